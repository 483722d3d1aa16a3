using BenefitMeter.Definitions;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>
/// A column of a table, described once: its name, kind and meaning. Scripts, statements, the tables of <c>sql/README.md</c> and
/// the views' types follow from it (decision 0077).
/// </summary>
/// <param name="table">The table.</param>
/// <param name="name">The name.</param>
/// <param name="kind">What it contains.</param>
internal class Column(Table table, string name, ColumnKind kind)
{
    /// <summary>The longest word that fits a <see cref="ColumnKind.Word"/>, in letters.</summary>
    public const int LongestWord = 40;

    /// <summary>The longest id of the catalogue, in letters.</summary>
    public const int LongestId = 100;

    /// <summary>Gets the table.</summary>
    public Table Table { get; } = table;

    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets what it contains.</summary>
    public ColumnKind Kind { get; } = kind;

    /// <summary>Gets its place in the table, from 0.</summary>
    public int Index { get; } = table.Columns.Count;

    /// <summary>Gets the words that it may contain; null for a column of another kind.</summary>
    public WordSet? Words { get; init; }

    /// <summary>Gets the longest text in letters, where an engine limits the kind's texts.</summary>
    public int Width { get; init; } = kind == ColumnKind.Word ? LongestWord : LongestId;

    /// <summary>Gets whether a row may lack it.</summary>
    public bool IsNullable { get; private set; }

    /// <summary>
    /// Gets the meaning, with <c>{words}</c> for the column's words; null where <see cref="SharedMeanings"/> has it by the
    /// column's name, or no view shows it.
    /// </summary>
    public LocalText? Meaning { get; private set; }

    /// <summary>Gets when it is null; null where it never is, or the meaning says it.</summary>
    public LocalText? NullWhen { get; private set; }

    /// <summary>Gets the table whose key it contains; null where the database checks none.</summary>
    public Table? References { get; private set; }

    /// <summary>Gets the value of a row that is written without it; null where each row is written with it.</summary>
    public int? Default { get; private set; }

    /// <summary>Gets whether a row that differs in this column only says the same as before.</summary>
    public bool IsIgnored { get; private set; }

    /// <summary>Says what it means, in Danish and English.</summary>
    public Column Means(string danish, string english)
    {
        Meaning = new LocalText(danish, english);
        return this;
    }

    /// <summary>Says that a row may lack it, and when, in Danish and English.</summary>
    public Column Null(string danish, string english)
    {
        NullWhen = new LocalText(danish, english);
        return Null();
    }

    /// <summary>Says that a row may lack it.</summary>
    public Column Null()
    {
        IsNullable = true;
        return this;
    }

    /// <summary>Says that it contains the key of a table, which the database checks.</summary>
    public Column Of(Table other)
    {
        References = other;
        return this;
    }

    /// <summary>Says that 0 is written where a row does not say.</summary>
    public Column ZeroAtFirst()
    {
        Default = 0;
        return this;
    }

    /// <summary>Says that a change of this column alone is no change of the row.</summary>
    public Column Ignored()
    {
        IsIgnored = true;
        return this;
    }
}

/// <summary>A column that is written from the objects that its table's rows describe.</summary>
/// <param name="table">The table.</param>
/// <param name="name">The name.</param>
/// <param name="kind">What it contains.</param>
/// <param name="write">Writes the cell of a row.</param>
internal sealed class Column<T>(Table table, string name, ColumnKind kind, Action<T, IRowWriter> write)
    : Column(table, name, kind)
{
    /// <summary>Gets the action that writes a row's cell.</summary>
    public Action<T, IRowWriter> Write { get; } = write;
}
