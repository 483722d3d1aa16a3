using System.Text.RegularExpressions;
using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Ops;

/// <summary>The coverage document has every numbered idea of the sources, and names only views that exist.</summary>
public sealed partial class CoverageTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "ops", "operations", "coverage.md"));

    [Theory]
    [InlineData("A0", 19, null)]
    [InlineData("A1", 42, null)]
    [InlineData("A2", 29, "A2-02b")]
    [InlineData("A3", 49, null)]
    [InlineData("A4", 24, "A4-06b")]
    public void EveryIdea_OfASource_HasItsPlace(string source, int count, string? inserted)
    {
        IEnumerable<string> numbered = Enumerable.Range(1, count).Select(number => $"{source}-{number:00}");
        IEnumerable<string> expected = inserted is null ? numbered : numbered.Append(inserted);
        IEnumerable<string> documented = RowPattern().Matches(Document).Select(match => match.Groups[1].Value);

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            documented.Where(row => row.StartsWith(source, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NoRow_IsWithoutItsPlace() => Assert.All(
        RowPattern().Matches(Document).Select(match => Document[match.Index..].Split('\n')[0]),
        row => Assert.DoesNotMatch(@"\| *\|", row));

    [Fact]
    public void EveryView_ThatItNames_IsDescribed()
    {
        string views = File.ReadAllText(Path.Combine(Repository.Root, "sql", "README.md"));

        Assert.All(ViewPattern().Matches(Document).Select(match => match.Groups[1].Value).Distinct(), view =>
            Assert.Contains($"\n## {view}\n", views, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| (A\d-\d\d[a-z]?) \|", RegexOptions.Multiline)]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"`(bi_\w+)")]
    private static partial Regex ViewPattern();
}
