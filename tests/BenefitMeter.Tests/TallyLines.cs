using System.Globalization;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Tests;

/// <summary>Prints what was gathered, so that tests can compare it: equal tallies have equal lines.</summary>
internal static class TallyLines
{
    /// <summary>
    /// Lists all contents as sorted lines: one for each tally, unit and bucket, then the days of each unit, the row counts and
    /// the reach. Findings are not included.
    /// </summary>
    public static IEnumerable<string> Lines(this DatasetTallies tallies)
    {
        string[] tracks = [.. tallies.Extraction.Units.Tracks.Select(track => track.Key).Order(StringComparer.Ordinal)];
        foreach ((int index, Tally tally) in tallies.Extraction.Tallies.Index())
        {
            foreach (string track in tracks)
            {
                foreach ((DateOnly day, string content) in Contents(tallies, tally, track))
                {
                    yield return string.Create(
                        CultureInfo.InvariantCulture, $"tally {index} {track} {day:yyyy-MM-dd}: {content}");
                }
            }
        }

        foreach ((string unit, DayRange days) in tallies.DaysByUnit.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"seen {unit} {days.First:yyyy-MM-dd} to {days.Last:yyyy-MM-dd}");
        }

        yield return string.Create(
            CultureInfo.InvariantCulture, $"read {tallies.RowsRead}, kept {tallies.RowsKept}, reach {tallies.Reach:yyyy-MM-dd}");
    }

    private static IEnumerable<(DateOnly Day, string Content)> Contents(DatasetTallies tallies, Tally tally, string track)
    {
        return tally switch
        {
            AdditiveTally => Printed<RowSums>(
                sums => string.Create(
                    CultureInfo.InvariantCulture, $"{sums.Rows} rows, {sums.Filled} filled, sum {Plain(sums.Sum)}")),
            OpenTally => Printed<StockMovement>(
                moved => string.Create(CultureInfo.InvariantCulture, $"{moved.Opened} opened, {moved.Closed} closed")),
            ValuesTally => Printed<ValueCount[]>(values => string.Join(
                "; ", values.Select(value =>
                    string.Create(CultureInfo.InvariantCulture, $"{Plain(value.Value)} × {value.Count}")))),
            _ => Printed<string[]>(texts => string.Join("; ", texts)),
        };

        IEnumerable<(DateOnly, string)> Printed<T>(Func<T, string> print) =>
            tallies.BucketsOf<T>(tally, track)?.All.Select(bucket => (bucket.Key, print(bucket.Value))) ?? [];
    }

    private static decimal Plain(decimal number) => ExactSum.WithoutTrailingZeros(number);
}
