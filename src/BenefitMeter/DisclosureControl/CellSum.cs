namespace BenefitMeter.DisclosureControl;

/// <summary>
/// A sum that readers can infer without seeing it: the cells of one side and the cells of the other add up to the same number.
/// </summary>
internal sealed class CellSum
{
    private CellSum(IReadOnlyList<CountCell> total, IReadOnlyList<CountCell> parts, bool isOverUnits)
    {
        (Total, Parts, IsOverUnits) = (total, parts, isOverUnits);
        foreach (CountCell cell in total)
        {
            cell.Add(this, -1);
        }

        foreach (CountCell cell in parts)
        {
            cell.Add(this, 1);
        }
    }

    /// <summary>
    /// Gets the side of the total. It is more than one cell where periods of two grains have only their outer bounds in common.
    /// </summary>
    public IReadOnlyList<CountCell> Total { get; }

    /// <summary>Gets the side of the parts.</summary>
    public IReadOnlyList<CountCell> Parts { get; }

    /// <summary>
    /// Gets whether the total is a unit and the parts are the units below it. If false, the parts are periods or conditions.
    /// </summary>
    public bool IsOverUnits { get; }

    /// <summary>Gets or sets the number of suppressed cells on both sides.</summary>
    public int SuppressedCount { get; set; }

    /// <summary>
    /// Adds a sum to its cells. If the true numbers of the two sides differ, the difference is rows that no figure shows, such as
    /// a parent's own ones. It becomes a further part.
    /// </summary>
    /// <param name="total">The cells of the total.</param>
    /// <param name="parts">The cells of the parts.</param>
    /// <param name="isOverUnits">Whether the total is a unit and the parts are the units below it.</param>
    /// <returns>The remainder; null if the sides are equal.</returns>
    public static CountCell? Connect(IReadOnlyList<CountCell> total, IReadOnlyList<CountCell> parts, bool isOverUnits = false)
    {
        long difference = total.Sum(cell => cell.Rows) - parts.Sum(cell => cell.Rows);
        CountCell? remainder = difference == 0 ? null : CountCell.Remainder(difference, total[0].Threshold);
        _ = new CellSum(total, remainder is null ? parts : [.. parts, remainder], isOverUnits);
        return remainder;
    }
}
