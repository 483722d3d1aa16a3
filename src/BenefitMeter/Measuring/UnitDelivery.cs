using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>
/// Which units delivered which periods, and how many of the expected ones (rules C9.3, 16). A unit delivered
/// a period when any of its rows lies on or after the period's first day, or when it closed in the period and the data reach
/// past that; a parent when a unit that was below it in the period did. Where the source is live, or says how far it reaches and
/// knows no units, its reach says it instead.
/// </summary>
internal sealed class UnitDelivery
{
    private readonly DatasetTallies tallies;
    private readonly UnitTree units;
    private readonly UnitPlacements placements;
    private readonly IReadOnlyList<string> named;
    private readonly bool isLive;
    private readonly bool reachDecidesForRoot;

    public UnitDelivery(DatasetTallies tallies, Structure structure)
    {
        this.tallies = tallies;
        DatasetDefinition dataset = tallies.Extraction.Dataset;
        units = tallies.Extraction.Units;
        placements = units.Placements(structure);
        named = dataset.Expectation.Units;
        isLive = dataset.CompleteThrough.Kind == CompleteThroughKind.Live;
        reachDecidesForRoot = dataset.UnitColumn is null && dataset.CompleteThrough.Kind != CompleteThroughKind.LastDate;
    }

    /// <summary>Tells whether a unit delivered a period.</summary>
    public bool HasDelivered(string unitId, Period period)
    {
        if (reachDecidesForRoot && unitId == units.Root.Id)
        {
            return tallies.Reach >= period.Start;
        }

        IReadOnlyList<UnitPlacement> stays = placements.For(unitId);
        for (int i = 0; i < stays.Count; i++)
        {
            if (stays[i].Days.Overlaps(DaySpan.Of(period))
                && tallies.DaysByUnit.TryGetValue(stays[i].UnitId, out DayRange days)
                && ((isLive && tallies.Reach >= period.Start) || Delivered(stays[i].UnitId, days, period)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Gets the share of the units expected at or below a unit that delivered a period, in percent; a unit is expected while it
    /// is there. Null where none is expected.
    /// </summary>
    public decimal? CoveragePercent(string unitId, Period period)
    {
        int expected = 0;
        int delivered = 0;
        string? counted = null;
        IReadOnlyList<UnitPlacement> stays = placements.For(unitId);
        for (int i = 0; i < stays.Count; i++)
        {
            UnitPlacement stay = stays[i];

            // A unit that left and came back stands twice, one after the other.
            if (stay.Days.Overlaps(DaySpan.Of(period)) && stay.UnitId != counted
                && IsExpected(stay.UnitId, period, out DayRange? days))
            {
                expected++;
                delivered += isLive || reachDecidesForRoot || (days is { } seen && Delivered(stay.UnitId, seen, period)) ? 1 : 0;
                counted = stay.UnitId;
            }
        }

        return Coverage.Percent(delivered, expected);
    }

    // A code that nobody knows is not a unit that someone waits for.
    private bool IsExpected(string unitId, Period period, out DayRange? days)
    {
        days = tallies.DaysByUnit.TryGetValue(unitId, out DayRange seen) ? seen : null;
        return named.Count > 0 ? named.Contains(unitId) : days?.First < period.End && unitId != UnitTree.UnmappedId;
    }

    // A later row shows that the unit delivered, also a period without rows (decision 0002).
    private bool Delivered(string unitId, DayRange days, Period period) =>
        days.Last >= period.Start
        // No later row can ever show that the last period of a closed unit was empty (decision 0003).
        || (units.VersionsOf(unitId)[^1].ValidTo is { } last && period.Contains(last) && tallies.Reach >= last);
}
