using System.Text.RegularExpressions;
using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Reporting.Schema;

/// <summary>
/// Views are rendered for every engine from one file, and only tokens differ between engines. So a view says nothing else that
/// one of them does not understand.
/// </summary>
public sealed partial class ViewFunctionsTests
{
    private static readonly string[] Common =
    [
        "ABS", "CAST", "COALESCE", "COUNT", "LAG", "LEAD", "MAX", "MIN", "NULLIF", "ROUND", "ROW_NUMBER", "SUM",
    ];

    // Words of SQL that a parenthesis may follow.
    private static readonly string[] Keywords =
    [
        "ALL", "AND", "AS", "BY", "CASE", "DISTINCT", "ELSE", "EXCEPT", "EXISTS", "FROM", "IN", "JOIN", "NOT", "ON", "OR", "OVER",
        "SELECT", "THEN", "UNION", "WHEN", "WHERE",
    ];

    [Fact]
    public void Views_UseOnlyWhatEveryEngineHas()
    {
        string[] files = Directory.GetFiles(Path.Combine(Repository.Root, "sql", "views"), "*.sql");

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.All(Unknown(File.ReadAllText(file)), found => Assert.Fail(
            $"sql/views/{Path.GetFileName(file)} uses {found}, which is not in every engine. Use {string.Join(", ", Common)} "
                + "or a token (CONTRIBUTING.md, \"Tokens of a view\"); what engines write differently is a new token, with a "
                + "format in SchemaSyntax.")));
    }

    [Theory]
    [InlineData("SELECT LENGTH(name_da) AS letters", "LENGTH")]
    [InlineData("SELECT string_agg (name_da, ', ')", "string_agg")]
    [InlineData("COUNT(*) FILTER (WHERE a = 1)", "FILTER")]
    [InlineData("SELECT a || b", "||")]
    [InlineData("ORDER BY a LIMIT 1", "LIMIT")]
    [InlineData("-- LENGTH(name) is not used\nSELECT 'LENGTH(x)', SUM(a) OVER (ORDER BY b), {days: a | b}", null)]
    public void Unknown_OfAText_FindsWhatNotEveryEngineHas(string text, string? found) =>
        Assert.Equal(found is null ? [] : [found], Unknown(text));

    private static IEnumerable<string> Unknown(string text) =>
        Names().Matches(Ignored().Replace(text, string.Empty)).Select(match => match.Value)
            .Where(name => !Common.Contains(name) && !Keywords.Contains(name)).Distinct();

    // Comments and literals.
    [GeneratedRegex("--[^\n]*|'[^']*'")]
    private static partial Regex Ignored();

    // A name before a parenthesis; operators and clauses of some engines only.
    [GeneratedRegex(@"\b[A-Za-z_]\w*(?=\s*\()|\|\||::|\b(?:LIMIT|TOP|ILIKE|CURRENT_DATE|CURRENT_TIMESTAMP)\b")]
    private static partial Regex Names();
}
