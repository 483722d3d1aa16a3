using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>
/// Determines which units delivered which periods, and how many of the expected units did (rules C9.3, 16). A unit delivered a
/// period if any of its rows is dated on or after the period's first day, or if it closed within the period and the data reach
/// that day. A parent delivered a period if a unit below it in the period did. For a live source, and for a source that specifies
/// its reach but no units, the reach decides instead.
/// </summary>
internal sealed class UnitDelivery
{
    private readonly DatasetTallies tallies;
    private readonly UnitTree units;
    private readonly UnitPlacements placements;
    private readonly IReadOnlyList<string> expectedUnits;
    private readonly bool isLive;
    private readonly bool reachDecidesForRoot;

    /// <summary>Creates the deliveries of a dataset's units in one structure.</summary>
    public UnitDelivery(DatasetTallies tallies, Structure structure)
    {
        this.tallies = tallies;
        DatasetDefinition dataset = tallies.Extraction.Dataset;
        units = tallies.Extraction.Units;
        placements = units.Placements(structure);
        expectedUnits = dataset.Expectation.Units;
        isLive = dataset.CompleteThrough.Kind == CompleteThroughKind.Live;
        reachDecidesForRoot = dataset.UnitColumn is null && dataset.CompleteThrough.Kind != CompleteThroughKind.LastDate;
    }

    /// <summary>Determines whether a unit delivered a period.</summary>
    public bool HasDelivered(string unitId, Period period)
    {
        if (reachDecidesForRoot && unitId == units.Root.Id)
        {
            return tallies.Reach >= period.Start;
        }

        IReadOnlyList<UnitPlacement> unitPlacements = placements.For(unitId);
        for (int i = 0; i < unitPlacements.Count; i++)
        {
            if (unitPlacements[i].Days.Overlaps(DaySpan.Of(period))
                && tallies.DaysByUnit.TryGetValue(unitPlacements[i].UnitId, out DayRange days)
                && ((isLive && tallies.Reach >= period.Start) || Delivered(unitPlacements[i].UnitId, days, period)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Calculates the percentage of the units expected at or below a unit that delivered a period, or null if none is expected. A
    /// unit is expected while it exists.
    /// </summary>
    public decimal? CoveragePercent(string unitId, Period period)
    {
        int expected = 0;
        int delivered = 0;
        string? counted = null;
        IReadOnlyList<UnitPlacement> unitPlacements = placements.For(unitId);
        for (int i = 0; i < unitPlacements.Count; i++)
        {
            UnitPlacement placement = unitPlacements[i];

            // A unit that left and came back has two placements, one after the other.
            if (placement.Days.Overlaps(DaySpan.Of(period)) && placement.UnitId != counted
                && IsExpected(placement.UnitId, period, out DayRange? days))
            {
                expected++;
                bool hasDelivered =
                    isLive || reachDecidesForRoot || (days is { } range && Delivered(placement.UnitId, range, period));
                delivered += hasDelivered ? 1 : 0;
                counted = placement.UnitId;
            }
        }

        return Coverage.Percent(delivered, expected);
    }

    // A code that no unit has does not make the unmapped unit one that is expected to deliver.
    private bool IsExpected(string unitId, Period period, out DayRange? days)
    {
        days = tallies.DaysByUnit.TryGetValue(unitId, out DayRange range) ? range : null;
        return expectedUnits.Count > 0
            ? expectedUnits.Contains(unitId)
            : days?.First < period.End && unitId != UnitTree.UnmappedId;
    }

    // A later row shows that the unit delivered, also a period without rows (decision 0002).
    private bool Delivered(string unitId, DayRange days, Period period) =>
        days.Last >= period.Start
        // No later row can ever show that the last period of a closed unit was empty (decision 0003).
        || (units.VersionsOf(unitId)[^1].ValidTo is { } last && period.Contains(last) && tallies.Reach >= last);
}
