using BenefitMeter.Measuring;
using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Sources;

/// <summary>The failures that every source can meet, in the same words.</summary>
internal static class SourceFailure
{
    /// <summary>Gets the place of a column among those found; names match exactly.</summary>
    /// <param name="column">The column.</param>
    /// <param name="found">The columns that are there.</param>
    /// <param name="where">The file or query, as the start of a sentence.</param>
    /// <exception cref="BenefitMeterException">The column is missing, or stands there twice.</exception>
    public static int PlaceOf(string column, IReadOnlyList<string> found, string where)
    {
        int[] places = [.. Enumerable.Range(0, found.Count).Where(i => found[i] == column)];
        return places.Length switch
        {
            0 => throw Missing(column, found, where),
            1 => places[0],
            _ => throw new BenefitMeterException(
                FailureKind.Source, $"{where} has {places.Length} columns named '{column}'.", "Give every column a name of its own.", null),
        };
    }

    /// <summary>Gets the failure of a column that is missing; parameters as for <see cref="PlaceOf"/>.</summary>
    public static BenefitMeterException Missing(string column, IReadOnlyList<string> found, string where)
    {
        // A file without a header shows its first row here, which may name persons.
        string[] shown = [.. found.Select(name => CellShape.LooksLikeCpr(name) ? CellShape.Of(name) : name)];
        string suggestion = Suggestion.For(column, shown) is { } near ? $" Did you mean '{near}'?" : string.Empty;
        return new(
            FailureKind.Source,
            $"{where} has no column '{column}'; it has {string.Join(", ", shown)}.",
            $"Write the column's name as the source writes it, capitals and spaces included.{suggestion}",
            null);
    }

    /// <summary>Gets the failure of a delivery without a readable row; null where there is one, or the dataset allows none.</summary>
    public static BenefitMeterException? OfEmpty(DatasetTallies tallies)
    {
        if (tallies.RowsKept > 0 || !tallies.Extraction.Dataset.Expect.EmptyIsError)
        {
            return null;
        }

        string dataset = tallies.Extraction.Dataset.Id;
        return tallies.RowsRead == 0
            ? new(
                FailureKind.Source, $"Dataset '{dataset}' delivered no rows.",
                "Ask the source why; if none is right, write expect: { empty: allow } under the dataset.", null)
            : new(
                FailureKind.Source,
                $"Dataset '{dataset}' delivered no row that can be read, of {tallies.RowsRead}. First: {Describe(tallies.Findings)}.",
                "Check the source's culture, delimiter and encoding, and what the dataset's dates are read as.", null);
    }

    /// <summary>A sum that a decimal cannot hold.</summary>
    public static BenefitMeterException Overflow(Extraction extraction, OverflowException inner) => new(
        FailureKind.Source, $"A sum over dataset '{extraction.Dataset.Id}' needs more digits than can be kept exactly (28).",
        "Measure in a larger unit, or leave out the rows with such values.", inner);

    /// <summary>Makes a folder of rows.</summary>
    /// <exception cref="BenefitMeterException">A value of a filter is not what its column is.</exception>
    public static RowFolder NewFolder(Extraction extraction)
    {
        try
        {
            return new RowFolder(extraction);
        }
        catch (FormatException exception)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue, $"A filter on dataset '{extraction.Dataset.Id}' cannot be tested: {exception.Message}",
                "Write the value as the column is: numbers with a point, dates as 2026-03-31; or give the column another type.",
                exception);
        }
    }

    private static string Describe(IReadOnlyList<MeasuringFinding> findings) =>
        findings.Count == 0 ? "no finding" : $"{findings[0].Place} {findings[0].Column} {findings[0].Shape ?? findings[0].Detail}";
}
