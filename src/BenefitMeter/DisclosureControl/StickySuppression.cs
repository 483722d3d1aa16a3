namespace BenefitMeter.DisclosureControl;

/// <summary>
/// Hides again what is hidden today (rule 22, decision 0035): while a small group is connected with it by sums, or while a
/// figure connected with it is unchanged. Shown now, an unchanged figure would disclose what was hidden with it.
/// </summary>
/// <param name="history">What was published before.</param>
internal sealed class StickySuppression(DisclosureHistory history)
{
    private readonly Dictionary<CountCell, bool> hasSmallGroup = [];

    /// <summary>Hides again the figures that must remain hidden.</summary>
    /// <returns>The cells that were hidden again.</returns>
    public IReadOnlyList<CountCell> HideAgain()
    {
        List<CountCell> hiddenAgain = [];
        foreach (CellFigure figure in history.Hidden.Keys)
        {
            if (figure.HiddenReason is null
                && figure.Cells.FirstOrDefault(cell => cell is { WasHidden: true, Rows: not 0 }) is { } cell
                && MustRemainHidden(cell))
            {
                cell.HideAsSecondary();
                hiddenAgain.Add(cell);
            }
        }

        return hiddenAgain;
    }

    /// <summary>Gets the true number of rows that a hidden figure had when a small group last required it to be hidden.</summary>
    public long GuardedRows(CellFigure figure) =>
        history.Hidden.TryGetValue(figure, out DisclosedFigure? earlier) && earlier.GuardedRows is { } rows
            && !HasSmallGroup(figure.Cells[0])
            ? rows
            : figure.Cells[0].Rows;

    // Shown now, an unchanged figure would disclose what was hidden with it before (decision 0035).
    private bool MustRemainHidden(CountCell cell) =>
        HasSmallGroup(cell) || ConnectedCells(cell).SelectMany(each => each.Figures).Any(IsUnchanged);

    private bool IsUnchanged(CellFigure figure) => history.Hidden.TryGetValue(figure, out DisclosedFigure? earlier)
        && (earlier.GuardedRows is not { } rows || rows == figure.Cells[0].Rows);

    private bool HasSmallGroup(CountCell cell)
    {
        if (!hasSmallGroup.TryGetValue(cell, out bool found))
        {
            IReadOnlyCollection<CountCell> group = ConnectedCells(cell);
            found = group.Any(each => each.HiddenReason is HidingReason.SmallGroup or HidingReason.GroupDisclosure);
            foreach (CountCell each in group)
            {
                hasSmallGroup[each] = found;
            }
        }

        return found;
    }

    // The cells that are suppressed now or hidden today, as far as sums connect them.
    private static HashSet<CountCell> ConnectedCells(CountCell cell)
    {
        HashSet<CountCell> group = [cell];
        HashSet<CellSum> followed = [];
        Queue<CountCell> queue = new(group);
        while (queue.TryDequeue(out CountCell? next))
        {
            foreach (CountCell other in next.Sums.Where(each => followed.Add(each.Sum))
                .SelectMany(each => each.Sum.Total.Concat(each.Sum.Parts))
                .Concat(next.Figures.SelectMany(figure => figure.Cells)))
            {
                if ((other.IsSuppressed || other.WasHidden) && group.Add(other))
                {
                    queue.Enqueue(other);
                }
            }
        }

        return group;
    }
}
