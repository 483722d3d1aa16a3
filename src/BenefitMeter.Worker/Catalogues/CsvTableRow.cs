using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>A row of a CSV table.</summary>
/// <param name="Place">The place of the row: its file and line, column 1.</param>
/// <param name="Cells">The trimmed cells, by column.</param>
internal sealed record CsvTableRow(FileLocation Place, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Gets the trimmed cell of a column; empty where the table has no such column.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, string.Empty);
}
