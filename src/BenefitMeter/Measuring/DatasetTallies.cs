using System.Globalization;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>What was gathered from a dataset: immutable, and equal for equal rows however they came.</summary>
public sealed class DatasetTallies
{
    private readonly IReadOnlyDictionary<string, object>[] gathered;
    private readonly Buckets<long> placed;
    private readonly Dictionary<Tally, int> placeOf;

    internal DatasetTallies(
        Extraction extraction, IReadOnlyDictionary<string, SeenDays> seen, IEnumerable<KeyValuePair<DateOnly, long>> placed,
        IReadOnlyDictionary<string, object>[] gathered)
    {
        this.placed = new Buckets<long>(placed);
        (Extraction, Seen, this.gathered) = (extraction, seen, gathered);
        placeOf = extraction.Tallies.Index().ToDictionary(tally => tally.Item, tally => tally.Index);
        FirstDay = seen.Count == 0 ? null : seen.Values.Min(days => days.First);
    }

    /// <summary>Gets what was asked.</summary>
    public Extraction Extraction { get; }

    /// <summary>Gets how many rows were read, kept or not.</summary>
    public required long RowsRead { get; init; }

    /// <summary>Gets how many rows were kept: readable, and the last of their key.</summary>
    public required long RowsKept { get; init; }

    /// <summary>Gets the first day that any date placed a row on, up to as-of; null without such a row.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>Gets the day the delivery reaches to (inclusive), never past as-of; null where nothing says it.</summary>
    public required DateOnly? Reach { get; init; }

    /// <summary>Gets what someone should know of.</summary>
    public required IReadOnlyList<MeasuringFinding> Findings { get; init; }

    /// <summary>Gets, of every unit with rows of its own, the days between which they lie.</summary>
    internal IReadOnlyDictionary<string, SeenDays> Seen { get; }

    /// <summary>Counts the kept rows of all units that the first of <see cref="Extraction.PlacingDates"/> places in a period of whole buckets.</summary>
    public long RowsIn(Period period)
    {
        long rows = 0;
        foreach (long day in placed.Between(Extraction.BucketOf(period.Start), period.End))
        {
            rows += day;
        }

        return rows;
    }

    /// <summary>
    /// Gets everything gathered as sorted lines, one a tally, unit and bucket, then the days seen, rows by bucket, counts and reach, without
    /// findings: two results are equal when their lines are.
    /// </summary>
    public IEnumerable<string> Lines()
    {
        foreach ((int place, IReadOnlyDictionary<string, object> byUnit) in gathered.Index())
        {
            foreach ((string unit, object buckets) in byUnit.OrderBy(each => each.Key, StringComparer.Ordinal))
            {
                foreach (string line in LinesOf(buckets))
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"tally {place} {unit} {line}");
                }
            }
        }

        foreach ((string unit, SeenDays days) in Seen.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"seen {unit} {days.First:yyyy-MM-dd} to {days.Last:yyyy-MM-dd}");
        }

        foreach (string line in LinesOf(placed, rows => rows.ToString(CultureInfo.InvariantCulture)))
        {
            yield return "rows " + line;
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"read {RowsRead}, kept {RowsKept}, reach {Reach:yyyy-MM-dd}");
    }

    /// <summary>Gets what a tally gathered for a unit's own rows; null where it gathered nothing.</summary>
    /// <exception cref="KeyNotFoundException">The tally was not asked for.</exception>
    internal Buckets<T>? Of<T>(Tally tally, string unitId) =>
        gathered[placeOf[tally]].TryGetValue(unitId, out object? buckets) ? (Buckets<T>)buckets : null;

    private static List<string> LinesOf(object buckets) => buckets switch
    {
        Buckets<RowSums> sums => LinesOf(sums, bucket => bucket.ToString()),
        Buckets<OpenMoves> moves => LinesOf(moves, bucket => bucket.ToString()),
        Buckets<ValueCount[]> values => LinesOf(values, bucket => string.Join("; ", bucket)),
        Buckets<string[]> texts => LinesOf(texts, bucket => string.Join("; ", bucket)),
        _ => [],
    };

    private static List<string> LinesOf<T>(Buckets<T> buckets, Func<T, string> print)
    {
        List<string> lines = [];
        for (int i = 0; i < buckets.Days.Length; i++)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{buckets.Days[i]:yyyy-MM-dd}: {print(buckets.Contents[i])}"));
        }

        return lines;
    }
}
