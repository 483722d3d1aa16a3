namespace BenefitMeter.DisclosureControl;

/// <summary>
/// Hides further cells until no hidden cell can be inferred from the shown cells, the sums and the rule (rules C9.7, 22). Equal
/// cells in the same order always give the same choice.
/// </summary>
internal sealed class SecondarySuppression
{
    private readonly HashSet<CountCell> verified = [];

    /// <summary>Protects hidden cells, and then the cells that were hidden to protect them.</summary>
    /// <param name="hidden">The hidden cells, including remainders that must not be inferred either.</param>
    public void Protect(IEnumerable<CountCell> hidden)
    {
        Queue<CountCell> queue = new(hidden);
        while (queue.TryDequeue(out CountCell? cell))
        {
            while (cell.IsSuppressed && !verified.Contains(cell))
            {
                // A cell is safe if another table with the same shown figures leaves it open (decision 0033).
                IReadOnlyCollection<CountCell> differing = DisclosureAudit.FindDifferingCells(cell);
                verified.UnionWith(differing);
                if (differing.Count == 0)
                {
                    if (FindCellToHide(cell) is not { } other)
                    {
                        break;
                    }

                    other.HideAsSecondary();
                    queue.Enqueue(other);
                }
            }
        }
    }

    // First choice is a sum that discloses the cell by itself, then one that discloses a neighbour and through it the cell.
    private static CountCell? FindCellToHide(CountCell cell)
    {
        List<CountCell> examined = [];
        foreach (CountCell neighbour in DisclosureAudit.Neighbours(cell, int.MaxValue))
        {
            if (neighbour.Sums.Any(sum => sum.Sum.SuppressedCount == 1)
                && BestCandidate(neighbour.Sums.Where(sum => sum.Sum.SuppressedCount == 1)) is { } found)
            {
                return found;
            }

            examined.Add(neighbour);
        }

        return examined.Select(neighbour => BestCandidate(neighbour.Sums)).FirstOrDefault(found => found is not null);
    }

    // In this order: a cell that is hidden today already; no parent; the fewest sums that would need a further hidden cell; no
    // total; the smallest.
    private static CountCell? BestCandidate(IEnumerable<(CellSum Sum, int Sign)> sums) => sums
        .SelectMany(each => each.Sum.Parts.Select(part => (Cell: part, IsTotal: false, IsParent: false))
            .Concat(each.Sum.Total.Select(total => (Cell: total, IsTotal: true, IsParent: each.Sum.IsOverUnits))))
        .Where(candidate =>
            candidate.Cell is { IsSuppressed: false, WasDisclosed: false, HiddenReason: null, Rows: not 0, Figures.Count: > 0 })
        .OrderBy(candidate => !candidate.Cell.WasHidden)
        .ThenBy(candidate => candidate.IsParent)
        .ThenBy(candidate => candidate.Cell.Sums.Count(each => each.Sum.SuppressedCount == 0))
        .ThenBy(candidate => candidate.IsTotal)
        .ThenBy(candidate => candidate.Cell.Rows)
        .Select(candidate => candidate.Cell)
        .FirstOrDefault();
}
