using System.Text;
using System.Text.RegularExpressions;
using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Documents;

/// <summary>What the documents name is there: files, folders, and verbs of the command line.</summary>
public sealed partial class DocumentsTests
{
    private const int MostBytesOfReadme = 10_240;

    private static readonly string[] Tops = ["src", "tests", "sql", "ops", ".ci", ".github"];

    [Fact]
    public void Readme_IsShort()
    {
        long bytes = new FileInfo(Path.Combine(Repository.Root, "README.md")).Length;

        Assert.True(bytes <= MostBytesOfReadme, $"README.md has {bytes} bytes; at most {MostBytesOfReadme}.");
    }

    [Fact]
    public void Links_LeadToWhatIsThere() => SourceFile.AssertNone(Documents().SelectMany(file => DeadLinks(file, IsThere)));

    [Fact]
    public void Paths_AreThere() => SourceFile.AssertNone(Documents().SelectMany(file => DeadPaths(file, IsThere)));

    [Fact]
    public void Comments_NameFilesAndVerbsThatAreThere()
    {
        string[] paths = [.. SourceFile.In(".", ".cs", ".md", ".sh").Select(file => "/" + file.Path)];
        HashSet<string> verbs = Verbs();

        SourceFile.AssertNone(SourceFile.Code("src", "tests").SelectMany(file => UnknownInComments(file, paths, verbs)));
    }

    [Theory]
    [InlineData("/// See <c>Sources/Gone.cs</c>.", "src/X.cs:1: Sources/Gone.cs is not there.")]
    [InlineData("// Read README.md, ops/there.sh and Time/There.cs first; *.cs is no name.")]
    [InlineData("/// Run <c>benefitmeter chek</c>.", "src/X.cs:1: there is no verb 'chek'.")]
    [InlineData("string text = \"Gone.cs\"; // <c>benefitmeter check</c>")]
    public void UnknownInComments_AreReported(string line, params string[] expected) => Assert.Equal(
        expected,
        UnknownInComments(
            new SourceFile("src/X.cs", [line]), ["/README.md", "/ops/there.sh", "/src/Time/There.cs"], ["check"]));

    [Fact]
    public void Verbs_AreInTheCommandLine() => SourceFile.AssertNone(Documents().SelectMany(file => UnknownVerbs(file, Verbs())));

    [Fact]
    public void Verbs_AreRead() => Assert.Superset(new HashSet<string> { "serve", "demo", "measure", "migrate" }, Verbs());

    [Theory]
    [InlineData("See [it](gone.md).", "ops/guide/x.md:1: [gone.md] is not there.")]
    [InlineData("See [it](../there.md#part), [this](#part), [that](https://example.org/x).")]
    [InlineData("A picture: ![demo](gone.png)", "ops/guide/x.md:1: [gone.png] is not there.")]
    public void DeadLinks_AreReported(string line, params string[] expected) =>
        Assert.Equal(expected, DeadLinks(Document(line), path => path == "ops/there.md"));

    [Theory]
    [InlineData("In `src/Gone/X.cs`.", "ops/guide/x.md:1: `src/Gone/X.cs` is not there.")]
    [InlineData("In `src/There` and `src/There/`, `sql/<engine>/x.sql`, `ops/*.md`, `a/b`.")]
    [InlineData("```sh\nbash ops/gone.sh\n```", "ops/guide/x.md:2: `ops/gone.sh` is not there.")]
    public void DeadPaths_AreReported(string text, params string[] expected) =>
        Assert.Equal(expected, DeadPaths(Document(text), path => path == "src/There"));

    [Theory]
    [InlineData("Run `benefitmeter mesure --due`.", "ops/guide/x.md:1: there is no verb 'mesure'.")]
    [InlineData("Run `benefitmeter measure`, `benefitmeter --help`, and benefitmeter as a word.")]
    [InlineData("```sh\n$ benefitmeter chek\n```", "ops/guide/x.md:2: there is no verb 'chek'.")]
    [InlineData("`dotnet run --project src/BenefitMeter.Worker -- dmo`", "ops/guide/x.md:1: there is no verb 'dmo'.")]
    public void UnknownVerbs_AreReported(string text, params string[] expected) =>
        Assert.Equal(expected, UnknownVerbs(Document(text), ["measure", "check", "demo"]));

    private static IEnumerable<SourceFile> Documents() =>
        SourceFile.In(".", ".md").Where(file => !file.Path.StartsWith("tests/cases/", StringComparison.Ordinal));

    private static SourceFile Document(string text) => new("ops/guide/x.md", text.Split('\n'));

    private static string CommentIn(string line)
    {
        string text = line.TrimStart();
        int start = text.StartsWith("//", StringComparison.Ordinal) ? 0 : text.IndexOf(" //", StringComparison.Ordinal);
        return start < 0 ? string.Empty : text[start..];
    }

    private static IEnumerable<string> UnknownInComments(SourceFile file, string[] paths, HashSet<string> verbs) =>
        from line in file.Lines.Index()
        let comment = CommentIn(line.Item)
        where comment.Length > 0
        from fault in NamedFile().Matches(comment).Select(name => name.Value)
            .Where(name => !paths.Any(path => path.EndsWith("/" + name, StringComparison.Ordinal)))
            .Select(name => $"{name} is not there.")
            .Concat(Call().Matches(comment).Select(call => call.Groups[1].Value).Where(verb => !verbs.Contains(verb))
                .Select(verb => $"there is no verb '{verb}'."))
        select $"{file.Path}:{line.Index + 1}: {fault}";
    private static bool IsThere(string path) => Path.Exists(Path.Combine(Repository.Root, path));

    // The one list of verbs, read as text: making them needs a whole command line.
    private static HashSet<string> Verbs() =>
        [.. SourceFile.Code("src").Single(file => file.Path.EndsWith("/VerbList.cs", StringComparison.Ordinal)).Lines
            .Select(line => ListedVerb().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    private static IEnumerable<string> DeadLinks(SourceFile file, Func<string, bool> isThere) =>
        from line in file.Lines.Index()
        from Match link in Link().Matches(line.Item)
        let target = link.Groups[1].Value
        where !target.Contains(':', StringComparison.Ordinal) && !isThere(Resolved(file, target))
        select $"{file.Path}:{line.Index + 1}: [{target}] is not there.";

    private static IEnumerable<string> DeadPaths(SourceFile file, Func<string, bool> isThere) =>
        from line in Code(file)
        from Match path in RepositoryPath().Matches(line.Code)
        let target = path.Value.TrimEnd('/', '.')
        where Tops.Contains(target.Split('/')[0]) && !isThere(target) && !isThere(Resolved(file, target))
        select $"{file.Path}:{line.Number}: `{target}` is not there.";

    private static IEnumerable<string> UnknownVerbs(SourceFile file, HashSet<string> verbs) =>
        from line in Code(file)
        from Match call in Call().Matches(line.Code)
        where !verbs.Contains(call.Groups[1].Value)
        select $"{file.Path}:{line.Number}: there is no verb '{call.Groups[1].Value}'.";

    private static string Resolved(SourceFile file, string target)
    {
        List<string> parts = [.. file.Path.Split('/').SkipLast(1)];
        foreach (string part in target.Split('/'))
        {
            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>Gets what is code in a document, line by line: blocks between fences, and text between back-ticks.</summary>
    private static IEnumerable<(int Number, string Code)> Code(SourceFile file)
    {
        bool isBlock = false;
        foreach ((int index, string line) in file.Lines.Index())
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                isBlock = !isBlock;
                continue;
            }

            StringBuilder code = new();
            foreach (Match span in Span().Matches(line))
            {
                code.Append(span.Groups[1].Value).Append('\n');
            }

            yield return (index + 1, isBlock ? line : code.ToString());
        }
    }

    [GeneratedRegex(@"(?<![\w*./-])[\w./-]*\w\.(?:cs|md|sh)\b")]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"\]\(([^)\s#]+)(?:#[^)\s]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Span();

    // From a top folder on, and nothing that stands for several names (<engine>, *, …).
    [GeneratedRegex(@"(?<![\w./\\<>*-])\.?[a-z]+/[\w./-]+(?![\w./<>*…{}-])")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"(?:(?<![\w./\\-])benefitmeter|BenefitMeter\.Worker --) ([a-z][a-z-]*)(?![\w.])")]
    private static partial Regex Call();

    [GeneratedRegex("^\\s*\\(\"([a-z-]+)\", \\w+\\.")]
    private static partial Regex ListedVerb();
}
