namespace BenefitMeter.DisclosureControl;

/// <summary>
/// What is hidden today stays hidden while a small group hangs together with it (rule 22), and as long as a figure
/// still is what it was then: shown now, it would give away what was hidden beside it.
/// </summary>
/// <param name="before">What readers saw before.</param>
internal sealed class StickySuppression(DisclosureHistory before)
{
    private readonly Dictionary<CountCell, bool> hasSmallGroup = [];

    /// <summary>Hides again what must stay hidden.</summary>
    /// <returns>The cells that were hidden again.</returns>
    public IReadOnlyList<CountCell> HideAgain()
    {
        List<CountCell> held = [];
        foreach (CellFigure figure in before.Hidden.Keys)
        {
            if (figure.HiddenReason is null
                && figure.Cells.FirstOrDefault(cell => cell is { WasHidden: true, Rows: not 0 }) is { } cell
                && MustStayHidden(cell))
            {
                cell.HideAsSecondary();
                held.Add(cell);
            }
        }

        return held;
    }

    /// <summary>Gets the true rows that a hidden figure had when last a small group needed it hidden.</summary>
    public long GuardedRows(CellFigure figure) =>
        before.Hidden.TryGetValue(figure, out DisclosedFigure? earlier) && earlier.GuardedRows is { } rows
            && !HasSmallGroup(figure.Cells[0])
            ? rows
            : figure.Cells[0].Rows;

    // Shown now, an unchanged figure would disclose what was hidden beside it then (decision 0035).
    private bool MustStayHidden(CountCell cell) =>
        HasSmallGroup(cell) || Group(cell).SelectMany(each => each.Figures).Any(IsUnchanged);

    private bool IsUnchanged(CellFigure figure) => before.Hidden.TryGetValue(figure, out DisclosedFigure? earlier)
        && (earlier.GuardedRows is not { } rows || rows == figure.Cells[0].Rows);

    private bool HasSmallGroup(CountCell cell)
    {
        if (!hasSmallGroup.TryGetValue(cell, out bool found))
        {
            IReadOnlyCollection<CountCell> group = Group(cell);
            found = group.Any(each => each.HiddenReason is HidingReason.SmallGroup or HidingReason.GroupDisclosure);
            foreach (CountCell each in group)
            {
                hasSmallGroup[each] = found;
            }
        }

        return found;
    }

    // Cells that readers do not see, now or today, as far as sums connect them.
    private static HashSet<CountCell> Group(CountCell cell)
    {
        HashSet<CountCell> group = [cell];
        HashSet<CellSum> walked = [];
        Queue<CountCell> open = new(group);
        while (open.TryDequeue(out CountCell? next))
        {
            foreach (CountCell other in next.Sums.Where(each => walked.Add(each.Sum))
                .SelectMany(each => each.Sum.Total.Concat(each.Sum.Parts))
                .Concat(next.Figures.SelectMany(figure => figure.Cells)))
            {
                if ((other.IsSuppressed || other.WasHidden) && group.Add(other))
                {
                    open.Enqueue(other);
                }
            }
        }

        return group;
    }
}
