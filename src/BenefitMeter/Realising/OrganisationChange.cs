using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>
/// Determines how an edited organisation affects figures that were published with the previous one. If other codes count for a
/// unit on some days, a figure that changes on those days changed because of the organisation (rule 21).
/// </summary>
public sealed class OrganisationChange
{
    private readonly UnitTree? before;
    private readonly UnitTree now;
    private readonly Dictionary<(string UnitId, Structure Structure), IReadOnlyList<DaySpan>> affectedDays = [];

    /// <summary>Compares two organisations.</summary>
    /// <param name="before">
    /// The organisation by which the published figures were measured, as of their day, or null if it is unknown.
    /// </param>
    /// <param name="now">The organisation by which the new figures are measured, as of their day.</param>
    public OrganisationChange(UnitTree? before, UnitTree now) => (this.before, this.now) = (before, now);

    /// <summary>Determines whether the change of organisation explains that a figure was measured differently.</summary>
    public bool Explains(Figure old, Figure current)
    {
        (Observation earlier, Observation later) = (old.Observation, current.Observation);

        // The root has the same rows however they are divided between units. Only the units expected to deliver can differ.
        return (current.UnitId != now.Root.Id || (earlier.RowsCounted, earlier.Value) == (later.RowsCounted, later.Value))
            && AffectedDays(current.UnitId, current.Structure).Any(days => days.Overlaps(DaySpan.Of(later.Period)));
    }

    /// <summary>
    /// Determines whether other codes count for a unit on any day. If so, its baseline or its parts' targets may have changed.
    /// </summary>
    public bool Affects(Figure figure) => AffectedDays(figure.UnitId, figure.Structure).Count > 0;

    private IReadOnlyList<DaySpan> AffectedDays(string unitId, Structure structure)
    {
        if (before is null || !before.Contains(unitId))
        {
            return [];
        }

        if (!affectedDays.TryGetValue((unitId, structure), out IReadOnlyList<DaySpan>? found))
        {
            affectedDays[(unitId, structure)] =
                found = Differences(CodesOf(before, unitId, structure), CodesOf(now, unitId, structure));
        }

        return found;
    }

    // Codes that no unit has belong to the unmapped unit, so every unit's codes matter for it and for the root.
    private static ILookup<string, UnitPlacement> CodesOf(UnitTree tree, string unitId, Structure structure)
    {
        UnitPlacements placements = tree.Placements(structure);
        bool coversAllUnits = unitId == tree.Root.Id || unitId == UnitTree.UnmappedId;
        return tree.Tracks.SelectMany(track => track.Spells.Where(spell => !spell.IsUnmapped).SelectMany(spell => coversAllUnits
                ? [(Track: track, Placement: new UnitPlacement(spell.UnitId, spell.Days, 1))]
                : placements.For(unitId).Where(placement => placement.UnitId == spell.UnitId)
                    .Select(placement =>
                        (Track: track, Placement: placement with { Days = placement.Days.Intersect(spell.Days) }))))
            .Where(placed => !placed.Placement.Days.IsEmpty)
            .SelectMany(placed => placed.Track.Codes.Select(code => (Code: code, placed.Placement)))
            .ToLookup(placed => placed.Code, placed => placed.Placement, StringComparer.Ordinal);
    }

    private static List<DaySpan> Differences(ILookup<string, UnitPlacement> before, ILookup<string, UnitPlacement> now)
    {
        List<DaySpan> found = [];
        foreach (string code in before.Concat(now).Select(code => code.Key).Distinct(StringComparer.Ordinal))
        {
            DateOnly[] cuts = [.. before[code].Concat(now[code])
                .SelectMany(placement => new[] { placement.Days.Start, placement.Days.End })
                .Distinct().Order()];
            found.AddRange(cuts.Zip(cuts.Skip(1), (start, end) => new DaySpan(start, end))
                .Where(days => ShareOn(before[code], days.Start) != ShareOn(now[code], days.Start)));
        }

        return found;

        static decimal ShareOn(IEnumerable<UnitPlacement> placements, DateOnly day) =>
            placements.Where(placement => placement.Days.Contains(day)).Sum(placement => placement.Share);
    }
}
