namespace BenefitMeter.DisclosureControl;

/// <summary>
/// A number of rows behind figures, for one population, unit and span of days. What readers can infer about it depends on the
/// figures that disclose it and on the sums that contain it.
/// </summary>
/// <param name="rows">The true number of rows.</param>
/// <param name="threshold">The smallest number of persons that is shown.</param>
internal sealed class CountCell(long rows, int threshold)
{
    private readonly List<CellFigure> figures = [];
    private readonly List<(CellSum Sum, int Sign)> sums = [];

    /// <summary>Gets the true number of rows.</summary>
    public long Rows => rows;

    /// <summary>Gets the smallest number of persons that is shown.</summary>
    public int Threshold => threshold;

    /// <summary>Gets the figures that disclose the cell; empty for a remainder.</summary>
    public IReadOnlyList<CellFigure> Figures => figures;

    /// <summary>
    /// Gets the sums that contain the cell, with +1 if it is one of the parts and −1 if it belongs to the total.
    /// </summary>
    public IReadOnlyList<(CellSum Sum, int Sign)> Sums => sums;

    /// <summary>Gets why the cell is hidden itself; null if it is not, even if it is suppressed.</summary>
    public HidingReason? HiddenReason { get; private set; }

    /// <summary>
    /// Gets whether the cell is suppressed: it is hidden itself, or all figures that disclose it are hidden. A zero is suppressed
    /// only if it is hidden itself.
    /// </summary>
    public bool IsSuppressed { get; private set; }

    /// <summary>Gets the smallest number of rows that the rule leaves possible (inclusive).</summary>
    public long Lowest { get; private set; }

    /// <summary>Gets the largest number of rows that the rule leaves possible (inclusive).</summary>
    public long Highest { get; private set; } = long.MaxValue;

    /// <summary>Gets or sets whether this number was disclosed before. Hiding it now protects nothing.</summary>
    public bool WasDisclosed { get; set; }

    /// <summary>
    /// Gets or sets whether the cell is hidden in what is published today. Such a cell is the first choice for secondary
    /// suppression.
    /// </summary>
    public bool WasHidden { get; set; }

    /// <summary>Creates a remainder, which no figure discloses.</summary>
    /// <param name="rows">The true number. It is negative if a total is smaller than its parts, as with distinct values.</param>
    /// <param name="threshold">The smallest number of persons that is shown.</param>
    public static CountCell Remainder(long rows, int threshold) =>
        new(rows, threshold) { IsSuppressed = true, Lowest = rows < 0 ? long.MinValue : 0 };

    /// <summary>Adds a figure that discloses the cell.</summary>
    public void Add(CellFigure figure) => figures.Add(figure);

    /// <summary>Adds a sum that contains the cell.</summary>
    public void Add(CellSum sum, int sign)
    {
        sums.Add((sum, sign));
        sum.SuppressedCount += IsSuppressed ? 1 : 0;
    }

    /// <summary>Hides the cell and all figures that disclose it. If it is hidden already, the first reason applies.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="lowest">The smallest number of rows that the rule leaves possible (inclusive).</param>
    /// <param name="highest">The largest number of rows that the rule leaves possible (inclusive).</param>
    public void Hide(HidingReason reason, long lowest, long highest)
    {
        if (HiddenReason is not null)
        {
            return;
        }

        (HiddenReason, Lowest, Highest) = (reason, Math.Min(lowest, rows), Math.Max(highest, rows));
        Suppress();
        foreach (CellFigure figure in figures)
        {
            figure.Hide(reason);
        }
    }

    /// <summary>Hides the cell to protect another one (secondary suppression).</summary>
    public void HideAsSecondary() =>
        Hide(HidingReason.SecondarySuppression, rows >= threshold ? threshold : 0, long.MaxValue);

    /// <summary>Updates the cell after a figure was hidden: it is suppressed if no figure discloses it any longer.</summary>
    public void OnFigureHidden()
    {
        if (rows != 0 && figures.TrueForAll(figure => figure.HiddenReason is not null))
        {
            Suppress();
        }
    }

    private void Suppress()
    {
        if (!IsSuppressed && !WasDisclosed)
        {
            IsSuppressed = true;
            foreach ((CellSum sum, _) in sums)
            {
                sum.SuppressedCount++;
            }
        }
    }
}
