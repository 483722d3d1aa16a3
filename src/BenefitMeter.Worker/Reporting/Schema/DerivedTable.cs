using BenefitMeter.Realising;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>
/// A table of what is derived from published figures. Where it has a key it keeps history: a row that changes is superseded,
/// never overwritten, and the new one has the cause; the table then also has row_id (given by the database), publication_id,
/// superseded_by and cause. Without a key it is a list that is replaced as a whole when it changes.
/// </summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">The columns of its content; those of the key among them.</param>
internal record DerivedTable(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>Gets the columns that one current row has alone; empty for a list without history.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Gets the function that gives the cause why a row replaced another.</summary>
    public DerivedCause Cause { get; init; } = (_, _) => ChangeCause.Progress;

    /// <summary>Gets the columns that a row may differ in and yet say the same.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];
}

/// <summary>A table with what its cells are made of.</summary>
/// <typeparam name="T">What a row describes.</typeparam>
/// <param name="Name">The table.</param>
/// <param name="Cells">Its columns, each with what gets the cell: text, whole number, decimal, date, moment or null.</param>
internal sealed record DerivedTable<T>(string Name, params IReadOnlyList<(string Column, Func<T, object?> Of)> Cells)
    : DerivedTable(Name, [.. Cells.Select(cell => cell.Column)])
{
    /// <summary>Gets all the rows that the table must have.</summary>
    public DerivedRows Rows(IEnumerable<T> items) =>
        new(this, [.. items.Select(item => (object?[])[.. Cells.Select(cell => cell.Of(item))])]);
}

/// <summary>Says why a row took another's place.</summary>
/// <param name="old">Gets a cell of the row that was, as <see cref="StoredText"/> writes it.</param>
/// <param name="now">Gets a cell of the row that takes its place.</param>
internal delegate ChangeCause DerivedCause(Func<string, string?> old, Func<string, string?> now);

/// <summary>All the rows that a table must have.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">The rows, a cell for each of its columns: text, whole number, decimal, date, moment or null.</param>
internal sealed record DerivedRows(DerivedTable Table, IReadOnlyCollection<object?[]> Rows);

/// <summary>What has to be written so that a table has the rows that it must have.</summary>
/// <param name="Table">The table.</param>
/// <param name="Added">The rows to write, with the cause of those that take another's place.</param>
/// <param name="Superseded">The ids of the rows that are superseded; null where the whole list is replaced.</param>
internal sealed record DerivedChange(
    DerivedTable Table, IReadOnlyList<(object?[] Cells, ChangeCause? Cause)> Added, IReadOnlyList<long>? Superseded)
{
    /// <summary>Gets how many rows change.</summary>
    public int Count => Math.Max(Added.Count, Superseded?.Count ?? 1);
}
