using System.Text.RegularExpressions;
using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Documents;

/// <summary>Every cited decision exists; every decision is whole, in the index, and cited by the code that follows it.</summary>
public sealed partial class DecisionsTests
{
    private const string Folder = "src/decisions/";
    private const string Index = Folder + "README.md";
    private const string One = Folder + "0001-one.md";
    private const string Old = Folder + "0000-old.md";

    private static readonly string[] Headings = ["## Context", "## Choice", "## Alternatives", "## Price"];

    private static readonly string[] CodeExtensions =
        [".cs", ".sql", ".sh", ".yml", ".yaml", ".props", ".csproj", ".service", ".css", ""];

    [Fact]
    public void Decisions_AreWholeListedAndCited()
    {
        IReadOnlyList<SourceFile> files = SourceFile.In(".", [.. CodeExtensions, ".md"]);

        Assert.Contains(files, IsDecision);
        SourceFile.AssertNone(Faults(files));
    }

    [Fact]
    public void Faults_OfASoundFolder_AreNone() => Assert.Empty(Faults(Sound()));

    [Theory]
    [InlineData(One, "## Price", "## Cost", One + ": '## Price' is missing or out of order.")]
    [InlineData(One, "# 0001 One", "# 0002 One", One + ": it does not begin with '# 0001 '.")]
    [InlineData(One, "Status: in force", "", One + ": it has no line 'Status: …'.")]
    [InlineData(Old, "superseded by 0001", "in force", Old + ": no code cites it.")]
    [InlineData(Index, "(0001-one.md)", "(0001-two.md)", Index + ": it does not list 0001-one.md.")]
    [InlineData("src/Code.cs", "0001", "0009", "src/Code.cs: there is no {0} 0009.", One + ": no code cites it.")]
    [InlineData("CONTRIBUTING.md", "0001", "0009", "CONTRIBUTING.md: there is no {0} 0009.")]
    public void Faults_OfABrokenFolder_AreReported(string path, string old, string @new, params string[] expected)
    {
        SourceFile[] broken =
        [
            .. Sound().Select(file => file.Path != path ? file : file with
            {
                Lines = [.. file.Lines.Select(line => line.Replace(old, @new, StringComparison.Ordinal))],
            }),
        ];

        Assert.Equal(expected.Select(Named).Order(), Faults(broken).Order());
    }

    [Theory]
    [InlineData("// why ({0} 0012).", "0012")]
    [InlineData("see {0}s 0003, 0004 and 0071", "0003", "0004", "0071")]
    [InlineData("[{0} 0015](decisions/0015-x.md)", "0015")]
    [InlineData("a number 0012 and {0} 12")]
    public void Cited_AreTheNumbersAfterTheWord(string text, params string[] expected) =>
        Assert.Equal(expected, Cited(Named(text)));

    [Fact]
    public void Faults_OfACitationOverTwoLines_AreReported()
    {
        SourceFile[] broken = [.. Sound(), new("src/Split.cs", ["// One does this (decision", "// " + "0001)."])];

        Assert.Equal(["src/Split.cs:1: // One does this (decision – write the number on the same line."], Faults(broken));
    }

    // Written out, the numbers in these examples would count as citations themselves.
    private static string Named(string text) => text.Replace("{0}", "decision", StringComparison.Ordinal);

    private static IEnumerable<string> Faults(IReadOnlyList<SourceFile> files)
    {
        Dictionary<string, SourceFile> decisions = files.Where(IsDecision).ToDictionary(NumberOf);
        string index = string.Join('\n', files.Single(file => file.Path == Index).Lines);
        HashSet<string> followed = [.. files.Where(IsCode).SelectMany(file => file.Lines.SelectMany(Cited))];
        return
        [
            .. decisions.SelectMany(decision => Broken(decision.Key, decision.Value)),
            .. decisions.Values.Select(file => file.Path[Folder.Length..])
                .Where(name => !index.Contains($"({name})", StringComparison.Ordinal))
                .Select(name => $"{Index}: it does not list {name}."),
            .. decisions.Where(decision => !followed.Contains(decision.Key) && !IsSuperseded(decision.Value))
                .Select(decision => $"{decision.Value.Path}: no code cites it."),
            .. files.Where(IsCode).SelectMany(file => file.Where(line => Unfinished().IsMatch(line)))
                .Select(line => $"{line} – write the number on the same line."),
            .. files.SelectMany(file => file.Lines.SelectMany(Cited).Distinct().Where(number => !decisions.ContainsKey(number))
                .Select(number => $"{file.Path}: there is no decision {number}.")),
        ];
    }

    private static IEnumerable<string> Broken(string number, SourceFile file)
    {
        if (!file.Lines[0].StartsWith($"# {number} ", StringComparison.Ordinal))
        {
            yield return $"{file.Path}: it does not begin with '# {number} '.";
        }

        if (!file.Lines.Any(line => line.StartsWith("Status: ", StringComparison.Ordinal)))
        {
            yield return $"{file.Path}: it has no line 'Status: …'.";
        }

        int reached = 0;
        foreach (string heading in Headings)
        {
            int found = Array.IndexOf([.. file.Lines], heading, reached);
            if (found < 0)
            {
                yield return $"{file.Path}: '{heading}' is missing or out of order.";
            }

            reached = Math.Max(reached, found);
        }
    }

    private static bool IsDecision(SourceFile file) => FileName().IsMatch(file.Path);

    private static bool IsCode(SourceFile file) => !file.Path.EndsWith(".md", StringComparison.Ordinal);

    // Code cites the successor; the old one stays to be read.
    private static bool IsSuperseded(SourceFile file) =>
        file.Lines.Any(line => line.StartsWith("Status: superseded by ", StringComparison.Ordinal));

    private static string NumberOf(SourceFile file) => file.Path.Substring(Folder.Length, 4);

    private static IEnumerable<string> Cited(string line) => Citation().Matches(line).Select(match => match.Value);

    private static SourceFile[] Sound() =>
    [
        new(One, ["# 0001 One", "", "Status: in force", "", .. Headings]),
        new(Old, ["# 0000 Old", "", "Status: superseded by 0001", "", .. Headings]),
        new(Index, ["| [0000](0000-old.md) | Old |", "| [0001](0001-one.md) | One |"]),
        new("src/Code.cs", ["// One does this (decision " + "0001)."]),
        new("CONTRIBUTING.md", ["Cite it: (decision " + "0001)."]),
    ];

    [GeneratedRegex(@"^src/decisions/\d{4}-[a-z0-9-]+\.md$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\(decisions?$")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"(?<=\b[Dd]ecisions?\s(?:\d{4},\s)*(?:\d{4}\sand\s)?)\d{4}\b")]
    private static partial Regex Citation();
}
