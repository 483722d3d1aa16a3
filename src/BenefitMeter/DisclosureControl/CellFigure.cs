namespace BenefitMeter.DisclosureControl;

/// <summary>A figure and the cells, which are the numbers of rows, that it discloses while it is shown.</summary>
internal sealed class CellFigure
{
    /// <summary>Creates a figure that discloses cells.</summary>
    /// <param name="cells">The cells. For a ratio the denominator's comes first, then the numerator's.</param>
    public CellFigure(IReadOnlyList<CountCell> cells)
    {
        Cells = cells;
        foreach (CountCell cell in cells)
        {
            cell.Add(this);
        }
    }

    /// <summary>Gets the cells.</summary>
    public IReadOnlyList<CountCell> Cells { get; }

    /// <summary>Gets why the figure is hidden, the strongest reason of its cells; null while it is shown.</summary>
    public HidingReason? HiddenReason { get; private set; }

    /// <summary>Hides the figure. Its cells that no other figure discloses are then suppressed too.</summary>
    public void Hide(HidingReason reason)
    {
        bool wasShown = HiddenReason is null;
        HiddenReason = wasShown || reason < HiddenReason ? reason : HiddenReason;
        if (wasShown)
        {
            foreach (CountCell cell in Cells)
            {
                cell.OnFigureHidden();
            }
        }
    }
}
