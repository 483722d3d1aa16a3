using System.Text.RegularExpressions;
using BenefitMeter.Definitions;
using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Catalogues;

/// <summary>
/// Reads every <c>```yaml</c> example of the documents. A fragment is completed with the sections that it lacks. An example that
/// deliberately cannot be loaded is marked <c>```text</c>.
/// </summary>
public sealed partial class DocumentExamplesTests
{
    private static readonly (string Section, string Content)[] Lacking =
    [
        ("organisation", """
            organisation:
              name: Eksempel Kommune
              people: { dir: { name: Anna Eksempel }, cbs: { name: Carl Eksempel } }
              units: { kommune: { name: Eksempel Kommune }, borger: { name: Borgerservice, parent: kommune, codes: [CBS] } }
            """),
        ("sources", "sources: { post: { provider: csv, path: post.csv }, sager: { provider: csv, path: sager.csv } }"),
        ("datasets", """
            datasets:
              forsendelser: { source: post, dates: { sent: SendtTid }, unit-column: CenterKode }
              sager: { source: sager, dates: { received: Modtaget, decided: Afgjort }, unit-column: CenterKode }
            """),
    ];

    public static TheoryData<string> Examples => [.. Documents().SelectMany(ExamplesOf).Select(example => example.Place)];

    [Fact]
    public void Documents_HaveExamples() => Assert.True(Examples.Count >= 2);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_IsACatalogueWithoutErrors(string place)
    {
        string yaml = Documents().SelectMany(ExamplesOf).Single(example => example.Place == place).Yaml;
        using Workspace folder = new Workspace()
            .With("example.yaml", yaml)
            .With("organisation.csv", "id,name,parent,codes,responsible\n");
        foreach ((string section, string content) in Lacking.Where(lacking => !Regex.IsMatch(yaml,
            $"^{lacking.Section}:", RegexOptions.Multiline)))
        {
            folder.With(section + ".yaml", content);
        }

        Assert.DoesNotContain(folder.Read().Issues, issue => issue.Level == IssueLevel.Error);
    }

    /// <summary>People who are new to the rules copy a recipe, so it must not have warnings either.</summary>
    [Theory]
    [InlineData("recipes", 6)]
    [InlineData("first-figure", 1)]
    public void Guide_HasTheSameCataloguesInBothLanguages_WithoutWarnings(string page, int count)
    {
        string[] danish = [.. ExamplesOf(GuidePage($"{page}.da.md")).Select(example => example.Yaml)];
        string[] english = [.. ExamplesOf(GuidePage($"{page}.en.md")).Select(example => example.Yaml)];

        Assert.Equal(count, danish.Length);
        Assert.Equal(danish, english);
        Assert.All(danish, yaml =>
        {
            using Workspace folder = new Workspace().With("example.yaml", yaml);
            Assert.Empty(folder.Read().Issues);
        });
    }

    [Fact]
    public void CataloguePage_HasTheSameCataloguesInBothLanguages() => Assert.Equal(
        ExamplesOf(GuidePage("catalogue.da.md")).Select(example => example.Yaml),
        ExamplesOf(GuidePage("catalogue.en.md")).Select(example => example.Yaml));

    private static string GuidePage(string name) => Path.Combine(Repository.Root, "ops", "guide", name);

    private static IEnumerable<string> Documents() =>
        new[] { Path.Combine(Repository.Root, "README.md") }.Where(File.Exists)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "ops"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "README.md", SearchOption.AllDirectories));

    private static IEnumerable<(string Place, string Yaml)> ExamplesOf(string document)
    {
        string text = File.ReadAllText(document).ReplaceLineEndings("\n");
        string name = Path.GetRelativePath(Repository.Root, document).Replace('\\', '/');
        return ExamplePattern().Matches(text)
            .Select(match => ($"{name}:{text[..match.Index].Count(letter => letter == '\n') + 1}", match.Groups[1].Value));
    }

    [GeneratedRegex(@"^```ya?ml\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ExamplePattern();
}
