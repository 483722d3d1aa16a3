using System.Text.RegularExpressions;

namespace BenefitMeter.Tests;

/// <summary>
/// The tables of <c>src/ARCHITECTURE.md</c> agree with the code: which folder may use which, and which packages there are.
/// </summary>
public sealed partial class LayeringTests
{
    private static string Architecture =>
        File.ReadAllText(Path.Combine(Repository.Root, "src", "ARCHITECTURE.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Architecture_SaysWhatEachFolderMayUse() => SourceFile.AssertNone(Differences(Architecture, MayName));

    [Fact]
    public void Architecture_NamesEveryPackage() => SourceFile.AssertNone(
        SourceFile.In(".", ".csproj").Concat(SourceFile.In("tests", ".props"))
            .SelectMany(file => Undescribed(Architecture, file)));

    [Fact]
    public void Differences_AreFoundBothWays()
    {
        const string Text = """
            | `Hop` | x | not of the map |
            | engine | contents | may use |
            |---|---|---|
            | `Time` | x | – |
            | `Planning` | x | Time, Economy |
            | `Gone` | x | – |
            """;
        Dictionary<string, string[]> table = new()
        {
            [Engine + "Time"] = [],
            [Engine + "Planning"] = ["Time"],
            [Engine + "New"] = [],
        };

        Assert.Equal(
            [
                "Planning: the table says Economy, Time, the test Time.", "Gone: the test does not have it.",
                "New: the table does not have it.",
            ],
            Differences(Text, table));
    }

    [Fact]
    public void Undescribed_FindsAPackageThatTheTableLacks()
    {
        SourceFile project = new("x.csproj", ["<PackageReference Include=\"Known\" />", "<PackageReference Include=\"New\" />"]);

        Assert.Equal(
            ["x.csproj: the package New is not in src/ARCHITECTURE.md."], Undescribed("| Known, Other | for | why |", project));
    }

    private static IEnumerable<string> Differences(string text, IReadOnlyDictionary<string, string[]> table)
    {
        string map = text[text.IndexOf("| engine |", StringComparison.Ordinal)..];
        Dictionary<string, string> asked = table.Where(folder => !folder.Key.EndsWith(".cs", StringComparison.Ordinal))
            .ToDictionary(folder => folder.Key.Split('/')[2], folder => Listed(folder.Value), StringComparer.Ordinal);
        foreach (Match row in MapRow().Matches(map))
        {
            string folder = row.Groups["folder"].Value;
            string said = Listed(row.Groups["uses"].Value.Split(", ").Where(name => name != "–"));
            if (!asked.Remove(folder, out string? known))
            {
                yield return $"{folder}: the test does not have it.";
            }
            else if (known != said)
            {
                yield return $"{folder}: the table says {said}, the test {known}.";
            }
        }

        foreach (string folder in asked.Keys)
        {
            yield return $"{folder}: the table does not have it.";
        }
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Undescribed(string text, SourceFile project) => project.Lines
        .Select(line => Reference().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)
        .Where(package => !PackageCell().Matches(text).Any(cell => Name().Matches(cell.Value).Any(name => name.Value == package)))
        .Select(package => $"{project.Path}: the package {package} is not in src/ARCHITECTURE.md.");

    [GeneratedRegex(@"^\| `(?<folder>[A-Z]\w+)` \| [^|\n]+ \| (?<uses>[^|\n]+) \|$", RegexOptions.Multiline)]
    private static partial Regex MapRow();

    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\| [^|`\n]+ \|", RegexOptions.Multiline)]
    private static partial Regex PackageCell();

    [GeneratedRegex(@"[\w.]+")]
    private static partial Regex Name();
}
