using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BenefitMeter.Time;

namespace BenefitMeter.Tests;

/// <summary>
/// What the whole code promises: small files, names that say something, immutable types, and no clock in the engine.
/// </summary>
public sealed partial class SourceRulesTests
{
    // A rule that no test enforces is lost at the first exception (decision 0066).
    private const int MostLines = 400;
    private const int MostColumns = 130;
    private const int MostFilesInAFolder = 35;

    private static readonly string[] BannedWords =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Service", "Services", "Processor", "Common", "Info"];

    public static TheoryData<Type> EngineTypes => [.. typeof(Period).Assembly.GetExportedTypes()];

    [Fact]
    public void Files_AreSmall() =>
        SourceFile.AssertNone(SourceFile.Code("src", "tests").Where(file => file.Lines.Count > MostLines)
            .Select(file => $"{file.Path}: {file.Lines.Count} lines"));

    [Fact]
    public void Lines_FitTheScreen() =>
        SourceFile.AssertNone(SourceFile.Code("src", "tests").SelectMany(file => file.Where(IsTooLong)));

    [Fact]
    public void IsTooLong_CountsCharacters()
    {
        Assert.False(IsTooLong(new string('å', MostColumns)));
        Assert.True(IsTooLong(new string('å', MostColumns + 1)));
    }

    [Fact]
    public void LongestLine_IsTheEditorsToo() =>
        Assert.Contains($"max_line_length = {MostColumns}", File.ReadAllLines(Path.Combine(Repository.Root, ".editorconfig")));

    [Fact]
    public void Folders_AreSmall() =>
        SourceFile.AssertNone(CrowdedFolders(SourceFile.In(".", ".cs", ".sql").Select(file => file.Path)));

    [Fact]
    public void CrowdedFolders_CountsOnlyWhatLiesDirectlyInAFolder()
    {
        string[] files =
        [
            .. Enumerable.Range(0, MostFilesInAFolder).Select(number => $"src/Flat/File{number}.cs"), "src/Flat/Sub/File.cs",
        ];

        Assert.Empty(CrowdedFolders(files));
        Assert.Equal(["src/Flat: 36 files"], CrowdedFolders([.. files, "src/Flat/OneMore.cs"]));
    }

    [Fact]
    public void FolderOfRealData_IsOpenedInOnePlace()
    {
        // Everything else that the tests read is in the repository; Repository.RealData reaches no other folder.
        string[] naming =
        [
            .. SourceFile.Code("tests").Where(file => file.Where(NamesSharedFolder).Any())
                .Select(file => file.Path),
        ];

        Assert.Equal(["tests/BenefitMeter.Tests/Repository.cs"], naming);
    }

    [Theory]
    [InlineData("Path.Combine(Root, \"..\", \"sha" + "red\", \"data\")", true)]
    [InlineData("File.ReadAllText(\"../sha" + "red/rules.md\")", true)]
    [InlineData("required.Contains(\"postgresql\")", false)]
    public void NamesSharedFolder_SeesEveryWayToWriteIt(string line, bool expected) =>
        Assert.Equal(expected, NamesSharedFolder(line));

    [Theory]
    [InlineData("..", "rules.md")]
    [InlineData("../rules.md")]
    [InlineData("/etc/hostname")]
    public void RealData_LeadsNowhereElse(params string[] parts) =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Repository.RealData(parts));

    [Fact]
    public void TypeNames_SaySomething()
    {
        IReadOnlyList<SourceFile> files = SourceFile.Code("src", "tests");

        Assert.Contains(files, file => file.Where(line => TypeName().IsMatch(line)).Any());
        SourceFile.AssertNone(files.SelectMany(file => file.Where(SaysNothing)));
    }

    [Theory]
    [InlineData("internal sealed class FigureManager", true)]
    [InlineData("public readonly record struct UnitInfo(int Id);", true)]
    [InlineData("public sealed record Information;", false)]
    [InlineData("/// <summary>A class HelperText is not.</summary>", false)]
    public void SaysNothing_FindsBannedWords(string line, bool expected) => Assert.Equal(expected, SaysNothing(line));

    [Fact]
    public void CancellationTokens_HaveOneName()
    {
        IReadOnlyList<SourceFile> files = SourceFile.Code("src", "tests");

        Assert.Contains(
            files,
            file => file.Where(line => line.Contains("CancellationToken cancellationToken", StringComparison.Ordinal)).Any());
        SourceFile.AssertNone(files.SelectMany(file => file.Where(NamesTokenOtherwise)));
    }

    [Theory]
    [InlineData("Task ReadAsync(CancellationToken cancellationToken = default)", false)]
    [InlineData("private static CancellationToken Token => Current.CancellationToken;", false)]
    [InlineData("Task ReadAsync(int rows, CancellationToken" + " stop)", true)]
    [InlineData("Task ReadAsync(CancellationToken?" + " cancellation)", true)]
    public void NamesTokenOtherwise_SeesParameters(string line, bool expected) =>
        Assert.Equal(expected, NamesTokenOtherwise(line));

    [Fact]
    public void Engine_ReadsNoClock() =>
        SourceFile.AssertNone(SourceFile.Code("src/BenefitMeter").SelectMany(file => file.Where(line => Clock().IsMatch(line))));

    [Fact]
    public void TextFiles_NameNoMachinesPaths()
    {
        IReadOnlyList<SourceFile> files = SourceFile.In(
            ".", ".cs", ".csproj", ".props", ".sln", ".sql", ".md", ".yaml", ".yml", ".json", ".csv", ".sh",
            ".txt", ".editorconfig", "");

        Assert.Contains(files, file => file.Path == ".ci/run");
        SourceFile.AssertNone(files.SelectMany(file => file.Where(line => MachinePath().IsMatch(line))));
    }

    [Theory]
    [MemberData(nameof(EngineTypes))]
    public void EngineTypes_AreSealedOrAbstract(Type type) =>
        Assert.True(type.IsSealed || type.IsAbstract, $"{type} can be inherited.");

    [Theory]
    [MemberData(nameof(EngineTypes))]
    public void EngineTypes_AreSetOnlyWhenMade(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

        // What an exception inherits is the platform's.
        Assert.All(type.GetProperties(All).Where(each => each.DeclaringType!.Assembly == type.Assembly), property =>
            Assert.True(IsSetOnlyWhenMade(property), $"{type}.{property.Name} can be set."));
        Assert.All(type.GetFields(All), field => Assert.True(
            field.IsInitOnly || field.IsLiteral || field.IsSpecialName, $"{type}.{field.Name} can be set."));
    }

    private static bool NamesSharedFolder(string line) => SharedFolder().IsMatch(line);

    private static bool NamesTokenOtherwise(string line) => OtherToken().IsMatch(line);

    private static bool IsTooLong(string line) => line.Length > MostColumns;

    private static IEnumerable<string> CrowdedFolders(IEnumerable<string> files) =>
        files.CountBy(file => Path.GetDirectoryName(file)!.Replace('\\', '/'))
            .Where(folder => folder.Value > MostFilesInAFolder)
            .Select(folder => $"{folder.Key}: {folder.Value} files");

    private static bool IsSetOnlyWhenMade(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } setter
        || setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool SaysNothing(string line) =>
        TypeName().Match(line) is { Success: true } match
        && Word().Matches(match.Groups["name"].Value).Any(word => BannedWords.Contains(word.Value));

    [GeneratedRegex(@"^[^/""]*\b(?:class|record|struct|interface|enum)\s+(?:class\s+|struct\s+)?(?<name>[A-Z]\w*)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"[""/]shared[""/\\]")]
    private static partial Regex SharedFolder();

    [GeneratedRegex(@"\bCancellationToken\?? (?!cancellationToken\b)[a-z]")]
    private static partial Regex OtherToken();

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bStopwatch\b|\bEnvironment\.TickCount|\bTimeProvider\.System\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<![\w.*}])/(?:home|root|work|Users)/\w|/tm[p]/w/|\b[A-Z]:\\\\?Users")]
    private static partial Regex MachinePath();
}
