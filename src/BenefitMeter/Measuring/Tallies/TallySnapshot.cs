using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>
/// What earlier runs gathered from a dataset and later ones build on: sums and counts of units' own rows, never lists of
/// values or texts (rule 23).
/// </summary>
/// <param name="Sums">The sums, one a tally, unit and bucket.</param>
/// <param name="Days">Of every unit with rows of its own, the days between which they lie.</param>
public sealed record TallySnapshot(IReadOnlyList<TallySnapshotSum> Sums, IReadOnlyList<TallySnapshotDays> Days)
{
    /// <summary>Gets what a run gathered anew: the sums from each tally's first day on, and the days of every unit.</summary>
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

        // Rows are kept for the unit that their code meant then; a unit's id is its code on all its days, so that they come back
        // there.
        return tallies.Extraction.Units.Tracks
            .SelectMany(track => (tallies.BucketsOf<RowSums>(tally, track.Key)?.All ?? []).Where(bucket => bucket.Key >= first)
                .Select(bucket => (track.Spells[track.SpellIndexOn(bucket.Key)].UnitId, Bucket: bucket.Key, Sums: bucket.Value)))
            .GroupBy(own => (own.UnitId, own.Bucket), own => own.Sums)
            .Select(own => (own.Key, Sums: own.Aggregate((all, more) => all + more)))
            .Select(own =>
                new TallySnapshotSum(name, own.Key.UnitId, own.Key.Bucket, own.Sums.Rows, own.Sums.Filled, own.Sums.Sum));
    }
}

/// <summary>What an additive tally gathered for one unit's own rows in one bucket.</summary>
/// <param name="Tally">The tally's <see cref="Planning.TallyName"/>.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Bucket">The bucket's first day.</param>
/// <param name="Rows">The rows the tally's filter let through.</param>
/// <param name="Filled">Those of them with a value; 0 where rows are only counted.</param>
/// <param name="Sum">The exact sum of the values.</param>
public sealed record TallySnapshotSum(string Tally, string UnitId, DateOnly Bucket, long Rows, long Filled, decimal Sum);

/// <summary>The days between which a unit's own rows lie, by any date that places them.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public sealed record TallySnapshotDays(string UnitId, DateOnly First, DateOnly Last);
