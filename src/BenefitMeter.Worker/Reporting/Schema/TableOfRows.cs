using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>
/// A table with how its rows are written. A column is added with its name and with what gives its cell, so that the two never
/// part; what a row says of an enumeration is stored as its word, a flag as 0 or 1.
/// </summary>
/// <typeparam name="T">What a row describes.</typeparam>
internal sealed class Table<T> : Table
{
    private Column<T>[]? written;

    /// <summary>Describes a table.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="describe">Adds its columns, keys and indexes.</param>
    public Table(string name, Action<Table<T>>? describe = null)
        : base(name) => describe?.Invoke(this);

    /// <summary>Gets the columns that rows are written with, in order.</summary>
    public IReadOnlyList<Column<T>> Written => written ??= [.. Columns.OfType<Column<T>>()];

    /// <summary>Writes the cells of a row.</summary>
    public void Write(T row, IRowWriter cells)
    {
        foreach (Column<T> column in written ??= [.. Columns.OfType<Column<T>>()])
        {
            column.Write(row, cells);
        }
    }

    /// <summary>Adds the number that the database gives each row.</summary>
    public Column Identity(string name)
    {
        Key = [name];
        return Add(new Column(this, name, ColumnKind.Identity));
    }

    /// <summary>Adds an id.</summary>
    public Column<T> Id(string name, Func<T, string?> cell, int width = Column.LongestId) =>
        Add(new Column<T>(this, name, ColumnKind.Id, (row, cells) => cells.Text(cell(row))) { Width = width });

    /// <summary>Adds a word of an enumeration.</summary>
    public Column<T> Word<TEnum>(string name, Func<T, TEnum> cell)
        where TEnum : struct, Enum =>
            Add(new Column<T>(this, name, ColumnKind.Word, (row, cells) => cells.Text(EnumCode<TEnum>.Of(cell(row))))
            { Words = StoredWords.Of<TEnum>() });

    /// <summary>Adds a word of an enumeration that a row may lack.</summary>
    public Column<T> Word<TEnum>(string name, Func<T, TEnum?> cell)
        where TEnum : struct, Enum
    {
        Column<T> column = new(
            this, name, ColumnKind.Word,
            (row, cells) => cells.Text(cell(row) is { } value ? EnumCode<TEnum>.Of(value) : null))
        { Words = StoredWords.Of<TEnum>() };
        column.Null();
        return Add(column);
    }

    /// <summary>Adds a word of a set that is no enumeration, such as the code of a reason.</summary>
    public Column<T> Code(string name, WordSet words, Func<T, string?> cell) =>
        Add(new Column<T>(this, name, ColumnKind.Word, (row, cells) => cells.Text(cell(row))) { Words = words });

    /// <summary>Adds a name or a line of text.</summary>
    public Column<T> Label(string name, Func<T, string?> cell) =>
        Add(new Column<T>(this, name, ColumnKind.Name, (row, cells) => cells.Text(cell(row))));

    /// <summary>Adds a text of any length.</summary>
    public Column<T> Text(string name, Func<T, string?> cell) =>
        Add(new Column<T>(this, name, ColumnKind.Text, (row, cells) => cells.Text(cell(row))));

    /// <summary>Adds a whole number.</summary>
    public Column<T> Integer(string name, Func<T, int?> cell) =>
        Add(new Column<T>(this, name, ColumnKind.Integer, (row, cells) => cells.Integer(cell(row))));

    /// <summary>Adds a whole number that may be large.</summary>
    public Column<T> Count(string name, Func<T, long?> cell) =>
        Add(new Column<T>(this, name, ColumnKind.Count, (row, cells) => cells.Integer(cell(row))));

    /// <summary>Adds an exact decimal.</summary>
    public Column<T> Decimal(string name, Func<T, decimal?> cell) =>
        Add(new Column<T>(this, name, ColumnKind.Decimal, (row, cells) => cells.Number(cell(row))));

    /// <summary>Adds a day.</summary>
    public Column<T> Day(string name, Func<T, DateOnly?> cell) =>
        Add(new Column<T>(this, name, ColumnKind.Day, (row, cells) => cells.Day(cell(row))));

    /// <summary>Adds a moment.</summary>
    public Column<T> Moment(string name, Func<T, DateTimeOffset?> cell) =>
        Add(new Column<T>(this, name, ColumnKind.Moment, (row, cells) => cells.Moment(cell(row))));

    /// <summary>Adds a flag.</summary>
    public Column<T> Flag(string name, Func<T, bool?> cell) =>
        Add(new Column<T>(
            this, name, ColumnKind.Flag,
            (row, cells) => cells.Integer(cell(row) switch { true => 1, false => 0, null => null })));

    /// <summary>Adds a column that is not written with the row, but by what happens to it later.</summary>
    public Column Later(string name, ColumnKind kind) => Add(new Column(this, name, kind));

    /// <summary>Says which columns make the primary key.</summary>
    public void PrimaryKey(params string[] key) => Key = key;

    /// <summary>
    /// Says that the table keeps history, and which columns one current row has alone. It then has the number of the publication
    /// that a row came with, of the one that superseded it, and the cause.
    /// </summary>
    public void History(params string[] currentKey)
    {
        CurrentKey = currentKey;
        Later("publication_id", ColumnKind.Count);
        Later("superseded_by", ColumnKind.Count).Null();
        Add(new Column(this, "cause", ColumnKind.Word) { Words = MeasuringWords.Cause })
            .Means(
                "hvorfor rækken erstattede en tidligere; ordene er dem i `bi_figure_history`",
                "why it replaced an earlier one; the words are those of `bi_figure_history`")
            .Null("den er den første", "it is the first");
        Index(new TableIndex($"{Name}_current", currentKey) { IsUnique = true, IsOfCurrent = true });
    }

    /// <summary>Gets all the rows that the table must have.</summary>
    public DerivedRows Rows(IEnumerable<T> items) =>
        new(this, Written, [.. items.Select(item => (WriteCells)(cells => Write(item, cells)))]);
}
