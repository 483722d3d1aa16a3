namespace BenefitMeter.DisclosureControl;

/// <summary>
/// Hides further cells until no hidden cell can be worked out from the shown ones, the sums and the rule (rule C9.7,
/// rule 22). The same cells in the same order always give the same choice.
/// </summary>
internal sealed class SecondarySuppression
{
    private readonly HashSet<CountCell> verified = [];

    /// <summary>Makes hidden cells safe, and then those that were hidden for their sake.</summary>
    /// <param name="hidden">The hidden cells; remainders that must not be worked out either.</param>
    public void Protect(IEnumerable<CountCell> hidden)
    {
        Queue<CountCell> open = new(hidden);
        while (open.TryDequeue(out CountCell? cell))
        {
            while (cell.IsSuppressed && !verified.Contains(cell))
            {
                // Safe is what another table with the same shown figures leaves open (decision 0033).
                IReadOnlyCollection<CountCell> differing = DisclosureAudit.FindDifferingCells(cell);
                verified.UnionWith(differing);
                if (differing.Count == 0)
                {
                    if (FindCompanion(cell) is not { } companion)
                    {
                        break;
                    }

                    companion.HideAsSecondary();
                    open.Enqueue(companion);
                }
            }
        }
    }

    // A sum that gives the cell away by itself comes first, then one that gives away a cell near by, and so this one.
    private static CountCell? FindCompanion(CountCell cell)
    {
        List<CountCell> passed = [];
        foreach (CountCell near in DisclosureAudit.Neighbours(cell, int.MaxValue))
        {
            if (near.Sums.Any(sum => sum.Sum.SuppressedCount == 1)
                && BestCandidate(near.Sums.Where(sum => sum.Sum.SuppressedCount == 1)) is { } found)
            {
                return found;
            }

            passed.Add(near);
        }

        return passed.Select(near => BestCandidate(near.Sums)).FirstOrDefault(found => found is not null);
    }

    // The smallest sibling, a parent last; before that one that is hidden today, or that calls for no companion of its own.
    private static CountCell? BestCandidate(IEnumerable<(CellSum Sum, int Sign)> sums) => sums
        .SelectMany(each => each.Sum.Parts.Select(part => (Cell: part, IsTotal: false, IsParent: false))
            .Concat(each.Sum.Total.Select(whole => (Cell: whole, IsTotal: true, IsParent: each.Sum.IsOverUnits))))
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
