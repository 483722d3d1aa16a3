namespace BenefitMeter.DisclosureControl;

/// <summary>What a reader knows without seeing it: the parts add up to the whole.</summary>
internal sealed class CellSum
{
    private CellSum(IReadOnlyList<CountCell> whole, IReadOnlyList<CountCell> parts, bool isOverUnits)
    {
        (Total, Parts, IsOverUnits) = (whole, parts, isOverUnits);
        foreach (CountCell cell in whole)
        {
            cell.Add(this, -1);
        }

        foreach (CountCell cell in parts)
        {
            cell.Add(this, 1);
        }
    }

    /// <summary>Gets one side; more than one cell where periods of two grains share their outer bounds only.</summary>
    public IReadOnlyList<CountCell> Total { get; }

    /// <summary>Gets the other side.</summary>
    public IReadOnlyList<CountCell> Parts { get; }

    /// <summary>Gets whether a unit is the whole and the units below it are the parts; else times or conditions are.</summary>
    public bool IsOverUnits { get; }

    /// <summary>Gets or sets how many of the cells a reader does not know.</summary>
    public int SuppressedCount { get; set; }

    /// <summary>
    /// Notes a sum in its cells. What the true numbers of the two sides differ by is rows that no figure shows, such as a
    /// parent's own ones: a further part.
    /// </summary>
    /// <param name="total">One side.</param>
    /// <param name="parts">The other side.</param>
    /// <param name="isOverUnits">Whether the whole is a unit and the parts are the units below it.</param>
    /// <returns>The remainder; null where the sides are equal.</returns>
    public static CountCell? Connect(IReadOnlyList<CountCell> total, IReadOnlyList<CountCell> parts, bool isOverUnits = false)
    {
        long difference = total.Sum(cell => cell.Rows) - parts.Sum(cell => cell.Rows);
        CountCell? remainder = difference == 0 ? null : CountCell.Remainder(difference, total[0].Threshold);
        _ = new CellSum(total, remainder is null ? parts : [.. parts, remainder], isOverUnits);
        return remainder;
    }
}
