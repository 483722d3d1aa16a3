namespace BenefitMeter.DisclosureControl;

/// <summary>A figure and the numbers of rows that it shows or gives away.</summary>
internal sealed class CellFigure
{
    /// <summary>Makes a figure that shows cells.</summary>
    /// <param name="cells">The cells: of a ratio its denominator's, then its numerator's.</param>
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

    /// <summary>Gets why it is hidden, the strongest reason of its cells; null when it is shown.</summary>
    public HidingReason? HiddenReason { get; private set; }

    /// <summary>Hides it; its other cells are seen no more where no other figure shows them.</summary>
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
