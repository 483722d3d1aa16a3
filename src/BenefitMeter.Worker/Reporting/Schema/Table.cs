using BenefitMeter.Realising;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>
/// A table of the reporting database, described once: columns, keys and indexes in the order in which they are made.
/// </summary>
/// <param name="name">The name.</param>
internal class Table(string name)
{
    private readonly List<Column> columns = [];
    private readonly List<TableIndex> indexes = [];

    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the columns.</summary>
    public IReadOnlyList<Column> Columns => columns;

    /// <summary>Gets the columns of the primary key; empty where there is none.</summary>
    public IReadOnlyList<string> Key { get; protected set; } = [];

    /// <summary>
    /// Gets the columns that one current row has alone, where the table keeps history: a row that changes is superseded, never
    /// overwritten. Empty for any other table.
    /// </summary>
    public IReadOnlyList<string> CurrentKey { get; protected set; } = [];

    /// <summary>Gets the indexes besides the primary key.</summary>
    public IReadOnlyList<TableIndex> Indexes => indexes;

    /// <summary>
    /// Gets the file beside the reporting database that has the table, where the engine is a file; null for the database.
    /// </summary>
    public string? OwnFile { get; init; }

    /// <summary>
    /// Gets whether runs of several datasets write many rows of the table at the same time, so that an engine must never lock all
    /// of it for one statement. Default false.
    /// </summary>
    public bool LocksRowsOnly { get; init; }

    /// <summary>Gets the function that gives the cause why a row replaced another; progress where nothing else is said.</summary>
    public DerivedCause Cause { get; init; } = (_, _) => ChangeCause.Progress;

    /// <summary>Gets a column by its name.</summary>
    public Column this[string column] => columns.First(each => each.Name == column);

    /// <summary>Adds an index.</summary>
    public void Index(TableIndex index) => indexes.Add(index);

    /// <summary>Adds an index on columns.</summary>
    public void Index(params string[] of) => Index(new TableIndex($"{Name}_{string.Join('_', of)}", of));

    /// <summary>Adds a column.</summary>
    protected TColumn Add<TColumn>(TColumn column)
        where TColumn : Column
    {
        columns.Add(column);
        return column;
    }
}

/// <summary>Says why a row took another's place.</summary>
/// <param name="old">Gets a cell of the row that was, as <see cref="StoredText"/> writes it.</param>
/// <param name="now">Gets a cell of the row that takes its place.</param>
internal delegate ChangeCause DerivedCause(Func<string, string?> old, Func<string, string?> now);
