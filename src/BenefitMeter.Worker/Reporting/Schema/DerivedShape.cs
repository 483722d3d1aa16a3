namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>A derived table with what stands in each of its columns, so that a name and its cell never part.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Key">The columns of its key where it keeps history; empty for a list.</param>
/// <param name="Columns">The columns, each with what gives its cell.</param>
internal sealed record DerivedShape<T>(string Table, string[] Key, (string Name, Func<T, object?> Cell)[] Columns)
{
    /// <summary>Gets the table.</summary>
    public DerivedTable Derived { get; } = new(Table, [.. Columns.Select(column => column.Name)]) { Key = Key };

    /// <summary>Makes the rows.</summary>
    public DerivedRows Rows(IEnumerable<T> items) => new(Derived, [.. items.Select(Cells)]);

    /// <summary>Makes the cells of a row.</summary>
    public object?[] Cells(T item) => [.. Columns.Select(column => column.Cell(item))];
}
