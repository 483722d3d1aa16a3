using System.Text.RegularExpressions;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Sources;

/// <summary>The failures that every source can meet, in the same words.</summary>
internal static partial class SourceFailure
{
    /// <summary>A column that is needed is not there.</summary>
    /// <param name="column">The column.</param>
    /// <param name="place">The file or query that lacks it.</param>
    /// <param name="found">The columns it has.</param>
    public static BenefitMeterException MissingColumn(string column, string place, IReadOnlyList<string> found)
    {
        string[] shown = [.. found.Select(f => PersonNumber().IsMatch(f) ? CellShape.Of(f) : f)];
        string? near = shown.OrderBy(f => Distance(f, column)).FirstOrDefault(f => Distance(f, column) <= Math.Max(1, column.Length / 3));
        string suggestion = near is null ? string.Empty : $" Did you mean '{near}'?";
        return new(
            FailureKind.Source,
            $"{place} has no column '{column}'; it has {string.Join(", ", shown)}.",
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
                "Ask the source why; if none is right, write expect: { empty: ok } under the dataset.", null)
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

    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            (int diagonal, row[0]) = (row[0], i);
            for (int j = 1; j <= right.Length; j++)
            {
                bool isSame = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (isSame ? 0 : 1)));
            }
        }

        return row[^1];
    }

    [GeneratedRegex(@"\d{6}-?\d{4}")]
    private static partial Regex PersonNumber();
}
