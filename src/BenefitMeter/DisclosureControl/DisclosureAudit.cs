namespace BenefitMeter.DisclosureControl;

/// <summary>
/// Searches for another table that agrees with all shown figures and with the rule, and in which a hidden cell has another number
/// (decision 0033). If there is one, the cell cannot be inferred. The same table proves that every other cell is safe whose
/// number differs in it.
/// </summary>
internal static class DisclosureAudit
{
    private static readonly int[] NeighbourhoodSizes = [12, 48, 160];

    /// <summary>
    /// Searches for such a table among the suppressed cells that are connected with a cell, in growing neighbourhoods. If more
    /// cells are connected than are examined, a table may be missed. Then one cell too many is hidden, never one too few.
    /// </summary>
    /// <param name="cell">A suppressed cell.</param>
    /// <returns>
    /// The cells whose numbers differ; empty if no such table was found, so that the cell must be treated as disclosed.
    /// </returns>
    public static IReadOnlyCollection<CountCell> FindDifferingCells(CountCell cell)
    {
        foreach (int size in NeighbourhoodSizes)
        {
            List<CountCell> near = [.. Neighbours(cell, size)];
            if ((Differing(near, 1) ?? Differing(near, -1)) is { } found)
            {
                return found;
            }

            if (near.Count < size)
            {
                break;
            }
        }

        return [];
    }

    /// <summary>
    /// Gets the suppressed cells that are connected with a cell by sums: first the cell itself, then the nearest. They are
    /// searched for while the result is enumerated.
    /// </summary>
    public static IEnumerable<CountCell> Neighbours(CountCell cell, int maxCells)
    {
        List<CountCell> near = [cell];
        HashSet<CountCell> found = [cell];
        HashSet<CellSum> followed = [];
        for (int i = 0; i < near.Count; i++)
        {
            yield return near[i];
            foreach ((CellSum sum, _) in near[i].Sums)
            {
                // All cells of a sum lead to the same other cells, so a sum is followed once.
                if (near.Count < maxCells && sum.SuppressedCount > 1 && followed.Add(sum))
                {
                    foreach (CountCell next in sum.Total.Concat(sum.Parts))
                    {
                        if (near.Count < maxCells && next.IsSuppressed && found.Add(next))
                        {
                            near.Add(next);
                        }
                    }
                }
            }
        }
    }

    // The first cell changes by one step. Every sum that contains it or a neighbour must remain as it is.
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
