using System.Text.RegularExpressions;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>What an engine's numbered scripts make, read from their text.</summary>
/// <param name="text">The scripts in their order.</param>
internal sealed partial class SchemaChain(string text)
{
    private readonly Dictionary<string, HashSet<string>> tables = TablesOf(text);

    private readonly HashSet<string> indexes = [.. IndexPattern().Matches(text).Select(match => match.Groups[1].Value)];

    /// <summary>Gets whether a script makes a table.</summary>
    public bool Has(Table table) => tables.ContainsKey(table.Name);

    /// <summary>Gets whether a script makes a column of a table that it makes.</summary>
    public bool Has(Column column, SchemaSyntax syntax) =>
        tables[column.Table.Name].Contains(SchemaScript.Quote(column.Name, syntax));

    /// <summary>Gets whether a script makes an index.</summary>
    public bool Has(TableIndex index) => indexes.Contains(index.Name);

    /// <summary>Gets whether a script makes the engine lock a table as it is described.</summary>
    public bool HasLocking(Table table, SchemaSyntax syntax) =>
        text.Contains(SchemaScript.LockRowsOnly(table, syntax), StringComparison.Ordinal);

    private static Dictionary<string, HashSet<string>> TablesOf(string text)
    {
        Dictionary<string, HashSet<string>> tables = TablePattern().Matches(text).ToDictionary(
            match => match.Groups[1].Value, match => match.Groups[2].Captures.Select(column => column.Value).ToHashSet());
        foreach (Match added in AddedPattern().Matches(text))
        {
            tables[added.Groups[1].Value].Add(added.Groups[2].Value);
        }

        return tables;
    }

    [GeneratedRegex(@"^CREATE TABLE (\w+) \(\n(?:    (\S+) .*\n)+\);", RegexOptions.Multiline)]
    private static partial Regex TablePattern();

    [GeneratedRegex(@"^ALTER TABLE (\w+) ADD (?:COLUMN )?(\S+) ", RegexOptions.Multiline)]
    private static partial Regex AddedPattern();

    [GeneratedRegex(@"^CREATE (?:UNIQUE )?INDEX (\w+)", RegexOptions.Multiline)]
    private static partial Regex IndexPattern();
}
