using System.Globalization;
using System.Text;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>
/// Renders numbered scripts from the descriptions of tables. What is rendered is written to <c>sql</c> once; from then on an
/// applied script keeps its bytes, and a later change is a script of its own (decision 0077).
/// </summary>
internal static class SchemaScript
{
    // Column names that are reserved words on some engine.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) { "plan", "system_user" };

    /// <summary>Renders the script that makes a table in a file of its own where it is missing.</summary>
    /// <param name="table">The table.</param>
    /// <param name="syntax">The engine's syntax.</param>
    /// <param name="schema">The name under which the file is attached, with a point; empty where it is opened by itself.</param>
    public static string CreateInOwnFile(Table table, SchemaSyntax syntax, string schema) =>
        Create(table, syntax, $"IF NOT EXISTS {schema}") + "\n";

    /// <summary>Renders the script that adds what a database lacks; an empty one lacks every table.</summary>
    /// <param name="tables">The tables that it lacks, which come with their indexes.</param>
    /// <param name="columns">The columns that its tables lack.</param>
    /// <param name="indexes">The indexes that its tables lack.</param>
    /// <param name="locked">The tables whose rows are not locked one by one yet.</param>
    /// <param name="syntax">The engine's syntax.</param>
    public static string Add(
        IEnumerable<Table> tables, IEnumerable<Column> columns, IEnumerable<(Table Table, TableIndex Index)> indexes,
        IEnumerable<Table> locked, SchemaSyntax syntax) => string.Join(
            "\n\n",
            [
                .. tables.Select(table => Create(table, syntax, string.Empty)),
                .. columns.Select(column =>
                    $"ALTER TABLE {column.Table.Name} {syntax.AddColumn} {Definition(column, syntax)};"),
                .. indexes.Select(each => CreateIndex(each.Table, each.Index, syntax)),
                .. locked.Select(table => LockRowsOnly(table, syntax)),
            ]) + "\n";

    /// <summary>Gets the statement after which a table's rows are locked one by one; empty where none is needed.</summary>
    public static string LockRowsOnly(Table table, SchemaSyntax syntax) =>
        table.LocksRowsOnly && syntax.LockRowsOnly.Length > 0
            ? Sql.SqlDialect.Fill(syntax.LockRowsOnly, table.Name) + ";"
            : string.Empty;

    /// <summary>Gets a name as a statement writes it.</summary>
    public static string Quote(string name, SchemaSyntax syntax) =>
        Reserved.Contains(name) ? Sql.SqlDialect.Fill(syntax.Quoted, name) : name;

    /// <summary>Gets whether an engine has an index.</summary>
    public static bool Has(SchemaSyntax syntax, TableIndex index) => syntax.HasPartialIndexes || !index.IsLikeCurrent;

    /// <summary>Gets the definition of a column in a script: name, type, whether it may be null, and so on.</summary>
    public static string Definition(Column column, SchemaSyntax syntax)
    {
        string nullable = column.IsNullable ? "NULL" : "NOT NULL";
        string atFirst =
            column.Default is { } value ? string.Create(CultureInfo.InvariantCulture, $" DEFAULT {value}") : string.Empty;
        string primary = column.Table.Key is [var key] && key == column.Name ? " PRIMARY KEY" : string.Empty;
        string other = column.References is { } table ? $" REFERENCES {table.Name} ({table.Key[0]})" : string.Empty;
        return $"{Quote(column.Name, syntax)} {syntax.Type(column)} {nullable}{atFirst}{primary}{other}";
    }

    private static string Create(Table table, SchemaSyntax syntax, string where)
    {
        IEnumerable<string> lines = table.Columns.Select(column => Definition(column, syntax));
        if (table.Key.Count > 1)
        {
            lines = lines.Append($"PRIMARY KEY ({Names(table.Key, syntax)})");
        }

        StringBuilder script = new($"CREATE TABLE {where}{table.Name} (\n    {string.Join(",\n    ", lines)}\n);");
        foreach (TableIndex index in table.Indexes.Where(index => Has(syntax, index)))
        {
            script.Append('\n').Append(CreateIndex(table, index, syntax));
        }

        string rowsOnly = LockRowsOnly(table, syntax);
        return script.Append(rowsOnly.Length > 0 ? "\n" : string.Empty).Append(rowsOnly).ToString();
    }

    private static string CreateIndex(Table table, TableIndex index, SchemaSyntax syntax)
    {
        bool isWhole = index.IsOfCurrent && !syntax.HasPartialIndexes;
        bool hasNulls = index.Columns.Any(column => table[column].IsNullable);
        bool isUnique = index.IsUnique && (!hasNulls || syntax.NullsAreDistinct);
        string columns = Names(isWhole ? [.. index.Columns, "superseded_by"] : index.Columns, syntax);
        string include = index.Includes.Count > 0 && syntax.Include.Length > 0
            ? " " + Sql.SqlDialect.Fill(syntax.Include, Names(index.Includes, syntax))
            : string.Empty;
        string some = index.IsOfCurrent && syntax.HasPartialIndexes ? " WHERE superseded_by IS NULL" : string.Empty;
        return $"CREATE {(isUnique ? "UNIQUE INDEX" : "INDEX")} {index.Name} ON {table.Name} ({columns}){include}{some};";
    }

    private static string Names(IEnumerable<string> columns, SchemaSyntax syntax) =>
        string.Join(", ", columns.Select(column => Quote(column, syntax)));
}
