using System.Text.RegularExpressions;

namespace BenefitMeter.Tests;

/// <summary>Dependencies run one way: each folder names only what the table lets it.</summary>
public sealed partial class LayeringTests
{
    private const string Engine = "src/BenefitMeter/";
    private const string Worker = "src/BenefitMeter.Worker/";

    /// <summary>
    /// What the code of a folder may name beside itself; of the worker only its own folders are listed, for it may name the
    /// whole engine.
    /// </summary>
    private static readonly Dictionary<string, string[]> MayName = new()
    {
        [Engine + "Time"] = [],
        [Engine + "Definitions"] = ["Time"],
        [Engine + "Planning"] = ["Time", "Definitions"],
        [Engine + "Measuring"] = ["Time", "Definitions", "Planning"],
        [Engine + "DisclosureControl"] = ["Time", "Definitions", "Planning", "Measuring"],
        [Engine + "Realising"] = ["Time", "Definitions", "Planning", "Measuring", "DisclosureControl"],
        [Engine + "Assessing"] = ["Time", "Definitions", "Planning", "Measuring", "DisclosureControl", "Realising"],
        [Engine + "Economy"] = ["Time", "Definitions", "Planning", "Measuring", "DisclosureControl", "Realising"],
        [Engine + "FollowUp"] = ["Time", "Definitions", "Planning", "Measuring", "DisclosureControl", "Realising", "Economy"],
        [Engine + "Portfolios"] =
            ["Time", "Definitions", "Planning", "Measuring", "DisclosureControl", "Realising", "Economy", "FollowUp"],
        [Worker + "Words"] = [],
        [Worker + "Sql"] = [],
        [Worker + "Telemetry"] = ["Configuration"],
        [Worker + "Configuration"] = [],
        [Worker + "Catalogues"] = ["Words"],
        [Worker + "Pages"] = ["Words"],
        [Worker + "Demo"] = ["Configuration", "Pages"],
        [Worker + "Reports"] = ["Words", "Pages", "Reporting"],
        [Worker + "Sources"] = ["Sql", "Telemetry"],
        [Worker + "Reporting"] = ["Words", "Sql"],
        [Worker + "Providers"] = ["Sql", "Telemetry", "Sources", "Reporting", "Catalogues"],
        [Worker + "Deriving"] = ["Words", "Reporting", "Catalogues"],
        [Worker + "Runs"] = ["Words", "Telemetry", "Sources", "Reporting", "Catalogues", "Deriving"],
        [Worker + "Explaining"] = ["Sources", "Reporting", "Runs"],
        [Worker + "Health"] = ["Words", "Configuration", "Telemetry", "Reporting", "Runs"],
        [Worker + "Resilience"] = ["Telemetry", "Sources", "Health"],
        [Worker + "Scheduling"] = ["Configuration", "Catalogues", "Telemetry", "Reporting", "Runs", "Health", "Resilience"],
        [Worker + "Commands"] =
            ["Words", "Sql", "Configuration", "Catalogues", "Demo", "Sources", "Reporting", "Providers", "Deriving", "Runs",
                "Explaining", "Telemetry", "Health", "Resilience", "Scheduling", "Pages", "Reports"],
        [Worker + "Program.cs"] = ["Commands", "Providers"],
        [Worker + "BenefitMeterException.cs"] = [],
        [Worker + "FailureKind.cs"] = [],
        [Worker + "Suggestion.cs"] = [],
        [Worker + "Unforeseen.cs"] = [],
    };

    [Fact]
    public void EngineProject_HasNoPackageReference()
    {
        string project = Path.Combine(Repository.Root, "src", "BenefitMeter", "BenefitMeter.csproj");

        Assert.DoesNotContain("PackageReference", File.ReadAllText(project), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_NamesOnlyWhatItsFolderMay()
    {
        IReadOnlyList<SourceFile> files = SourceFile.Code("src");

        Assert.All(
            MayName.Keys, folder => Assert.Contains(files, file => file.Path.StartsWith(folder, StringComparison.Ordinal)));
        SourceFile.AssertNone(files.SelectMany(Breaches));
    }

    [Theory]
    [InlineData(Engine + "Time/Period.cs", "using BenefitMeter.Definitions;")]
    [InlineData(Engine + "Measuring/Rows/Cell.cs", "    private BenefitMeter.Realising.Figure figure;")]
    [InlineData(Engine + "Realising/Figure.cs", "using static BenefitMeter.Worker.Sql.SqlDialect;")]
    [InlineData(Worker + "Sources/ISource.cs", "using BenefitMeter.Worker.Reporting;")]
    [InlineData(Worker + "Reporting/Publishing/FigureRow.cs", "global::BenefitMeter.Worker.Sources.ISource source;")]
    [InlineData(Worker + "Runs/Pipeline/RunContext.cs", "using BenefitMeter.Worker.Providers.Csv;")]
    [InlineData(Worker + "Catalogues/Node.cs", "using Source = BenefitMeter.Worker.Sources.ISource;")]
    [InlineData(Worker + "Folder/New.cs", "// A folder that the table lacks.")]
    public void Code_NamingWhatItsFolderMayNot_IsABreach(string path, string line) =>
        Assert.StartsWith(
            $"{path}:2: ", Assert.Single(Breaches(new SourceFile(path, ["namespace Some;", line]))), StringComparison.Ordinal);

    [Theory]
    [InlineData(Engine + "Measuring/Rows/Cell.cs", "using BenefitMeter.Time;")]
    [InlineData(Engine + "Measuring/Rows/Cell.cs", "namespace BenefitMeter.Measuring;")]
    [InlineData(Worker + "Sources/ISource.cs", "using BenefitMeter.Realising;")]
    [InlineData(Worker + "Providers/Csv/CsvRows.cs", "using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;")]
    [InlineData(Worker + "Catalogues/Node.cs", "namespace BenefitMeter.Worker.Catalogues;")]
    public void Code_NamingWhatItsFolderMay_IsNoBreach(string path, string line) =>
        Assert.Empty(Breaches(new SourceFile(path, [line])));

    private static IEnumerable<string> Breaches(SourceFile file)
    {
        // A table and one expression do what a project for each layer would do (decision 0066).
        string folder = string.Join('/', file.Path.Split('/').Take(3));
        if (!MayName.TryGetValue(folder, out string[]? allowed))
        {
            return [$"{file.Path}:2: {folder} is not in the table of LayeringTests."];
        }

        bool inWorker = file.Path.StartsWith(Worker, StringComparison.Ordinal);
        string own = folder.Split('/')[2];
        return file.Where(line => Named().Matches(line).Any(name =>
            name.Groups["worker"].Success
                ? !inWorker || !allowed.Append(own).Contains(name.Groups["folder"].Value)
                : !inWorker && !allowed.Append(own).Contains(name.Groups["folder"].Value)));
    }

    // BenefitMeter.Time, BenefitMeter.Worker.Sql; the namespace BenefitMeter.Worker itself is everyone's there.
    [GeneratedRegex(@"\bBenefitMeter\.(?:(?<worker>Worker\.))?(?!Worker\b)(?<folder>[A-Z]\w*)")]
    private static partial Regex Named();
}
