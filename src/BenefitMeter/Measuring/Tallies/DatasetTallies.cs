using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>The tallies of a dataset. Immutable, and equal for equal rows, regardless of how they were added.</summary>
public sealed class DatasetTallies
{
    private readonly IReadOnlyDictionary<string, object>[] gathered;
    private readonly Dictionary<Tally, int> indexOf;

    internal DatasetTallies(
        Extraction extraction, IReadOnlyDictionary<string, DayRange> daysByUnit, IReadOnlyDictionary<string, object>[] gathered)
    {
        (Extraction, DaysByUnit, this.gathered) = (extraction, daysByUnit, gathered);
        indexOf = extraction.Tallies.Index().ToDictionary(tally => tally.Item, tally => tally.Index);
        FirstDay = daysByUnit.Count == 0 ? null : daysByUnit.Values.Min(days => days.First);
    }

    /// <summary>Gets the extraction that the tallies were collected for.</summary>
    public Extraction Extraction { get; }

    /// <summary>Gets the number of rows read, kept or not.</summary>
    public required long RowsRead { get; init; }

    /// <summary>Gets the number of rows kept: those that are readable and the last of their key.</summary>
    public required long RowsKept { get; init; }

    /// <summary>Gets the first day, up to as-of, on which any date places a row, or null if there is no such row.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>Gets the day the delivery reaches to, inclusive and never after as-of, or null if it is unknown.</summary>
    public required DateOnly? Reach { get; init; }

    /// <summary>Gets the findings.</summary>
    public required IReadOnlyList<MeasuringFinding> Findings { get; init; }

    /// <summary>Gets the first and last day of the rows of every unit that has rows of its own.</summary>
    internal IReadOnlyDictionary<string, DayRange> DaysByUnit { get; }

    /// <summary>
    /// Determines whether a unit delivered after so long a pause, or for the first time, that periods before the first day read
    /// change too. Everything must be read in that case.
    /// </summary>
    /// <param name="snapshot">The snapshot that earlier runs stored.</param>
    public bool AffectsEarlierPeriods(TallySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Dictionary<string, DateOnly> last =
            snapshot.Days.ToDictionary(days => days.UnitId, days => days.Last, StringComparer.Ordinal);
        return Extraction.FirstDay is { } first && DaysByUnit.Any(unit => unit.Value.Last >= first
            && (!last.TryGetValue(unit.Key, out DateOnly before) || before < first));
    }

    /// <summary>
    /// Combines these tallies with a snapshot. For days before a tally's first day, the sums come from the snapshot; the days of
    /// each unit are those of both.
    /// </summary>
    /// <param name="snapshot">The snapshot that earlier runs with the same tallies and units stored.</param>
    public DatasetTallies MergeWith(TallySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Dictionary<string, DayRange> daysByUnit = new(DaysByUnit, StringComparer.Ordinal);
        foreach (TallySnapshotDays days in snapshot.Days)
        {
            DayRange before = new(days.First, days.Last);
            daysByUnit[days.UnitId] =
                daysByUnit.TryGetValue(days.UnitId, out DayRange now) ? now.With(before) : before;
        }

        ILookup<string, TallySnapshotSum> sums = snapshot.Sums.ToLookup(sum => sum.Tally, StringComparer.Ordinal);
        return new DatasetTallies(
            Extraction, daysByUnit, [.. Extraction.Tallies.Select((tally, index) => tally is AdditiveTally additive
                ? Merged(additive, gathered[index], sums[TallyName.Of(additive)])
                : gathered[index])])
        {
            RowsRead = RowsRead,
            RowsKept = RowsKept,
            Reach = Reach ?? (Extraction.Dataset.CompleteThrough.Kind == CompleteThroughKind.LastDate && daysByUnit.Count > 0
                ? daysByUnit.Values.Max(days => days.Last)
                : null),
            Findings = Findings,
        };
    }

    /// <summary>
    /// Gets the buckets of a tally for a <see cref="CodeTrack"/>, or null if it has none. The key of a track is a unit's id for
    /// the unit's own rows as long as the unit exists.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The extraction does not include the tally.</exception>
    internal Buckets<T>? BucketsOf<T>(Tally tally, string track) =>
        gathered[indexOf[tally]].TryGetValue(track, out object? buckets) ? (Buckets<T>)buckets : null;

    private Dictionary<string, object> Merged(
        AdditiveTally tally, IReadOnlyDictionary<string, object> now, IEnumerable<TallySnapshotSum> earlier)
    {
        DateOnly first = Extraction.FirstDayOf(tally);
        Dictionary<string, object> merged = new(now, StringComparer.Ordinal);
        foreach (IGrouping<string, TallySnapshotSum> unit in earlier.Where(sum => sum.Bucket < first).GroupBy(sum => sum.UnitId))
        {
            merged[unit.Key] = new Buckets<RowSums>(
                unit.Select(sum => KeyValuePair.Create(sum.Bucket, new RowSums(sum.Rows, sum.Filled, sum.Sum)))
                    .Concat(BucketsOf<RowSums>(tally, unit.Key)?.All ?? []));
        }

        return merged;
    }
}
