namespace BenefitMeter.DisclosureControl;

/// <summary>
/// Looks for another table that agrees with everything readers see and with the rule, and in which a hidden cell has another
/// number. Where there is one, nobody can work the cell out; it also proves every other cell safe that differs in it.
/// </summary>
internal static class DisclosureAudit
{
    private static readonly int[] Reaches = [12, 48, 160];

    /// <summary>
    /// Finds such a table among the unknown cells around one, first near by, then further away. Where more cells hang together
    /// than are looked at, it may miss one: rather one cell too many is hidden.
    /// </summary>
    /// <param name="cell">An unknown cell.</param>
    /// <returns>
    /// The cells that differ; empty where no such table was found, so that the cell must be taken as worked out.
    /// </returns>
    public static IReadOnlyCollection<CountCell> FindDifferingCells(CountCell cell)
    {
        foreach (int reach in Reaches)
        {
            List<CountCell> near = [.. Neighbours(cell, reach)];
            if ((Differing(near, 1) ?? Differing(near, -1)) is { } found)
            {
                return found;
            }

            if (near.Count < reach)
            {
                break;
            }
        }

        return [];
    }

    /// <summary>
    /// Gets unknown cells that stand in sums together, the given one first, the nearest next, found as they are asked for.
    /// </summary>
    public static IEnumerable<CountCell> Neighbours(CountCell cell, int maxCells)
    {
        List<CountCell> near = [cell];
        HashSet<CountCell> met = [cell];
        HashSet<CellSum> walked = [];
        for (int i = 0; i < near.Count; i++)
        {
            yield return near[i];
            foreach ((CellSum sum, _) in near[i].Sums)
            {
                // Each of a sum's cells leads to the same others: the first one is enough.
                if (near.Count < maxCells && sum.SuppressedCount > 1 && walked.Add(sum))
                {
                    foreach (CountCell next in sum.Total.Concat(sum.Parts))
                    {
                        if (near.Count < maxCells && next.IsSuppressed && met.Add(next))
                        {
                            near.Add(next);
                        }
                    }
                }
            }
        }
    }

    // The first cell moves by one step; every sum that it or a neighbour stands in must stay as it is.
    private static Dictionary<CountCell, long>.KeyCollection? Differing(List<CountCell> near, int step)
    {
        if (!Allows(near[0], step))
        {
            return null;
        }

        List<(CountCell Cell, int Step)> moves =
        [
            .. near.Skip(1).SelectMany(cell => new[] { (Cell: cell, Step: 1), (Cell: cell, Step: -1) })
                .Where(move => Allows(move.Cell, move.Step)),
        ];
        Dictionary<CellSum, long[]> rows = near.SelectMany(cell => cell.Sums).Select(each => each.Sum).Distinct()
            .ToDictionary(sum => sum, _ => new long[moves.Count + 1]);
        foreach ((CellSum sum, int sign) in near[0].Sums)
        {
            rows[sum][moves.Count] = -step * sign;
        }

        foreach ((int column, (CountCell cell, int direction)) in moves.Index())
        {
            foreach ((CellSum sum, int sign) in cell.Sums)
            {
                rows[sum][column] = direction * sign;
            }
        }

        return NonNegativeSolution.Find([.. rows.Values]) is { } amounts ? Changes(near[0], step, moves, amounts) : null;
    }

    private static Dictionary<CountCell, long>.KeyCollection? Changes(
        CountCell first, int step, List<(CountCell Cell, int Step)> moves, long[] amounts)
    {
        Dictionary<CountCell, long> changes = new() { [first] = step };
        foreach (((CountCell cell, int direction), long amount) in moves.Zip(amounts).Where(move => move.Second != 0))
        {
            changes[cell] = changes.GetValueOrDefault(cell) + (direction * amount);
        }

        foreach (CountCell unchanged in changes.Where(change => change.Value == 0).Select(change => change.Key).ToList())
        {
            changes.Remove(unchanged);
        }

        return changes.All(change => Allows(change.Key, change.Value)) ? changes.Keys : null;
    }

    private static bool Allows(CountCell cell, long step) => cell.Rows + step >= cell.Lowest && cell.Rows + step <= cell.Highest;
}
