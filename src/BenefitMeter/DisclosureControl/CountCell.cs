namespace BenefitMeter.DisclosureControl;

/// <summary>
/// A number of rows behind figures: one population, unit and span of days. What a reader can know of it follows from the
/// figures that show it and from the sums it stands in.
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

    /// <summary>Gets the figures that show it; none for a remainder that no figure shows.</summary>
    public IReadOnlyList<CellFigure> Figures => figures;

    /// <summary>Gets the sums it stands in: +1 on the side of the parts, −1 on the side of the whole.</summary>
    public IReadOnlyList<(CellSum Sum, int Sign)> Sums => sums;

    /// <summary>Gets why it is hidden; null while nobody asked that it be.</summary>
    public HidingReason? HiddenReason { get; private set; }

    /// <summary>Gets whether a reader cannot see it: it is hidden, or every figure that shows it is. Zero is shown.</summary>
    public bool IsSuppressed { get; private set; }

    /// <summary>Gets the least number of rows that the rule leaves open.</summary>
    public long Lowest { get; private set; }

    /// <summary>Gets the largest number of rows that the rule leaves open.</summary>
    public long Highest { get; private set; } = long.MaxValue;

    /// <summary>Gets or sets whether readers saw this very number before: hiding it now protects nothing.</summary>
    public bool WasDisclosed { get; set; }

    /// <summary>Gets or sets whether readers do not see it today: such a cell is hidden rather than another.</summary>
    public bool WasHidden { get; set; }

    /// <summary>Makes a remainder that no figure shows.</summary>
    /// <param name="rows">The true number; negative where a whole holds less than its parts, as with different values.</param>
    /// <param name="threshold">The smallest number of persons that is shown.</param>
    public static CountCell Remainder(long rows, int threshold) =>
        new(rows, threshold) { IsSuppressed = true, Lowest = rows < 0 ? long.MinValue : 0 };

    /// <summary>Notes a figure that shows it.</summary>
    public void Add(CellFigure figure) => figures.Add(figure);

    /// <summary>Notes a sum that it stands in.</summary>
    public void Add(CellSum sum, int sign)
    {
        sums.Add((sum, sign));
        sum.SuppressedCount += IsSuppressed ? 1 : 0;
    }

    /// <summary>Hides it, and so every figure that shows it; the first reason stays.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="lowest">The least number that the rule leaves open.</param>
    /// <param name="highest">The largest number that the rule leaves open.</param>
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

    /// <summary>Hides it for the sake of another.</summary>
    public void HideAsSecondary() =>
        Hide(HidingReason.SecondarySuppression, rows >= threshold ? threshold : 0, long.MaxValue);

    /// <summary>Looks whether any figure still shows it.</summary>
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
