using System.Globalization;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>What was gathered from a dataset: immutable, and equal for equal rows however they came.</summary>
public sealed class DatasetTallies
{
    private readonly IReadOnlyDictionary<string, object>[] gathered;
    private readonly Dictionary<Tally, int> indexOf;

    internal DatasetTallies(
        Extraction extraction, IReadOnlyDictionary<string, DayRange> seen, IReadOnlyDictionary<string, object>[] gathered)
    {
        (Extraction, DaysByUnit, this.gathered) = (extraction, seen, gathered);
        indexOf = extraction.Tallies.Index().ToDictionary(tally => tally.Item, tally => tally.Index);
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
    internal IReadOnlyDictionary<string, DayRange> DaysByUnit { get; }

    /// <summary>
    /// Tells whether a unit delivered that had not for so long, or never, that periods before the first day that was read change
    /// with it: then everything must be read.
    /// </summary>
    /// <param name="snapshot">What earlier runs kept.</param>
    public bool AffectsEarlierPeriods(TallySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Dictionary<string, DateOnly> last =
            snapshot.Days.ToDictionary(days => days.UnitId, days => days.Last, StringComparer.Ordinal);
        return Extraction.FirstDay is { } first && DaysByUnit.Any(unit => unit.Value.Last >= first
            && (!last.TryGetValue(unit.Key, out DateOnly before) || before < first));
    }

    /// <summary>
    /// Gets what all runs gathered together: of days before a tally's first one the sums that were kept, and the days that
    /// units delivered before.
    /// </summary>
    /// <param name="snapshot">What earlier runs with the same tallies and units kept.</param>
    public DatasetTallies MergeWith(TallySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Dictionary<string, DayRange> seen = new(DaysByUnit, StringComparer.Ordinal);
        foreach (TallySnapshotDays days in snapshot.Days)
        {
            DayRange before = new(days.First, days.Last);
            seen[days.UnitId] = seen.TryGetValue(days.UnitId, out DayRange now) ? now.With(before) : before;
        }

        ILookup<string, TallySnapshotSum> sums = snapshot.Sums.ToLookup(sum => sum.Tally, StringComparer.Ordinal);
        return new DatasetTallies(
            Extraction, seen, [.. Extraction.Tallies.Select((tally, place) => tally is AdditiveTally additive
                ? Merged(additive, gathered[place], sums[TallyName.Of(additive)])
                : gathered[place])])
        {
            RowsRead = RowsRead,
            RowsKept = RowsKept,
            Reach = Reach ?? (Extraction.Dataset.CompleteThrough.Kind == CompleteThroughKind.LastDate && seen.Count > 0
                ? seen.Values.Max(days => days.Last)
                : null),
            Findings = Findings,
        };
    }

    /// <summary>
    /// Gets everything gathered as sorted lines, one a tally, unit and bucket, then the days seen, counts and reach, without
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

        foreach ((string unit, DayRange days) in DaysByUnit.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"seen {unit} {days.First:yyyy-MM-dd} to {days.Last:yyyy-MM-dd}");
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"read {RowsRead}, kept {RowsKept}, reach {Reach:yyyy-MM-dd}");
    }

    /// <summary>
    /// Gets what a tally gathered for a <see cref="CodeTrack"/>, by its key: a unit's id for rows that are its own as long as it
    /// is there. Null where it gathered nothing.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The tally was not asked for.</exception>
    internal Buckets<T>? BucketsOf<T>(Tally tally, string track) =>
        gathered[indexOf[tally]].TryGetValue(track, out object? buckets) ? (Buckets<T>)buckets : null;

    private Dictionary<string, object> Merged(
        AdditiveTally tally, IReadOnlyDictionary<string, object> now, IEnumerable<TallySnapshotSum> kept)
    {
        DateOnly first = Extraction.FirstDayOf(tally);
        Dictionary<string, object> joined = new(now, StringComparer.Ordinal);
        foreach (IGrouping<string, TallySnapshotSum> unit in kept.Where(sum => sum.Bucket < first).GroupBy(sum => sum.UnitId))
        {
            joined[unit.Key] = new Buckets<RowSums>(
                unit.Select(sum => KeyValuePair.Create(sum.Bucket, new RowSums(sum.Rows, sum.Filled, sum.Sum)))
                    .Concat(BucketsOf<RowSums>(tally, unit.Key)?.All ?? []));
        }

        return joined;
    }

    private static List<string> LinesOf(object buckets) => buckets switch
    {
        Buckets<RowSums> sums => LinesOf(sums, bucket => bucket.ToString()),
        Buckets<StockMovement> moves => LinesOf(moves, bucket => bucket.ToString()),
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
