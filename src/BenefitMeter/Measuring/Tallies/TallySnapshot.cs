using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>
/// The sums and counts that earlier runs collected from a dataset, for later runs to build on. They cover the units' own rows,
/// and never contain lists of values or texts (rule 23).
/// </summary>
/// <param name="Sums">The sums, one for each tally, unit and bucket.</param>
/// <param name="Days">The first and last day of the rows of every unit that has rows of its own.</param>
public sealed record TallySnapshot(IReadOnlyList<TallySnapshotSum> Sums, IReadOnlyList<TallySnapshotDays> Days)
{
    /// <summary>
    /// Creates a snapshot of what a run read: the sums from each tally's first day on, and the days of every unit.
    /// </summary>
    public static TallySnapshot Of(DatasetTallies tallies)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        return new TallySnapshot(
            [.. tallies.Extraction.Tallies.OfType<AdditiveTally>().SelectMany(tally => SumsOf(tallies, tally))],
            [.. tallies.DaysByUnit.Select(unit => new TallySnapshotDays(unit.Key, unit.Value.First, unit.Value.Last))]);
    }

    private static IEnumerable<TallySnapshotSum> SumsOf(DatasetTallies tallies, AdditiveTally tally)
    {
        string name = TallyName.Of(tally);
        DateOnly first = tallies.Extraction.FirstDayOf(tally);

        // Rows are stored for the unit that their code meant on their day. A unit's id is its code on all its days, so that the
        // rows return to that unit.
        return tallies.Extraction.Units.Tracks
            .SelectMany(track => (tallies.BucketsOf<RowSums>(tally, track.Key)?.All ?? []).Where(bucket => bucket.Key >= first)
                .Select(bucket => (track.Spells[track.SpellIndexOn(bucket.Key)].UnitId, Bucket: bucket.Key, Sums: bucket.Value)))
            .GroupBy(own => (own.UnitId, own.Bucket), own => own.Sums)
            .Select(own => (own.Key, Sums: own.Aggregate((all, more) => all + more)))
            .Select(own =>
                new TallySnapshotSum(name, own.Key.UnitId, own.Key.Bucket, own.Sums.Rows, own.Sums.Filled, own.Sums.Sum));
    }
}

/// <summary>The content of an additive tally for one unit's own rows in one bucket.</summary>
/// <param name="Tally">The tally's <see cref="Planning.TallyName"/>.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Bucket">The bucket's first day.</param>
/// <param name="Rows">The rows that pass the tally's filter.</param>
/// <param name="Filled">The rows among them that have a value; 0 if rows are only counted.</param>
/// <param name="Sum">The exact sum of the values.</param>
public sealed record TallySnapshotSum(string Tally, string UnitId, DateOnly Bucket, long Rows, long Filled, decimal Sum);

/// <summary>The first and last day on which any date places one of a unit's own rows.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public sealed record TallySnapshotDays(string UnitId, DateOnly First, DateOnly Last);
