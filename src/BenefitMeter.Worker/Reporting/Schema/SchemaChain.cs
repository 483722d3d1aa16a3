using System.Text.RegularExpressions;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>What an engine's numbered scripts make, read from their text.</summary>
/// <param name="text">The scripts in their order.</param>
internal sealed partial class SchemaChain(string text)
{
    private readonly Dictionary<string, Dictionary<string, string>> tables = TablesOf(text);

    private readonly HashSet<string> indexes = [.. IndexPattern().Matches(text).Select(match => match.Groups[1].Value)];

    private readonly HashSet<string> writtenByHand =
    [
        .. ByHandPattern().Matches(text)
            .SelectMany(match => match.Groups["table"].Captures.Select(table => table.Value)),
    ];

    /// <summary>Gets whether a script makes a table.</summary>
    public bool Has(Table table) => tables.ContainsKey(table.Name);

    /// <summary>Gets whether a script makes a column of a table that it makes.</summary>
    public bool Has(Column column, SchemaSyntax syntax) =>
        tables[column.Table.Name].ContainsKey(SchemaScript.Quote(column.Name, syntax));

    /// <summary>
    /// Gets the definition that a script makes a column with; null where none makes it, or where a script written by hand
    /// changes its table, which only a database can answer for.
    /// </summary>
    public string? DefinitionOf(Column column, SchemaSyntax syntax) =>
        writtenByHand.Contains(column.Table.Name) || !Has(column.Table)
            ? null
            : tables[column.Table.Name].GetValueOrDefault(SchemaScript.Quote(column.Name, syntax));

    /// <summary>Gets whether a script makes an index.</summary>
    public bool Has(TableIndex index) => indexes.Contains(index.Name);

    /// <summary>Gets whether a script makes the engine lock a table as it is described.</summary>
    public bool HasLocking(Table table, SchemaSyntax syntax) =>
        text.Contains(SchemaScript.LockRowsOnly(table, syntax), StringComparison.Ordinal);

    private static Dictionary<string, Dictionary<string, string>> TablesOf(string text)
    {
        Dictionary<string, Dictionary<string, string>> tables = TablePattern().Matches(text).ToDictionary(
            match => match.Groups[1].Value,
            match => match.Groups[2].Captures.Select(line => line.Value.TrimEnd(','))
                .Where(line => !line.StartsWith("PRIMARY KEY", StringComparison.Ordinal)).ToDictionary(NameOf));
        foreach (Match added in AddedPattern().Matches(text))
        {
            tables[added.Groups[1].Value][NameOf(added.Groups[2].Value)] = added.Groups[2].Value;
        }

        return tables;
    }

    private static string NameOf(string definition) => definition.Split(' ', 2)[0];

    [GeneratedRegex(@"^CREATE TABLE (\w+) \(\n(?:    (\S+ .*)\n)+\);", RegexOptions.Multiline)]
    private static partial Regex TablePattern();

    [GeneratedRegex(@"^ALTER TABLE (\w+) ADD (?:COLUMN )?(\S+ [^;\n]*)", RegexOptions.Multiline)]
    private static partial Regex AddedPattern();

    [GeneratedRegex(
        @"^(?:ALTER TABLE (?<table>\w+) (?!ADD )(?:RENAME TO (?<table>\w+))?|DROP TABLE (?<table>\w+))", RegexOptions.Multiline)]
    private static partial Regex ByHandPattern();

    [GeneratedRegex(@"^CREATE (?:UNIQUE )?INDEX (\w+)", RegexOptions.Multiline)]
    private static partial Regex IndexPattern();
}
