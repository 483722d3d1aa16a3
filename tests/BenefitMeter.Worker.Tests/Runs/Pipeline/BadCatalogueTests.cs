using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>A broken catalogue: every problem at once, each with its place, and nothing is written.</summary>
public sealed class BadCatalogueTests
{
    private const string Broken = """
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
          twice: { name: Twice, dataset: letters, dated-by: received, measured-in: letters, direction: higher-is-better,
            grain: month, judge: attainment, owner: owner, act-when: Now., measure: { count: {} } }
          wrong-type: { name: Wrong type, dataset: letters, dated-by: received, measured-in: letters, direction: higher-is-better,
            grain: month, judge: attainment, owner: owner, act-when: Now., decimals: many, measure: { count: {} } }
          against: { name: Against, dataset: letters, dated-by: received, measured-in: letters, direction: higher-is-better,
            grain: month, owner: owner, act-when: Now., effect-from: 2025-03-01, baseline: { fixed: { value: 60 } },
            targets: [ { decided: { date: 2025-02-01, by: owner }, points: { 2025-12: 50 } } ], measure: { count: {} } }
          equal: { name: Equal, dataset: letters, dated-by: received, measured-in: letters, direction: higher-is-better,
            grain: month, owner: owner, act-when: Now., effect-from: 2025-03-01, baseline: { fixed: { value: 60 } },
            targets: [ { decided: { date: 2025-02-01, by: owner }, points: { 2025-12: 60 } } ], measure: { count: {} } }
          reaching: { name: Reaching, dataset: letters, dated-by: received, measured-in: letters, direction: higher-is-better,
            grain: month, owner: owner, act-when: Now., effect-from: 2025-02-15, baseline: { window: 2025-01..2025-02 },
            targets: [ { decided: { date: 2025-02-01, by: owner }, points: { 2025-12: 60 } } ], measure: { count: {} } }

        """;

    private const string Second = """
        indicators:
          twice: { name: Twice again, dataset: letters, dated-by: received, measured-in: letters, direction: higher-is-better,
            grain: month, judge: attainment, owner: owner, act-when: Now., measure: { count: {} } }

        """;

    private static readonly (string Place, string Message)[] Problems =
    [
        ("town.yaml:10:", "'delimitter'"),
        ("town.yaml:13:", "'leters'"),
        ("town.yaml:20:", "'many'"),
        ("town.yaml:17:", "'twice' occurs twice in indicators; first at second.yaml:2:3"),
        ("town.yaml:", "x → y → x"),
        ("town.yaml:23:", "'higher-is-better' contradicts baseline and target (60 → 50)"),
        ("town.yaml:26:", "The target equals the baseline (60 → 60)"),
        ("town.yaml:28:", "The baseline's window 2025-01..2025-02 reaches into the effect, which begins on 2025-02-15"),
    ];

    [Theory]
    [InlineData("check")]
    [InlineData("measure")]
    [InlineData("measure", "--dry-run")]
    [InlineData("plan")]
    [InlineData("explain", "twice")]
    [InlineData("baseline", "approve", "twice", "--by", "owner")]
    public async Task AnyVerb_TellsEveryProblemAtOnceAndWritesNothing(params string[] verb)
    {
        using Workspace folder = SampleTown.With(SampleTown.Indicators);
        await folder.SucceedAsync("measure", "--as-of", SampleTown.AsOf);
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
