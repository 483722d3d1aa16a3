namespace BenefitMeter.Worker.Reports;

/// <summary>A row of a section's table.</summary>
/// <param name="Cells">The cells, one for each column; a single cell is a heading for the rows below it.</param>
internal sealed record ShownRow(IReadOnlyList<ShownCell> Cells)
{
    /// <summary>Creates a row that is a heading for the rows below it.</summary>
    public static ShownRow Group(string heading) => new([ShownCell.Of(heading)]);
}
