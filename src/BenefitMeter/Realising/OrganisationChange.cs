using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>
/// What an edited organisation does to figures that were published by the one before: a figure that changes on days on which
/// other codes count for its unit changed because of the organisation (rule 21).
/// </summary>
public sealed class OrganisationChange
{
    private readonly UnitTree? before;
    private readonly UnitTree now;
    private readonly Dictionary<(string UnitId, Structure Structure), IReadOnlyList<DaySpan>> affectedDays = [];

    /// <summary>Compares two organisations.</summary>
    /// <param name="before">
    /// The one that the published figures were measured by, as of their day; null where it is not known.
    /// </param>
    /// <param name="now">The one that the new figures are measured by, as of theirs.</param>
    public OrganisationChange(UnitTree? before, UnitTree now) => (this.before, this.now) = (before, now);

    /// <summary>Tells whether the organisation explains that a figure was measured differently.</summary>
    public bool Explains(Figure old, Figure current)
    {
        (Observation was, Observation @is) = (old.Observation, current.Observation);

        // The whole holds the same rows however they are divided; only which units it waits for can differ.
        return (current.UnitId != now.Root.Id || (was.RowsCounted, was.Value) == (@is.RowsCounted, @is.Value))
            && AffectedDays(current.UnitId, current.Structure).Any(days => days.Overlaps(DaySpan.Of(@is.Period)));
    }

    /// <summary>
    /// Tells whether other codes count for a unit on any day: its baseline or its parts' targets may differ then.
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

    // Codes that no unit has are the unmapped unit's, so for it and for the whole every unit's codes decide.
    private static ILookup<string, UnitPlacement> CodesOf(UnitTree tree, string unitId, Structure structure)
    {
        UnitPlacements placements = tree.Placements(structure);
        bool isWhole = unitId == tree.Root.Id || unitId == UnitTree.UnmappedId;
        return tree.Tracks.SelectMany(track => track.Spells.Where(spell => !spell.IsUnmapped).SelectMany(spell => isWhole
                ? [(Track: track, Stay: new UnitPlacement(spell.UnitId, spell.Days, 1))]
                : placements.For(unitId).Where(stay => stay.UnitId == spell.UnitId)
                    .Select(stay => (Track: track, Stay: stay with { Days = stay.Days.Intersect(spell.Days) }))))
            .Where(placed => !placed.Stay.Days.IsEmpty)
            .SelectMany(placed => placed.Track.Codes.Select(code => (Code: code, placed.Stay)))
            .ToLookup(placed => placed.Code, placed => placed.Stay, StringComparer.Ordinal);
    }

    private static List<DaySpan> Differences(ILookup<string, UnitPlacement> before, ILookup<string, UnitPlacement> now)
    {
        List<DaySpan> found = [];
        foreach (string code in before.Concat(now).Select(code => code.Key).Distinct(StringComparer.Ordinal))
        {
            DateOnly[] cuts = [.. before[code].Concat(now[code]).SelectMany(stay => new[] { stay.Days.Start, stay.Days.End })
                .Distinct().Order()];
            found.AddRange(cuts.Zip(cuts.Skip(1), (start, end) => new DaySpan(start, end))
                .Where(days => ShareOn(before[code], days.Start) != ShareOn(now[code], days.Start)));
        }

        return found;

        static decimal ShareOn(IEnumerable<UnitPlacement> stays, DateOnly day) =>
            stays.Where(stay => stay.Days.Contains(day)).Sum(stay => stay.Share);
    }
}
