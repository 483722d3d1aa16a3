using System.Globalization;
using BenefitMeter.Definitions;
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

    /// <summary>A column of floating-point numbers that nobody gave decimals.</summary>
    public static BenefitMeterException Floating(string column) => new(
        FailureKind.Catalogue, $"Column '{column}' holds floating-point numbers, which are not exact.",
        $"Write under the dataset's columns how many decimals they have: {column}: {{ type: decimal, decimals: 2 }}.", null);

    /// <summary>A column whose type in the database is not what it is needed as.</summary>
    /// <param name="extraction">What is asked.</param>
    /// <param name="need">The column, and what it is needed as.</param>
    /// <param name="type">The database's word for its type.</param>
    public static BenefitMeterException OfType(Extraction extraction, ColumnNeed need, string type) => new(
        FailureKind.Catalogue,
        $"Column '{need.Column}' of dataset '{extraction.Dataset.Id}' is {type}, which is not read as a {Wanted(need)}.",
        need.Type == CellType.Date
            ? "Say what it is under the dataset's dates (as: offset for a time with its zone, as: local or as: utc for one without), or cast it in the query."
            : $"Cast it in the query, such as CAST({need.Column} AS decimal(18, 2)), or give the column another type.",
        null);

    /// <summary>A question that took longer than the source's timeout.</summary>
    public static BenefitMeterException TooLong(SourceDefinition source, Exception inner) => new(
        FailureKind.Transient,
        string.Create(CultureInfo.InvariantCulture, $"Source '{source.Id}' took more than {source.Timeout.TotalSeconds} seconds over a question."),
        "Run again at a quieter hour, give the source more with timeout: 10m, or make the query faster.", inner);

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

    private static string Wanted(ColumnNeed need) => (need.Type, need.Meaning) switch
    {
        (CellType.Text, _) => "text",
        (CellType.Number, _) => "number",
        (_, DateMeaning.Utc) => "time in UTC (as: utc)",
        (_, DateMeaning.Offset) => "time with offset (as: offset)",
        (_, DateMeaning.Date) => "date (as: date)",
        _ => "local time (as: local)",
    };

    private static string Describe(IReadOnlyList<MeasuringFinding> findings) =>
        findings.Count == 0 ? "no finding" : $"{findings[0].Place} {findings[0].Column} {findings[0].Shape ?? findings[0].Detail}";
}
