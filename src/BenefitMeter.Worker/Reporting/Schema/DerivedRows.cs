using BenefitMeter.Realising;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>
/// All the rows that a table of what is derived from published figures must have. Where the table keeps history, a row that
/// changes is superseded and the new one has the cause; else the list is replaced as a whole when it changes.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns that rows are written with.</param>
/// <param name="Rows">The rows, each of which writes a cell for each column.</param>
internal sealed record DerivedRows(Table Table, IReadOnlyList<Column> Columns, IReadOnlyCollection<WriteCells> Rows)
{
    /// <summary>Adds rows that are in the database already, as <see cref="StoredRow.Value"/> reads them.</summary>
    public DerivedRows With(IEnumerable<object?[]> stored) => this with
    {
        Rows = [.. Rows, .. stored.Select(row => (WriteCells)(cells => Array.ForEach(row, cells.Value)))],
    };
}

/// <summary>What has to be written so that a table has the rows that it must have.</summary>
/// <param name="Rows">The rows that it must have.</param>
/// <param name="Added">The rows to write, with the cause of those that take another's place.</param>
/// <param name="Superseded">The ids of the rows that are superseded; null where the whole list is replaced.</param>
internal sealed record DerivedChange(
    DerivedRows Rows, IReadOnlyList<(WriteCells Cells, ChangeCause? Cause)> Added, IReadOnlyList<long>? Superseded)
{
    /// <summary>Gets how many rows change.</summary>
    public int Count => Math.Max(Added.Count, Superseded?.Count ?? 1);
}
