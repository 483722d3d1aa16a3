using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Units;

/// <summary>Whose rows count for each unit of a tree, in one <see cref="Structure"/>.</summary>
public sealed class UnitPlacements
{
    private readonly Dictionary<string, List<UnitPlacement>> stays = new(StringComparer.Ordinal);

    private UnitPlacements()
    {
    }

    /// <summary>
    /// Gets the units whose rows count for one, itself included, with the days: in the tree's order, then of time.
    /// </summary>
    public IReadOnlyList<UnitPlacement> For(string unitId) =>
        stays.TryGetValue(unitId, out List<UnitPlacement>? found) ? found : [];

    /// <summary>
    /// Tells whether any unit's rows count for one on a day of a span: it has figures for the periods that it is in on some day.
    /// </summary>
    public bool IsIn(string unitId, DaySpan days) =>
        stays.TryGetValue(unitId, out List<UnitPlacement>? found) && found.Exists(stay => stay.Days.Overlaps(days));

    /// <summary>Tells whether a part only of some unit's rows counts for one on a day of a span.</summary>
    public bool IsShared(string unitId, DaySpan days) => For(unitId).Any(stay => stay.Share != 1 && stay.Days.Overlaps(days));

    /// <summary>Places every unit below its parents of each day.</summary>
    internal static UnitPlacements AsWas(UnitTree tree)
    {
        UnitPlacements placements = new();
        foreach (Unit row in tree.InTreeOrder.SelectMany(unit => tree.VersionsOf(unit.Id)))
        {
            DateOnly from = row.Days.Start;
            foreach (DateOnly until in tree.ChangeDays.Where(day => day > row.Days.Start && day < row.Days.End)
                .Append(row.Days.End))
            {
                foreach (string above in tree.SelfAndAboveOn(row.Id, from))
                {
                    placements.Add(above, new UnitPlacement(row.Id, new DaySpan(from, until), 1));
                }

                from = until;
            }
        }

        return placements;
    }

    /// <summary>Places every unit below its parents of the tree's day, a closed one with its successors.</summary>
    internal static UnitPlacements Current(UnitTree tree)
    {
        UnitPlacements placements = new();
        foreach (string id in tree.InTreeOrder.Select(unit => unit.Id))
        {
            Dictionary<string, decimal> shares = new(StringComparer.Ordinal);
            Share(tree, id, 1, shares);
            IReadOnlyList<Unit> rows = tree.VersionsOf(id);
            foreach ((string above, decimal share) in shares)
            {
                placements.Add(above, new UnitPlacement(id, new DaySpan(rows[0].Days.Start, rows[^1].Days.End), share));
            }
        }

        return placements;
    }

    // What nobody takes over stays with the unit above, so that no total loses it.
    private static void Share(UnitTree tree, string id, decimal share, Dictionary<string, decimal> shares)
    {
        // Today's organisation is published beside that of each day (decision 0007).
        Unit last = tree.VersionsOf(id)[^1];
        if (last.ValidTo is null || last.ValidTo >= tree.Day)
        {
            foreach (Unit above in tree.SelfAndAbove(id))
            {
                shares[above.Id] = shares.GetValueOrDefault(above.Id) + share;
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

    private void Add(string unitId, UnitPlacement stay)
    {
        List<UnitPlacement> found = stays.TryGetValue(unitId, out List<UnitPlacement>? known) ? known : stays[unitId] = [];
        if (found is [.., var last] && last.UnitId == stay.UnitId && last.Days.End == stay.Days.Start && last.Share == stay.Share)
        {
            found[^1] = last with { Days = new DaySpan(last.Days.Start, stay.Days.End) };
        }
        else
        {
            found.Add(stay);
        }
    }
}
