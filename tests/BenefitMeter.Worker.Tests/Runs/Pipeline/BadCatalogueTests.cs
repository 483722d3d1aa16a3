using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>A broken catalogue: every problem at once, each with its place, and nothing is written.</summary>
public sealed class BadCatalogueTests
{
    private const string Received = "dataset: letters, dated-by: received, measured-in: letters, direction: higher-is-better, "
        + "grain: month, owner: owner, act-when: Now., measure: { count: {} }";

    private const string To50 = "targets: [ { decided: { date: 2025-02-01, by: owner }, points: { 2025-12: 50 } } ]";

    private const string To60 = "targets: [ { decided: { date: 2025-02-01, by: owner }, points: { 2025-12: 60 } } ]";

    // Each indicator is one line, so that a problem's line says whose it is.
    private const string Broken = $$"""
        organisation:
          name: Sample Town
          people:
            owner: { name: Anna Example }
          units:
            town: { name: Sample Town }
            x: { name: X, parent: y }
            y: { name: Y, parent: x }
        sources:
          letters: { provider: csv, path: letters.csv, delimitter: "," }
        datasets:
          letters:
            source: leters
            dates: { received: { column: received, as: date } }
            rows-are: things
        indicators:
          twice: { name: Twice, {{Received}}, judge: attainment }
          wrong-type: { name: Wrong type, {{Received}}, judge: attainment, decimals: many }
          against: { name: Against, {{Received}}, effect-from: 2025-03-01, baseline: { fixed: { value: 60 } }, {{To50}} }
          equal: { name: Equal, {{Received}}, effect-from: 2025-03-01, baseline: { fixed: { value: 60 } }, {{To60}} }
          reaching: { name: Reaching, {{Received}}, effect-from: 2025-02-15, baseline: { window: 2025-01..2025-02 }, {{To60}} }

        """;

    private const string Second = $$"""
        indicators:
          twice: { name: Twice again, {{Received}}, judge: attainment }

        """;

    private static readonly (string Place, string Message)[] Problems =
    [
        ("town.yaml:10:", "'delimitter'"),
        ("town.yaml:13:", "'leters'"),
        ("town.yaml:18:", "'many'"),
        ("town.yaml:17:", "'twice' occurs twice in indicators; first at second.yaml:2:3"),
        ("town.yaml:", "x → y → x"),
        ("town.yaml:19:", "'higher-is-better' contradicts baseline and target (60 → 50)"),
        ("town.yaml:20:", "The target equals the baseline (60 → 60)"),
        ("town.yaml:21:", "The baseline's window 2025-01..2025-02 reaches into the effect, which begins on 2025-02-15"),
    ];

    [Theory]
    [InlineData("check")]
    [InlineData("measure")]
    [InlineData("measure", "--dry-run")]
    [InlineData("plan")]
    [InlineData("explain", "twice")]
    [InlineData("baseline", "approve", "twice", "--by", "owner")]
    public async Task AnyVerb_ReportsEveryProblemAtOnceAndWritesNothing(params string[] verb)
    {
        using Workspace folder = await TestMunicipality.LetterIndicators.MeasureAsync();
        folder.Write("town.yaml", Broken);
        folder.Write("second.yaml", Second);
        string before = folder.Files();

        CommandResult result = await folder.RunAsync(verb);

        Assert.Equal(2, result.Code);
        string[] lines = (result.Output + result.Error).Split('\n');
        Assert.All(Problems, problem => Assert.True(
            Array.Exists(lines, line => line.StartsWith(problem.Place, StringComparison.Ordinal)
                && line.Contains(problem.Message, StringComparison.Ordinal)),
            $"{problem} is not among\n{string.Join('\n', lines)}"));
        Assert.Equal(before, folder.Files());
    }
}
