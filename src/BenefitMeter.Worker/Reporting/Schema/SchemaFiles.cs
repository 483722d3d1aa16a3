namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>
/// The files under <c>sql</c> that are rendered: of each engine the first script, the views, and the tables that have a file of
/// their own. They are committed, so that an administrator can read and run them alone; a test fails where one is stale.
/// </summary>
internal static class SchemaFiles
{
    /// <summary>Renders an engine's next numbered script: what no script before it makes.</summary>
    /// <param name="tables">All tables as they are described now.</param>
    /// <param name="chain">The engine's numbered scripts so far, in their order; empty before the first.</param>
    /// <param name="syntax">The engine's syntax.</param>
    /// <returns>The script; null where nothing is lacking.</returns>
    /// <exception cref="InvalidOperationException">
    /// A new column of a table that a script has made can neither be null nor has a value at first, so that its rows could not
    /// have it.
    /// </exception>
    public static string? NextScript(IEnumerable<Table> tables, string chain, SchemaSyntax syntax)
    {
        SchemaChain made = new(chain);
        ILookup<bool, Table> known = tables.Where(table => !syntax.HasOwnFiles || table.OwnFile is null)
            .ToLookup(table => made.Has(table));
        Column[] columns = [.. known[true].SelectMany(table => table.Columns).Where(column => !made.Has(column, syntax))];
        (Table, TableIndex)[] indexes =
        [
            .. known[true].SelectMany(table => table.Indexes
                .Where(index => SchemaScript.Has(syntax, index) && !made.Has(index)).Select(index => (table, index))),
        ];
        Table[] locked = [.. known[true].Where(table => !made.HasLocking(table, syntax))];
        if (!known[false].Any() && columns.Length == 0 && indexes.Length == 0 && locked.Length == 0)
        {
            return null;
        }

        string[] impossible =
        [
            .. columns.Where(column => !column.IsNullable && column.Default is null)
                .Select(column => $"{column.Table.Name}.{column.Name}"),
        ];
        if (impossible.Length > 0)
        {
            throw new InvalidOperationException(
                $"{string.Join(", ", impossible)}: a new column of a table that has rows must have something in them. Write "
                    + ".Null(\"dansk\", \"English\") after it in the table's description, saying when it is null, or "
                    + ".ZeroAtFirst().");
        }

        string header = chain.Length == 0
            ? $"""
            -- The reporting database on {syntax.Engine}: its tables. Readers use the bi_ views only. Flags are 0 or 1 on every
            -- engine. An applied script never changes; a later change is a script of its own.
            """
            : string.Join('\n',
            [
                $"-- The reporting database on {syntax.Engine}: a later change. An applied script never changes.",
                .. known[false].Select(table => $"-- Adds the table {table.Name}."),
                .. columns.Select(column => $"-- Adds {column.Table.Name}.{column.Name}."),
                .. indexes.Select(each => $"-- Adds the index {each.Item2.Name}."),
                .. locked.Select(table => $"-- Keeps {table.Name} from being locked as a whole."),
            ]);
        return $"{header}\n\n{SchemaScript.Add(known[false], columns, indexes, locked, syntax)}";
    }

    /// <summary>
    /// Gets the columns that the numbered scripts define otherwise than the descriptions, each with both definitions.
    /// </summary>
    /// <param name="tables">All tables as they are described now.</param>
    /// <param name="chain">The engine's numbered scripts, in their order.</param>
    /// <param name="syntax">The engine's syntax.</param>
    public static IEnumerable<string> Differences(IEnumerable<Table> tables, string chain, SchemaSyntax syntax)
    {
        SchemaChain made = new(chain);
        return from table in tables
               from column in table.Columns
               let script = made.DefinitionOf(column, syntax)
               let described = SchemaScript.Definition(column, syntax)
               where script is not null && script != described
               select $"{table.Name}: a script says '{script}', the description says '{described}'";
    }

    /// <summary>Renders what may be rendered again at any time: views, and tables that have a file of their own.</summary>
    /// <returns>The files, each with its path inside <c>sql</c>.</returns>
    public static IEnumerable<(string Path, string Text)> Repeated(
        IReadOnlyList<Table> tables, IEnumerable<View> views, SchemaSyntax syntax,
        Func<string, string, IReadOnlyList<(string Code, string Label)>> labels)
    {
        ViewScript script = new(syntax, labels);
        foreach (IGrouping<string, View> file in views.GroupBy(view => view.File))
        {
            yield return (
                $"{syntax.Folder}/views/{file.Key}.sql",
                $"{Rendered($"sql/views/{file.Key}.sql")}{script.Render(file)}");
        }

        foreach (Table table in tables.Where(table => syntax.HasOwnFiles && table.OwnFile is not null))
        {
            bool isAttached = table.OwnFile == "restricted";
            yield return (
                isAttached
                    ? $"{syntax.Folder}/restricted/{table.Name["bm_".Length..]}.sql"
                    : $"{syntax.Folder}/{table.OwnFile}.sql",
                Rendered("the table's description")
                    + SchemaScript.CreateInOwnFile(table, syntax, isAttached ? "restricted." : string.Empty));
        }
    }

    private static string Rendered(string source) => $"-- Rendered from {source}; change that, not this.\n\n";
}
