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

        return $"""
            -- The reporting database on {syntax.Engine}: its tables. Readers use the bi_ views only. Flags are 0 or 1 on every
            -- engine. An applied script never changes; a later change is a script of its own.


            """ + SchemaScript.Add(known[false], columns, indexes, locked, syntax);
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
