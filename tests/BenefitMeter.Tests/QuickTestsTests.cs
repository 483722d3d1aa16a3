using System.Text.RegularExpressions;

namespace BenefitMeter.Tests;

/// <summary>
/// Every test that starts a process or a server is marked as slow, so that the quick tests stay quick and need nothing but the
/// repository.
/// </summary>
public sealed partial class QuickTestsTests
{
    // What starts a process or a server by itself. A type of the tests that uses one of them counts as well.
    private static readonly string[] Starters =
        ["Process.Start", "WebApplication", "TcpListener", "BENEFITMETER_TEST_SQLSERVER"];

    // Most tests use it for files and commands, and only its StartAsync starts a process.
    private const string WorkspaceType = "Workspace";

    [Fact]
    public void Tests_ThatStartAProcessOrAServer_AreMarked() => SourceFile.AssertNone(Unmarked(
        [.. SourceFile.Code("tests/BenefitMeter.Tests", "tests/BenefitMeter.Worker.Tests")
            .Where(file => !file.Path.EndsWith($"/{nameof(QuickTestsTests)}.cs", StringComparison.Ordinal))]));

    [Fact]
    public void Unmarked_NamesTheClassOrTheTest()
    {
        SourceFile server = new("tests/LocalServer.cs", ["internal sealed class LocalServer(WebApplication app);"]);
        SourceFile fixture = new("tests/HttpFixture.cs", ["internal sealed class HttpFixture(LocalServer server);"]);

        Assert.Equal(
            ["tests/ATests.cs: ATests.Of_Two_Starts uses LocalServer without [Slow]"],
            Unmarked([server, Tests("ATests", "int.Parse(text)", "LocalServer.StartAsync()")]));
        Assert.Equal(
            ["tests/BTests.cs: BTests uses HttpFixture without [Slow]"],
            Unmarked([server, fixture, new("tests/BTests.cs", ["public sealed class BTests : Suite(new HttpFixture());"])]));
        Assert.Equal(
            ["tests/CTests.cs: CTests.Of_One_Starts uses folder.StartAsync without [Slow]"],
            Unmarked([Tests("CTests", "folder.StartAsync(\"measure\")", "1")]));
        Assert.Empty(Unmarked([server, Tests("DTests", "1", "LocalServer.StartAsync()", "[Slow(\"starts a server\")]")]));
        Assert.Empty(Unmarked(
        [
            server,
            new("tests/ETests.cs", ["[Slow(\"starts a server\")]", "public sealed class ETests", "{", "    LocalServer s;", "}"]),
        ]));
    }

    // A class of two tests, of which the second may be marked.
    private static SourceFile Tests(string name, string first, string second, string mark = "") => new($"tests/{name}.cs",
    [
        $"public sealed class {name}", "{", "    [Fact]", $"    public void Of_One_Starts() => {first};", "", "    [Fact]",
        $"    {mark}", "    public void Of_Two_Starts()", "    {", $"        {second};", "    }", "}",
    ]);

    private static string[] Unmarked(IReadOnlyList<SourceFile> files)
    {
        TestType[] types = [.. files.SelectMany(TypesOf)];
        HashSet<string> starters = [.. Starters];
        int before;
        do
        {
            before = starters.Count;
            starters.UnionWith(types
                .Where(type => !type.IsTests && type.Name != WorkspaceType && Used(type.Lines, starters) is not null)
                .Select(type => type.Name));
        }
        while (starters.Count > before);

        starters.Add("folder.StartAsync");
        return
        [
            .. types.Where(type => type.IsTests && !type.Attributes.Any(IsMark)).SelectMany(type =>
            {
                (IReadOnlyList<string> others, IReadOnlyList<string[]> tests) = type.Split();
                IEnumerable<(string Name, string? Used)> found = tests.Where(test => !test.Any(IsMark))
                    .Select(test => ($"{type.Name}.{NameOf(test)}", Used(test, starters)))
                    .Append((type.Name, Used(others, starters)));
                return found.Where(one => one.Used is not null)
                    .Select(one => $"{type.Path}: {one.Name} uses {one.Used} without [Slow]");
            }),
        ];
    }

    private static string? Used(IEnumerable<string> lines, IEnumerable<string> starters) => starters.FirstOrDefault(starter =>
        lines.Any(line => Regex.IsMatch(line, $@"(?<![\w.]){Regex.Escape(starter)}(?!\w)") && !IsIgnored(line)));

    // A comment starts nothing, and a collection only says which tests do not run at the same time.
    private static bool IsIgnored(string line) =>
        line.TrimStart() is var text
        && (text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("[Collection(", StringComparison.Ordinal));

    private static bool IsMark(string line) => line.TrimStart().StartsWith("[Slow(\"", StringComparison.Ordinal);

    private static string NameOf(string[] test) =>
        test.Select(line => MethodName().Match(line)).First(match => match.Success).Groups["name"].Value;

    // The types of a file: each starts at the left margin, with its attributes above it.
    private static IEnumerable<TestType> TypesOf(SourceFile file)
    {
        List<string> attributes = [];
        TestType? type = null;
        foreach (string line in file.Lines)
        {
            Match match = TypeName().Match(line);
            if (match.Success)
            {
                if (type is not null)
                {
                    yield return type;
                }

                type = new TestType(file.Path, match.Groups["name"].Value, [.. attributes], [line]);
                attributes.Clear();
            }
            else if (line.StartsWith('['))
            {
                attributes.Add(line);
            }
            else
            {
                type?.Lines.Add(line);
            }
        }

        if (type is not null)
        {
            yield return type;
        }
    }

    [GeneratedRegex(@"^(?:public|internal|file)\b[^(""=]*\b(?:class|record|struct|interface)\s+(?<name>\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^    public .*?\b(?<name>\w+)\(")]
    private static partial Regex MethodName();

    private sealed record TestType(string Path, string Name, IReadOnlyList<string> Attributes, List<string> Lines)
    {
        public bool IsTests => Name.EndsWith("Tests", StringComparison.Ordinal);

        /// <summary>Gets the lines of each test with its attributes, and all other lines.</summary>
        public (IReadOnlyList<string> Others, IReadOnlyList<string[]> Tests) Split()
        {
            List<string> others = [];
            List<string[]> tests = [];
            for (int index = 0; index < Lines.Count; index++)
            {
                if (!Lines[index].StartsWith("    [Fact", StringComparison.Ordinal)
                    && !Lines[index].StartsWith("    [Theory", StringComparison.Ordinal)
                    && !Lines[index].StartsWith("    [Slow", StringComparison.Ordinal))
                {
                    others.Add(Lines[index]);
                    continue;
                }

                int start = index;
                while (!Lines[index].StartsWith("    public ", StringComparison.Ordinal))
                {
                    index++;
                }

                // The method ends with its brace, or with the first line that ends its expression.
                bool hasBody = Lines.Skip(index).TakeWhile(line => line.Trim().Length > 0).Contains("    {");
                while (hasBody ? Lines[index] != "    }" : !Lines[index].EndsWith(';'))
                {
                    index++;
                }

                tests.Add([.. Lines.GetRange(start, index - start + 1)]);
            }

            return (others, tests);
        }
    }
}
