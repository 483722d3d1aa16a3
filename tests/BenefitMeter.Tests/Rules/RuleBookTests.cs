using BenefitMeter.Tests.Cases;

namespace BenefitMeter.Tests.Rules;

/// <summary>Each rule is defined once in the rule book, and every rule that is cited in the repository exists there.</summary>
public sealed class RuleBookTests
{
    // A citation is put together here, so that this file cites no rule that is not there.
    private const string Rule = "rule";

    private static readonly string[] Extensions =
        [".cs", ".csproj", ".props", ".sql", ".md", ".yaml", ".yml", ".json", ".csv", ".sh", ".py", ".css"];

    private static readonly string[] Folders = ["src", "tests", "sql", "ops"];

    private static readonly IReadOnlyList<string> Defined =
        [.. SourceFile.In(RuleBook.Folder, ".md").SelectMany(page => RuleBook.DefinedIn(TextOf(page)))];

    [Fact]
    public void EveryCitation_InTheRepository_NamesARuleThatExists()
    {
        HashSet<string> defined = [.. Defined];
        IReadOnlyList<SourceFile> files =
        [
            .. Folders.SelectMany(folder => SourceFile.In(folder, Extensions)),
            .. SourceFile.In(".", ".md").Where(file => !file.Path.Contains('/')),
        ];

        Assert.Contains(files, file => file.Path == "README.md");
        SourceFile.AssertNone(
            files.SelectMany(file => RuleBook.BrokenIn(TextOf(file), defined).Select(broken => $"{file.Path}: {broken}")));
    }

    [Fact]
    public void EveryId_IsDefinedOnce() =>
        Assert.Empty(Defined.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void EveryRule_IsThere()
    {
        string[] expected =
        [
            .. Enumerable.Range(1, 73).Select(number => $"{number}"), "32a",
            .. Enumerable.Range(1, 16).Select(number => $"C{number}"),
            .. Parts(
                ("C1", 5), ("C2", 6), ("C3", 7), ("C4", 5), ("C5", 7), ("C6", 6), ("C7", 10), ("C8", 4),
                ("C9", 8), ("C10", 3), ("C11", 4)),
            .. Parts(("C12", 4), ("C13", 3), ("C14", 12)),
            .. Enumerable.Range(1, 6).Select(number => $"B{number}"),
            .. Enumerable.Range(1, 12).Select(number => $"D{number}"), "D1b",
            .. Enumerable.Range(1, 14).Select(number => $"DEC{number}"),
        ];

        Assert.Empty(expected.Except(Defined));
    }

    [Fact]
    public void EveryCase_IllustratesARuleThatExists() =>
        Assert.Empty(CaseFile.Read().Select(row => row.Rule).Distinct().Except(Defined));

    [Theory]
    [InlineData("### 43 A part is never compared with the whole", "43")]
    [InlineData("### 32a No values", "32a")]
    [InlineData("## C9 Incomplete data", "C9")]
    [InlineData("### D1b Work programme", "D1b")]
    [InlineData("- **A2-02b** Two of the six", "A2-02b")]
    [InlineData("### DEC13 When nobody acts", "DEC13")]
    [InlineData("## How it is read", null)]
    [InlineData("Text with **43** in bold", null)]
    public void DefinedIn_FindsHeadingsAndListItems(string line, string? id) =>
        Assert.Equal(id is null ? [] : [id], RuleBook.DefinedIn($"# Title\n\n{line}\n\nText.\n"));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("C9.7).", "C9.7")]
    [InlineData("D1b", "D1b")]
    [InlineData("32a, and on", "32a")]
    [InlineData("43, 44 and C5", "43,44,C5")]
    [InlineData("42–45", "42,43,44,45")]
    [InlineData("A2-09 to A2-11, B5", "A2-09,A2-10,A2-11,B5")]
    [InlineData("C9.1–C9.3 and C9.6", "C9.1,C9.2,C9.3,C9.6")]
    [InlineData("43,\n    /// 44", "43,44")]
    [InlineData("\n-- 44", "44")]
    [InlineData("of thumb", "")]
    public void CitedIn_ReadsListsAndRanges(string ids, string expected) => Assert.Equal(
        expected.Split(',', StringSplitOptions.RemoveEmptyEntries),
        RuleBook.CitedIn($"See {Rule} {ids}").Select(cited => cited.Id).Distinct());

    [Theory]
    [InlineData("C17")]
    [InlineData("74")]
    [InlineData("42, 43 and 101")]
    [InlineData("70–75")]
    [InlineData("B7")]
    [InlineData("D13")]
    public void BrokenIn_FindsACitationOfARuleThatDoesNotExist(string ids)
    {
        HashSet<string> defined = [.. Defined];

        Assert.NotEmpty(RuleBook.BrokenIn($"/// <summary>Something ({Rule} {ids}).</summary>", defined));
        Assert.Empty(RuleBook.BrokenIn($"/// <summary>Something ({Rule} 43, see {Rule} C9.7).</summary>", defined));
    }

    [Fact]
    public void BrokenIn_FindsABareIdThatDoesNotExist()
    {
        HashSet<string> defined = ["C9.7"];

        Assert.Equal([$"C9.{77} in line 2"], RuleBook.BrokenIn($"(C9.7)\n(C9.{77})", defined));
    }

    private static string TextOf(SourceFile file) => string.Join('\n', file.Lines);

    private static IEnumerable<string> Parts(params (string Chapter, int Count)[] chapters) =>
        chapters.SelectMany(each => Enumerable.Range(1, each.Count).Select(part => $"{each.Chapter}.{part}"));
}
