using System.Globalization;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Tests.Measuring;

namespace BenefitMeter.Tests.Cases;

/// <summary>
/// Measures the cases from rows, as the product does: a parent and a longer period are measured like a unit and its month. Rows
/// are of "familie" and "voksne", the two units of "social", in 2025.
/// </summary>
internal static class GivenRows
{
    public const string First = "familie";
    public const string Second = "voksne";
    public const string Both = "social";

    private static readonly DatasetDefinition Cases = Sample.Letters with
    {
        CompleteThrough = new CompleteThrough(CompleteThroughKind.Live, null),
        Dates = new[] { "sent", "closed", "received", "informed", "decided" }
            .ToDictionary(name => name, name => Sample.Date(name, DateMeaning.Date)),
    };

    /// <summary>Gets the sum of the column "top" over the sum of the column "bottom".</summary>
    public static RatioMeasure Ratio { get; } = Share("top", "bottom");

    public static RatioMeasure Share(string top, string bottom) => new(Side(top), Side(bottom));

    public static RatioPart Side(string column) => new(new SumMeasure(column, Filter.Everything), Cases.Id, "sent");

    /// <summary>Gets rows of a month with the two sides of a ratio.</summary>
    public static string Row(string unit, int month, decimal top, decimal bottom) =>
        string.Create(CultureInfo.InvariantCulture, $"sent=2025-{month:D2}-15 unit={unit} top={top} bottom={bottom}");

    /// <summary>Gets as many rows of June as are counted, each with the same value in the column "top".</summary>
    public static IEnumerable<string> Times(decimal count, string unit, decimal value) =>
        Enumerable.Repeat(Row(unit, 6, value, 1), (int)count);

    /// <summary>
    /// Gets rows that leave as many open at the end of each month, from January on: rows that are missing are opened, and rows
    /// that are too many are closed.
    /// </summary>
    public static IReadOnlyList<string> Open(IReadOnlyList<decimal> stocks)
    {
        List<string> rows = [];
        int open = 0;
        for (int month = 1; month <= stocks.Count; month++)
        {
            for (; open < stocks[month - 1]; open++)
            {
                rows.Add($"sent=2025-{month:D2}-10 unit={First}");
            }

            for (; open > stocks[month - 1]; open--)
            {
                int still = rows.FindIndex(row => !row.Contains("closed", StringComparison.Ordinal));
                rows[still] += $" closed=2025-{month:D2}-20";
            }
        }

        return rows;
    }

    public static IndicatorMeasurer Measurer(Measure measure, string measuredIn, IEnumerable<string> rows) => Sample.Measurer(
        Cases, Sample.Indicator(measure) with { MeasuredIn = measuredIn }, "2025-12-31", [.. rows]);

    /// <summary>Measures a unit in a period.</summary>
    public static Observation Measured(
        Measure measure, string measuredIn, string unit, string period, params IEnumerable<string> rows) =>
        Measurer(measure, measuredIn, rows).Measure(unit, Sample.Period(period));
}
