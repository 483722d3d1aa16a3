using BenefitMeter.Definitions;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>
/// Which units delivered which periods, and how many of the expected ones (domain.md C9.3, contracts.md 16). A unit delivered
/// a period when any of its rows lies on or after the period's first day; a parent when a unit below it did. Where the
/// source is live, or says how far it reaches and knows no units, its reach says it instead.
/// </summary>
internal sealed class UnitDelivery
{
    private readonly DatasetTallies tallies;
    private readonly bool isLive;
    private readonly bool reachDecidesForRoot;
    private readonly Dictionary<string, SeenDays> withBelow = new(StringComparer.Ordinal);
    private readonly ILookup<string, (DateOnly From, DateOnly? Last)> expectedAtOrBelow;

    public UnitDelivery(DatasetTallies tallies)
    {
        this.tallies = tallies;
        Extraction extraction = tallies.Extraction;
        DatasetDefinition dataset = extraction.Dataset;
        isLive = dataset.CompleteThrough.Kind == CompleteThroughKind.Live;
        reachDecidesForRoot = dataset.UnitColumn is null && dataset.CompleteThrough.Kind != CompleteThroughKind.LastDate;
        foreach ((string unitId, SeenDays days) in tallies.Seen)
        {
            foreach (Unit above in extraction.Units.SelfAndAbove(unitId))
            {
                withBelow[above.Id] = withBelow.TryGetValue(above.Id, out SeenDays known) ? known.With(days) : days;
            }
        }

        expectedAtOrBelow = Expected(dataset.Expect.Units)
            .SelectMany(expected => extraction.Units.SelfAndAbove(expected.UnitId).Select(above => (above.Id, expected.Days)))
            .ToLookup(pair => pair.Id, pair => pair.Days, StringComparer.Ordinal);
    }

    /// <summary>Tells whether a unit delivered a period.</summary>
    public bool HasDelivered(string unitId, Period period)
    {
        bool reaches = tallies.Reach >= period.Start;
        if (reachDecidesForRoot && unitId == tallies.Extraction.Units.Root.Id)
        {
            return reaches;
        }

        return withBelow.TryGetValue(unitId, out SeenDays days) && (days.Last >= period.Start || (isLive && reaches));
    }

    /// <summary>Gets the share of the units expected at or below a unit that delivered a period, in percent; null where none is expected.</summary>
    public decimal? CoveragePercent(string unitId, Period period)
    {
        int expected = 0;
        int delivered = 0;
        bool allDelivered = isLive || reachDecidesForRoot;
        foreach ((DateOnly from, DateOnly? last) in expectedAtOrBelow[unitId])
        {
            if (from < period.End)
            {
                expected++;
                delivered += allDelivered || last >= period.Start ? 1 : 0;
            }
        }

        return Coverage.Percent(delivered, expected);
    }

    // A code that nobody knows is not a unit that someone waits for.
    private IEnumerable<(string UnitId, (DateOnly From, DateOnly? Last) Days)> Expected(IReadOnlyList<string> named) => named.Count > 0
        ? named.Select(id => (id, (DateOnly.MinValue, withBelow.TryGetValue(id, out SeenDays days) ? days.Last : (DateOnly?)null)))
        : tallies.Seen.Where(unit => unit.Key != UnitTree.UnmappedId)
            .Select(unit => (unit.Key, (unit.Value.First, (DateOnly?)unit.Value.Last)));
}
