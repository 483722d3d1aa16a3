using System.Text.RegularExpressions;
using BenefitMeter.Definitions;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Catalogues;

namespace BenefitMeter.Worker.Tests.Catalogues.Issues;

public sealed partial class IssueTests
{
    private static readonly IssueCase[] Cases =
    [
        .. FileIssueCases.All, .. ShapeIssueCases.All, .. OrganisationIssueCases.All, .. DatasetIssueCases.All,
        .. IndicatorIssueCases.All, .. BenefitIssueCases.All, .. TreeIssueCases.All, .. MoneyIssueCases.All,
        .. BusinessCaseIssueCases.All, .. WorkIssueCases.All, .. StrategyIssueCases.All, .. PortfolioIssueCases.All,
    ];

    public static TheoryData<int, string> Pinned => new(Cases.Select((issue, i) => (i, issue.Codes[0])));

    [Fact]
    public void Read_SoundCatalogue_SaysNothing()
    {
        using Workspace folder = new Workspace().With("k.yaml", IssueCase.Sound);

        Assert.Empty(folder.Read().Issues);
    }

    [Theory]
    [MemberData(nameof(Pinned))]
    public void Read_Mistake_SaysExactlyThis(int index, string code)
    {
        IssueCase pinned = Cases[index];
        using var folder = new Workspace();
        foreach ((string file, string content) in pinned.Files)
        {
            folder.With(file, content);
        }

        CatalogueLoad load = folder.Read();

        Assert.Equal(code, load.Issues[0].Code);
        Assert.Equal(pinned.Codes, load.Issues.Select(issue => issue.Code));
        Assert.Equal(pinned.English, load.Issues.Select(issue => issue.In(Language.English)));
        Assert.Equal(pinned.Danish, load.Issues.Select(issue => issue.In(Language.Danish)));
        Assert.Equal(load.Issues.All(issue => issue.Level == IssueLevel.Warning), load.Catalogue is not null);
    }

    [Fact]
    public void Read_FolderMissing_SaysSo()
    {
        CatalogueLoad load = CatalogueReader.Read("/no/such/folder", CatalogueReading.Providers);

        Assert.Equal(
            "/no/such/folder:1:1: error: The catalogue folder does not exist. (name it with --catalogue or "
                + "the setting Catalogue:Path)",
            Assert.Single(load.Issues).In(Language.English));
    }

    [Fact]
    public void Read_FolderWithoutYaml_SaysSo()
    {
        using Workspace folder = new Workspace().With("a.txt", "x").With(".hidden.yaml", "x: 1").With("drops/a.yaml",
            "x: 1");

        Assert.Equal(
            $"{folder.Path}:1:1: error: The catalogue folder has no YAML files. (the catalogue is every file "
                + "that ends in .yaml or .yml)",
            Assert.Single(folder.Read().Issues).In(Language.English));
    }

    [Fact]
    public void Read_LinksThatLeadOutside_AreNotFollowed()
    {
        using Workspace elsewhere = new Workspace().With("other.yaml", "sources: {}\n")
            .With("below/units.csv", "id,name,parent,codes,responsible\n");
        using Workspace folder = new Workspace()
            .With(
                "..data/k.yaml",
                IssueCase.Sound.Replace("  units:\n", "  units-file: below/units.csv\n  units:\n", StringComparison.Ordinal));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "k.yaml"), "..data/k.yaml"); // as Kubernetes mounts a catalogue
        File.CreateSymbolicLink(Path.Combine(folder.Path, "other.yaml"), Path.Combine(elsewhere.Path, "other.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "below"), Path.Combine(elsewhere.Path, "below"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "round"), ".");

        Assert.Equal(
            ["below:1:1 FileOutside", "k.yaml:4:15 FileOutside", "other.yaml:1:1 FileOutside"],
            folder.Read().Issues.Select(issue => $"{issue.Location} {issue.Code}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_FileNotUtf8_SaysSo()
    {
        using Workspace folder = new Workspace().With("k.yaml", IssueCase.Sound);
        File.WriteAllBytes(Path.Combine(folder.Path, "latin.yaml"), [(byte)'a', 0xE6, (byte)':']);

        Assert.Equal(
            "latin.yaml:1:1: error: The file is not saved as UTF-8. (save it as UTF-8)",
            Assert.Single(folder.Read().Issues).In(Language.English));
    }

    [Fact]
    public void Read_MistakesInSeveralFiles_SaysAllAtOnce()
    {
        using Workspace folder = new Workspace()
            .With("k.yaml", IssueCase.Sound.Replace("owner: dir", "owner: x", StringComparison.Ordinal).Replace("grain: month",
                "grain: m", StringComparison.Ordinal))
            .With("sub/z.yaml", "datasets: { y: { sorce: sager } }\n");

        Assert.Equal(
            ["k.yaml:21:12", "k.yaml:24:12", "sub/z.yaml:1:16", "sub/z.yaml:1:16", "sub/z.yaml:1:18"],
            folder.Read().Issues.Select(issue => issue.Location.ToString()));
    }

    /// <summary>A catalogue from which any part is torn out gives issues, never an exception.</summary>
    [Slow("reads thousands of catalogues")]
    [Fact]
    public void Read_TornCatalogue_NeverThrows()
    {
        string[] words = Examples.Whole.Split(' ');
        using Workspace folder = new Workspace().With("organisation.csv", Examples.Units);
        for (int i = 0; i < words.Length; i++)
        {
            foreach (string torn in new[]
            { string.Join(' ', words[..i]), string.Join(' ', [.. words[..i], .. words[(i + 1)..]]) })
            {
                folder.With("k.yaml", torn);
                CatalogueLoad load = folder.Read();
                Assert.Equal(load.Issues.Any(issue => issue.Level == IssueLevel.Error), load.Catalogue is null);
            }
        }
    }

    [Fact]
    public void EveryCode_IsPinned()
    {
        string folder = Path.Combine(Repository.Root, "src", "BenefitMeter.Worker", "Catalogues", "Issues");
        IEnumerable<string> written = Directory.EnumerateFiles(folder)
            .SelectMany(file => CodePattern().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));
        string[] pinnedHere = ["FolderMissing", "NoCatalogueFiles", "NotUtf8"];

        Assert.Empty(written.Except(Cases.SelectMany(issue => issue.Codes)).Except(pinnedHere));
    }

    [GeneratedRegex("""Issue\.(?:Error|Warning)\("(\w+)""")]
    private static partial Regex CodePattern();
}
