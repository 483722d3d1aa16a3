using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Units;

/// <summary>The units whose rows count for each unit of a tree, in one <see cref="Structure"/>.</summary>
public sealed class UnitPlacements
{
    private readonly Dictionary<string, List<UnitPlacement>> placementsByUnit = new(StringComparer.Ordinal);

    private UnitPlacements()
    {
    }

    /// <summary>
    /// Gets the units whose rows count for a unit, itself included, with their days. They are in the order of the tree, then of
    /// time.
    /// </summary>
    public IReadOnlyList<UnitPlacement> For(string unitId) =>
        placementsByUnit.TryGetValue(unitId, out List<UnitPlacement>? found) ? found : [];

    /// <summary>
    /// Determines whether the rows of any unit count for a unit on at least one day of a span. A unit has figures for the periods
    /// for which this is true.
    /// </summary>
    public bool IsIn(string unitId, DaySpan days) =>
        placementsByUnit.TryGetValue(unitId, out List<UnitPlacement>? found)
        && found.Exists(placement => placement.Days.Overlaps(days));

    /// <summary>Determines whether, on any day of a span, only a share of some unit's rows counts for a unit.</summary>
    public bool IsShared(string unitId, DaySpan days) =>
        For(unitId).Any(placement => placement.Share != 1 && placement.Days.Overlaps(days));

    /// <summary>Places every unit below the parents that it had on each day.</summary>
    internal static UnitPlacements AsWas(UnitTree tree)
    {
        UnitPlacements placements = new();
        foreach (Unit version in tree.InTreeOrder.SelectMany(unit => tree.VersionsOf(unit.Id)))
        {
            DateOnly from = version.Days.Start;
            foreach (DateOnly until in tree.ChangeDays.Where(day => day > version.Days.Start && day < version.Days.End)
                .Append(version.Days.End))
            {
                foreach (string ancestor in tree.SelfAndAboveOn(version.Id, from))
                {
                    placements.Add(ancestor, new UnitPlacement(version.Id, new DaySpan(from, until), 1));
                }

                from = until;
            }
        }

        return placements;
    }

    /// <summary>Places every unit below its parents as of the tree's day. The successors of a closed unit replace it.</summary>
    internal static UnitPlacements Current(UnitTree tree)
    {
        UnitPlacements placements = new();
        foreach (string id in tree.InTreeOrder.Select(unit => unit.Id))
        {
            Dictionary<string, decimal> shares = new(StringComparer.Ordinal);
            Share(tree, id, 1, shares);
            IReadOnlyList<Unit> versions = tree.VersionsOf(id);
            var lifetime = new DaySpan(versions[0].Days.Start, versions[^1].Days.End);
            foreach ((string ancestor, decimal share) in shares)
            {
                placements.Add(ancestor, new UnitPlacement(id, lifetime, share));
            }
        }

        return placements;
    }

    // Rows without a successor count for the unit above, so that no total loses them.
    private static void Share(UnitTree tree, string id, decimal share, Dictionary<string, decimal> shares)
    {
        // Today's organisation is published in addition to that of each day (decision 0007).
        Unit last = tree.VersionsOf(id)[^1];
        if (last.ValidTo is null || last.ValidTo >= tree.Day)
        {
            foreach (Unit ancestor in tree.SelfAndAbove(id))
            {
                shares[ancestor.Id] = shares.GetValueOrDefault(ancestor.Id) + share;
            }
        }
        else if (last.Successors.Count == 0)
        {
            Share(tree, last.ParentId!, share, shares);
        }
        else
        {
            foreach ((string successor, decimal part) in last.Successors)
            {
                Share(tree, successor, share * part, shares);
            }
        }
    }

    private void Add(string unitId, UnitPlacement placement)
    {
        List<UnitPlacement> found = placementsByUnit.TryGetValue(unitId, out List<UnitPlacement>? existing)
            ? existing
            : placementsByUnit[unitId] = [];
        if (found is [.., var last] && last.UnitId == placement.UnitId && last.Days.End == placement.Days.Start
            && last.Share == placement.Share)
        {
            found[^1] = last with { Days = new DaySpan(last.Days.Start, placement.Days.End) };
        }
        else
        {
            found.Add(placement);
        }
    }
}
