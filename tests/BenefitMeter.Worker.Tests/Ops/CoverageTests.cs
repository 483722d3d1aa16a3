using System.Text.RegularExpressions;
using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Ops;

/// <summary>The coverage document names every demand of the rule book, and nothing in the product that is not there.</summary>
public sealed partial class CoverageTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "ops", "operations", "coverage.md"));

    [Fact]
    public void EveryRow_OfTheRuleBook_HasItsPlace()
    {
        string demands = File.ReadAllText(Path.Combine(Repository.Root, "src", "BenefitMeter", "rules", "demands.md"));
        string[] rows = [.. DemandPattern().Matches(demands).Select(match => match.Groups[1].Value)];
        string[] documented = [.. RowPattern().Matches(Document).Select(match => match.Groups[1].Value)];

        Assert.Contains("A2-02b", rows);
        Assert.Equal(rows.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
        Assert.DoesNotMatch(@"\| *\|", Document); // no row without its place
    }

    [Fact]
    public void EveryView_ThatItNames_IsDescribed()
    {
        string views = File.ReadAllText(Path.Combine(Repository.Root, "sql", "README.md"));

        Assert.All(ViewPattern().Matches(Document).Select(match => match.Groups[1].Value).Distinct(), view =>
            Assert.Contains($"\n## {view}\n", views, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^- \*\*(A\d-\d\d[a-z]?)\*\* ", RegexOptions.Multiline)]
    private static partial Regex DemandPattern();

    [GeneratedRegex(@"^\| (A\d-\d\d[a-z]?) \|", RegexOptions.Multiline)]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"`(bi_\w+)")]
    private static partial Regex ViewPattern();
}
