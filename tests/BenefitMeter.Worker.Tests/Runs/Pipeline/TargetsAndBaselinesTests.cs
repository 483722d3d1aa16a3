using System.Globalization;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>Targets and baselines from the catalogue to the reporting database, on numbers of the acceptance cases.</summary>
public sealed class TargetsAndBaselinesTests
{
    // Of 1000 and 3000 cases 200 and 1200 were done in January (the baseline), 760 and 1290 in February (A08).
    private const string Cases = """
        day,unit,done,cases
        2025-01-15,C1,200,1000
        2025-01-15,C2,1200,3000
        2025-02-15,C1,760,1000
        2025-02-15,C2,1290,3000

        """;

    private const string FirstDecision =
        "{ decided: { date: 2025-01-20, by: owner }, units: { c1: { points: { 2025-02: 90 } }, c2: { points: { 2025-02: "
            + "60 } } }, planned-denominators: { c1: 1000, c2: 3000 } }";

    // Two centres, and one indicator on what they have done; each test says what of it is measured, and against what.
    private static readonly TestMunicipality Town = TestMunicipality.Empty
        .Unit("c1", "name: Centre 1, parent: town, codes: [C1]")
        .Unit("c2", "name: Centre 2, parent: town, codes: [C2]")
        .Source("numbers", "provider: csv, path: numbers.csv")
        .Dataset("numbers", """
            source: numbers, dates: { day: { column: day, as: date } }, unit-column: unit, rows-are: things,
            complete-through: none
            """)
        .Indicator("share", """
            name: Share, dataset: numbers, dated-by: day, judge: improvement, act-when: The head decides.,
            effect-from: 2025-02-01
            """)
        .WithFile("numbers.csv", Cases);

    private static readonly TestMunicipality SharesOfCases = Town.Indicator("share", $$"""
        measure: { ratio: { numerator: { sum: done }, denominator: { sum: cases } } }, measured-in: percent,
        direction: higher-is-better, baseline: { window: 2025-01..2025-01 }, targets: [ {{FirstDecision}} ]
        """);

    [Theory]
    [InlineData("c1", 20, 90, 80)]
    [InlineData("c2", 40, 60, 15)]
    [InlineData("town", 35, 67.5, 50)]
    public async Task Parent_IsJudgedByRolledUpBaselineTargetAndMeasurement(
        string unit, double baseline, double target, double realised)
    {
        using Workspace folder = await SharesOfCases.MeasureAsync("2025-02-28");

        Assert.Equal(baseline, folder.Figure("baseline", "share", unit, "2025-02"));
        Assert.Equal(target, folder.Figure("target", "share", unit, "2025-02"));
        Assert.Equal(realised, folder.Figure("realised_plan_pct", "share", unit, "2025-02"));
        Assert.Equal(1L, folder.Figure("is_provisional", "share", unit, "2025-02"));
    }

    [Fact]
    public async Task SecondDecision_ChangesTheTargetAndKeepsTheFirst()
    {
        using Workspace folder = await SharesOfCases.MeasureAsync("2025-02-28");
        string second = FirstDecision.Replace("2025-01-20", "2025-02-20", StringComparison.Ordinal)
            .Replace("2025-02: 90", "2025-02: 76", StringComparison.Ordinal);
        folder.Describe(folder.Municipality.Indicator("share", $"targets: [ {FirstDecision}, {second} ]"));

        await folder.SucceedAsync("measure", "--as-of", "2025-02-28");

        Assert.Equal(
            (76d, 90d),
            (folder.Figure("target", "share", "c1", "2025-02"), folder.Figure("target_first", "share", "c1", "2025-02")));
        Assert.Equal((100d, 80d), (
            folder.Figure("realised_plan_pct", "share", "c1", "2025-02"),
            folder.Figure("realised_first_pct", "share", "c1", "2025-02")));
        Assert.Equal(
            ["c1 target", "town target"],
            folder.Query(
                "SELECT unit_id, cause FROM bi_figure_history WHERE cause IS NOT NULL AND period_id = '2025-02' ORDER BY unit_id")
                .Select(row => $"{row["unit_id"]} {row["cause"]}"));
    }

    [Fact]
    public async Task FixedBaseline_OfAFlow_IsTheRootsAlone()
    {
        // From 2000 towards 3000; February's 2050 is 5 % of the way.
        using Workspace folder = await Town.Indicator("share", """
            measure: { sum: done }, measured-in: cases, direction: higher-is-better,
            baseline: { fixed: { value: 2000, source: Budget } },
            targets: [ { decided: { date: 2025-01-20, by: owner }, profile: step, points: { 2025-02: 3000 } } ]
            """)
            .MeasureAsync("2025-02-28");

        Assert.Equal((2000d, 5d), (
            folder.Figure("baseline", "share", "town", "2025-02"),
            folder.Figure("realised_target_pct", "share", "town", "2025-02")));
        Assert.Null(folder.Figure("baseline", "share", "c1", "2025-02"));
        Assert.Equal("grey", folder.Figure("result_status", "share", "c1", "2025-02"));
    }

    [Theory]
    [InlineData("{ same-period-last-year: true }", 400)]
    [InlineData("{ seasonal: { years: 1 } }", 400)]
    [InlineData("{ seasonal: { years: 2 } }", 410)]
    public async Task SeasonalBaseline_IsTheSameMonthOfEarlierYears(string baseline, double expected)
    {
        // B03 and B04: March 2023, 2024 and 2025.
        using Workspace folder = await Town.Indicator("share", $$"""
            measure: { sum: done }, measured-in: cases, direction: lower-is-better, effect-from: 2025-01-01,
            baseline: {{baseline}},
            targets: [ { decided: { date: 2024-12-20, by: owner }, profile: step, points: { 2025-01: 200 } } ]
            """)
            .WithFile("numbers.csv", """
                day,unit,done,cases
                2023-03-10,C1,420,1
                2024-02-10,C1,111,1
                2024-03-10,C1,400,1
                2025-03-10,C1,340,1

                """)
            .MeasureAsync("2025-03-31");

        Assert.Equal(expected, folder.Figure("baseline", "share", "town", "2025-03"));
        Assert.Equal(340d, folder.Figure("value", "share", "town", "2025-03"));
    }

    [Fact]
    public async Task VolumeAdjustedBaseline_FollowsThePeriodsVolume()
    {
        // B06: 12 minutes a case are 1600 hours for 8,000 cases; for 10,000 they would be 2000, and 1500 were used: 500 saved.
        using Workspace folder = await Town.Indicator("share", """
            measure: { sum: done }, measured-in: hours, direction: lower-is-better, effect-from: 2025-01-01,
            baseline: { volume-adjusted: { volume: volume, window: 2024-12..2024-12 } },
            targets: [ { decided: { date: 2024-12-20, by: owner }, profile: step, points: { 2025-01: 1400 } } ]
            """)
            .WithFile("numbers.csv", "day,unit,done,cases\n2024-12-10,C1,1600,8000\n2025-03-10,C1,1500,10000\n")
            .Indicator("volume", """
                name: Volume, dataset: numbers, dated-by: day, measured-in: cases, direction: higher-is-better, act-when: Now.,
                measure: { sum: cases }
                """)
            .MeasureAsync("2025-03-31");

        double baseline = (double)folder.Figure("baseline", "share", "town", "2025-03")!;
        Assert.Equal(500d, baseline - (double)folder.Figure("value", "share", "town", "2025-03")!);
        Assert.Empty(await folder.DryRunAsync("share", "--as-of", "2025-03-31"));
    }

    [Fact]
    public async Task BaselineBeyondTarget_IsGreyWithoutARealisation()
    {
        // The measured baseline of 35 % is above the target of 30 %.
        using Workspace folder = await SharesOfCases.Indicator("share", """
            targets: [ { decided: { date: 2025-01-20, by: owner }, points: { 2025-02: 30 } } ]
            """)
            .MeasureAsync("2025-02-28");

        Assert.Equal(("grey", "BaselineBeyondTarget"), (
            folder.Figure("result_status", "share", "town", "2025-02"),
            folder.Figure("result_reason", "share", "town", "2025-02")));
        Assert.Null(folder.Figure("realised_plan_pct", "share", "town", "2025-02"));
        Assert.Null(folder.Figure("realised_target_pct", "share", "town", "2025-02"));
    }

    [Fact]
    public async Task Approve_SeasonalBaseline_LocksEveryMonthAndFindsLaterDifferences()
    {
        using Workspace folder = await Town.Indicator("share", """
            measure: { sum: done }, measured-in: cases, direction: lower-is-better, effect-from: 2025-01-01,
            baseline: { same-period-last-year: true },
            targets: [ { decided: { date: 2024-12-20, by: owner }, profile: step, points: { 2025-01: 200 } } ]
            """)
            .WithFile("numbers.csv", "day,unit,done,cases\n2024-02-10,C1,500,1\n2024-03-10,C1,400,1\n2025-03-10,C1,340,1\n")
            .MeasureAsync("2025-03-31");
        await folder.SucceedAsync("baseline", "approve", "share", "--by", "owner", "--Measure:AsOf", "2025-03-31");
        folder.Write("numbers.csv", "day,unit,done,cases\n2024-02-10,C1,500,1\n2024-03-10,C1,444,1\n2025-03-10,C1,340,1\n");

        await folder.SucceedAsync("measure", "--as-of", "2025-03-31");

        Assert.Equal(
            (400d, 0L),
            (folder.Figure("baseline", "share", "town", "2025-03"), folder.Figure("is_provisional", "share", "town", "2025-03")));
        Assert.Equal("2", Convert.ToString(
            folder.Scalar("SELECT rows_counted FROM bi_finding WHERE code = 'BaselineDiffers'"), CultureInfo.InvariantCulture));
    }
}
