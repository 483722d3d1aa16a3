using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Tests.Catalogues.Issues;

namespace BenefitMeter.Worker.Tests.Catalogues.Readers;

public sealed class IndicatorReaderTests
{
    private const string Share = "share: { where: { Kanal: Digital } }";
    private const string Points = "points: { 2025-12: 70 }";

    public static TheoryData<string, Measure> Measures => new()
    {
        { "count: {}", new CountMeasure(Filter.Everything) },
        { "count:", new CountMeasure(Filter.Everything) },
        { "sum: Beloeb", new SumMeasure("Beloeb", Filter.Everything) },
        {
            "sum: { column: Beloeb, where: { Kanal: { not: [A, B] } } }",
            new SumMeasure("Beloeb", Where(ConditionOperator.NotIn, "A", "B"))
        },
        { "mean: Beloeb", new MeanMeasure(new ColumnValue("Beloeb"), Filter.Everything) },
        { "median: { from: received, to: closed, in: working-days, calendar: weekdays, negative: leave-out }",
            new PercentileMeasure(
                new DurationValue("received", "closed", DurationUnit.WorkingDays, KeepNegative: false, DanishCalendar: false),
                0.5m, Filter.Everything) },
        { "percentile: { p: 90, from: received, to: closed, in: days }", new PercentileMeasure(
            new DurationValue("received", "closed", DurationUnit.Days, KeepNegative: true, DanishCalendar: true),
            0.9m, Filter.Everything) },
        { "percentile: { p: 0.9, column: Beloeb }", new PercentileMeasure(new ColumnValue("Beloeb"), 0.9m, Filter.Everything) },
        { "distinct: Kanal", new DistinctMeasure("Kanal", Filter.Everything) },
        { "open: { opened: received, closed: closed }", new OpenMeasure("received", "closed", Filter.Everything) },
        { "value: Beloeb", new ValueMeasure("Beloeb", null, null, Filter.Everything) },
        { "value: { numerator: Beloeb, denominator: Antal }", new ValueMeasure(null, "Beloeb", "Antal", Filter.Everything) },
        { Share, new RatioMeasure(
            new RatioPart(new CountMeasure(Where(ConditionOperator.In, "Digital")), "sager", "received"),
            new RatioPart(new CountMeasure(Filter.Everything), "sager", "received")) },
        { "ratio: { numerator: { sum: Beloeb, dated-by: closed }, denominator: { count: {} } }", new RatioMeasure(
            new RatioPart(new SumMeasure("Beloeb", Filter.Everything), "sager", "closed"),
            new RatioPart(new CountMeasure(Filter.Everything), "sager", "received")) },
    };

    public static TheoryData<string, Condition[]> Filters => new()
    {
        { "Kanal: [A, '']", [new Condition("Kanal", ConditionOperator.In, ["A", ""], null)] },
        { "Kanal: { empty: true }", [new Condition("Kanal", ConditionOperator.Empty, [], null)] },
        { "Kanal: { empty: false }", [new Condition("Kanal", ConditionOperator.NotEmpty, [], null)] },
        { "Beloeb: { at-least: 1.5, below: 10 }",
            [
                new Condition("Beloeb", ConditionOperator.AtLeast, ["1.5"], null),
                new Condition("Beloeb", ConditionOperator.Below, ["10"], null),
            ] },
        { "Beloeb: { above: -1, at-most: 9 }",
            [
                new Condition("Beloeb", ConditionOperator.Above, ["-1"], null),
                new Condition("Beloeb", ConditionOperator.AtMost, ["9"], null),
            ] },
        {
            "closed: { on-or-before: { column: received } }",
            [new Condition("closed", ConditionOperator.OnOrBefore, [], "received")]
        },
        { "closed: { on-or-after: 2025-02-01 }", [new Condition("closed", ConditionOperator.OnOrAfter, ["2025-02-01"], null)] },
    };

    public static TheoryData<string, BaselineDefinition?> Baselines => new()
    {
        { "none", null },
        {
            "{ window: 2025-Q1..2025-Q2 }",
            new WindowBaseline(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 1), "2025-Q1..2025-Q2")
        },
        { "{ window: 2024 }", new WindowBaseline(new DateOnly(2024, 1, 1), new DateOnly(2025, 1, 1), "2024") },
        {
            "{ window: 2025-01-15..2025-03-31 }",
            new WindowBaseline(new DateOnly(2025, 1, 15), new DateOnly(2025, 4, 1), "2025-01-15..2025-03-31")
        },
        { "{ same-period-last-year: true }", new SeasonalBaseline(1) },
        { "{ seasonal: { years: 3 } }", new SeasonalBaseline(3) },
        { "{ volume-adjusted: { volume: share, value-per-piece: 12 } }", new VolumeAdjustedBaseline("share", null, 12) },
        { "{ volume-adjusted: { volume: share, window: 2024 } }", new VolumeAdjustedBaseline(
            "share", new WindowBaseline(new DateOnly(2024, 1, 1), new DateOnly(2025, 1, 1), "2024"), null) },
    };

    [Theory]
    [MemberData(nameof(Measures))]
    public void Read_Measure_GivesIt(string written, Measure expected) => Assert.Equal(expected, Read(Share, written).Measure);

    [Theory]
    [MemberData(nameof(Filters))]
    public void Read_Where_GivesItsConditions(string written, Condition[] expected) =>
        Assert.Equal(new CountMeasure(new Filter(expected)), Read(Share, $"count: {{ where: {{ {written} }} }}").Measure);

    [Theory]
    [MemberData(nameof(Baselines))]
    public void Read_Baseline_GivesIt(string written, BaselineDefinition? expected) =>
        Assert.Equal(expected, Read("{ fixed: { value: 60 } }", written).Baseline);

    [Fact]
    public void Read_FixedBaselineOfTwoSides_IsScaledAsThePercentage()
    {
        var baseline = (FixedBaseline)Read(
            "value: 60", "numerator: 3, denominator: 5, date: 2025-03-31, source: Årsrapport, units: { borger: 55 }").Baseline!;

        Assert.Equal(new FixedValue(60, 5), baseline.Value);
        Assert.Equal(new FixedValue(55, null), baseline.Units["borger"]);
        Assert.Equal("Årsrapport", baseline.Source);
    }

    [Theory]
    [InlineData("points: { 2025-12: 70, 2026-Q1: 75, 2026-06-15: 80 }", "2025-12-31;2026-03-31;2026-06-15")]
    [InlineData("profile: step, points: { 2025-12: 70, 2026-Q1: 75, 2026-06-15: 80 }", "2025-12-01;2026-01-01;2026-06-15")]
    public void Read_Points_MeanLastDayOrForAStepFirst(string written, string expected)
    {
        TargetDecision target = Read(
            "{ date: 2025-06-01, by: dir }\n        points: { 2025-12: 70 }", "{ date: 2025-06-01, by: dir }\n        "
                + written.Replace(", points", "\n        points", StringComparison.Ordinal)).Targets[0];

        Assert.Equal(expected, string.Join(';', target.Points.Select(point => point.Date.ToString("O", null))));
        Assert.Equal([70m, 75, 80], target.Points.Select(point => point.Value));
    }

    [Fact]
    public void Read_KnownSteps_BeginOnTheirPeriodsFirstDay() => Assert.Equal(
        [
            new KnownStep(new DateOnly(2025, 4, 1), new LocalText("Nyt system", "New system")),
            new KnownStep(new DateOnly(2025, 9, 15), LocalText.Same("Lovændring")),
        ],
        Read(
            "owner: dir",
            "owner: dir\n    known-steps: [ { period: 2025-Q2, reason: { da: Nyt system, en: New system } }, { period: "
                + "2025-09-15, reason: Lovændring } ]").KnownSteps);

    [Fact]
    public void Read_Key_IsSharesOfOne()
    {
        using Workspace folder = Folder(
            "grain: month", "grain: quarter", Points,
            "points: { 2026: 800 }\n        profile: key\n        key: [10, 20, 30, 40]");

        TargetDecision target = folder.Read().Catalogue!.Indicators["share"].Targets[0];

        Assert.Equal([0.1m, 0.2m, 0.3m, 0.4m], target.Key);
        Assert.Equal([new TargetPoint(new DateOnly(2026, 12, 31), 800)], target.Points);
    }

    [Fact]
    public void Read_TargetFile_ReadsDanishExcel()
    {
        using Workspace folder = Folder(Points, "file: maal.csv")
            .With("maal.csv", "\uFEFFunit;period;value\r\nborger;2026-12;80\r\nborger;2025-12;71,5\r\n");

        Assert.Equal(
            [new TargetPoint(new DateOnly(2025, 12, 31), 71.5m), new TargetPoint(new DateOnly(2026, 12, 31), 80)],
            folder.Read().Catalogue!.Indicators["share"].Targets[0].Units["borger"]);
    }

    [Fact]
    public void Read_Range_NeedsNoDirection()
    {
        using Workspace folder = Folder(
            "    direction: higher-is-better\n", "    judge: range\n", Points, "range: { low: 85, tolerance: 10 }",
            "    baseline: { fixed: { value: 60 } }\n", "");

        IndicatorDefinition indicator = folder.Read().Catalogue!.Indicators["share"];

        Assert.Equal(new TargetRange(85, null, 10), indicator.Targets[0].Range);
    }

    [Fact]
    public void Read_Settings_AreOwnThenDefaultsThenBuiltIn()
    {
        using Workspace folder = Folder("    grain: month", "    grain: month\n    smileys: { yellow: 70 }")
            .With("d.yaml", "defaults:\n  smileys: { yellow: 60, green: 95, basis: forecast }\n  timeline: { tolerance: 1 }\n"
                + "  closes: 10 days\n  no-rows: zero\n");

        IndicatorDefinition indicator = folder.Read().Catalogue!.Indicators["share"];

        Assert.Equal(new JudgingSettings(ResultBasis.Forecast, 95, 70, 2, 1, null, 6), indicator.Judging);
        Assert.Equal((10, NoRows.Zero), (indicator.ClosingDays, indicator.NoRows));
    }

    [Fact]
    public void Read_Open_IsPlacedByItsOpeningDate()
    {
        using Workspace folder =
            Folder(Share, "open: { opened: received, closed: closed }", "    dated-by: received\n", "");

        IndicatorDefinition indicator = folder.Read().Catalogue!.Indicators["share"];

        Assert.Equal(("received", NoRows.Zero, 0), (indicator.DatedBy, indicator.NoRows, indicator.Decimals));
    }

    private static Filter Where(ConditionOperator with, params string[] values) =>
        new([new Condition("Kanal", with, values, null)]);

    private static IndicatorDefinition Read(string from, string to)
    {
        using Workspace folder = Folder(from, to);
        CatalogueLoad load = folder.Read();
        Assert.DoesNotContain(load.Issues, issue => issue.Level == IssueLevel.Error);
        return load.Catalogue!.Indicators["share"];
    }

    private static Workspace Folder(params string[] changes)
    {
        var changed = new IssueCase();
        foreach (string[] change in changes.Chunk(2))
        {
            changed.Change(change[0], change[1]);
        }

        return new Workspace().With("k.yaml", changed.Files.First().Content);
    }
}
