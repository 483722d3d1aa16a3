using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;
using BenefitMeter.Tests.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Planning;

public sealed class ExtractionPlanTests
{
    private static readonly Filter Digital = Sample.Where("channel", ConditionOperator.In, "Digital");
    private static readonly IndicatorDefinition Count = Sample.Indicator(new CountMeasure(Filter.Everything));

    [Fact]
    public void For_EqualTalliesOfSeveralIndicators_AreGatheredOnce()
    {
        IndicatorDefinition share = Sample.Indicator(new RatioMeasure(
            new(new CountMeasure(Digital), "letters", "sent"), new(new CountMeasure(Filter.Everything), "letters", "sent")),
            id: "share");

        Extraction plan = Sample.Plan(Sample.Letters, "2025-06-30", Count, share);

        Assert.Equal(
            [new AdditiveTally("sent", Filter.Everything, null), new AdditiveTally("sent", Digital, null)], plan.Tallies);
        Assert.Equal(["sent"], plan.PlacingDates);
        Assert.Equal([new("unit", CellType.Text, DateMeaning.Local, null), new("sent_col", CellType.Date, DateMeaning.Date, null),
            new("channel", CellType.Text, DateMeaning.Local, null)], plan.Columns);
    }

    [Fact]
    public void For_RatioOverTwoDatasets_ReadsEachForItsSide()
    {
        IndicatorDefinition ratio = Sample.Indicator(new RatioMeasure(
            new(new CountMeasure(Digital), "letters", "sent"),
            new(new SumMeasure("hours", Filter.Everything), "staff", "received")));
        Catalogue catalogue = Sample.Catalogue([Sample.Letters, Sample.Letters with { Id = "staff" }], ratio);

        Assert.Equal([new AdditiveTally("received", Filter.Everything, new ColumnValue("hours"))],
            ExtractionPlan.For(catalogue, "staff", [ratio], new DateOnly(2025, 6, 30), Sample.Calendar).Tallies);
    }

    [Theory]
    [InlineData(ConditionOperator.In, "5", CellType.Text)]
    [InlineData(ConditionOperator.AtLeast, "5", CellType.Number)]
    [InlineData(ConditionOperator.Below, "2025-01-01", CellType.Date)]
    [InlineData(ConditionOperator.Above, "B", CellType.Text)]
    [InlineData(ConditionOperator.OnOrAfter, "2025-01-01", CellType.Date)]
    public void For_FilterColumn_IsReadAsItIsCompared(ConditionOperator operation, string value, CellType expected) =>
        Assert.Equal(
            expected, TypeOf("x", Sample.Letters, Sample.Indicator(new CountMeasure(Sample.Where("x", operation, value)))));

    [Theory]
    [InlineData(ColumnType.Text, ConditionOperator.AtLeast, CellType.Text)]
    [InlineData(ColumnType.Decimal, ConditionOperator.In, CellType.Number)]
    [InlineData(ColumnType.Date, ConditionOperator.In, CellType.Date)]
    public void For_DeclaredType_Wins(ColumnType declared, ConditionOperator operation, CellType expected)
    {
        DatasetDefinition dataset =
            Sample.Letters with { Columns = new Dictionary<string, ColumnDefinition> { ["x"] = new(declared, null) } };

        Assert.Equal(expected, TypeOf("x", dataset, Sample.Indicator(new CountMeasure(Sample.Where("x", operation, "5")))));
    }

    [Fact]
    public void For_ColumnComparedAsTextAndSummed_IsANumber() => Assert.Equal(CellType.Number, TypeOf("porto", Sample.Letters,
        Sample.Indicator(new CountMeasure(Sample.Where("porto", ConditionOperator.In, "5"))),
        Sample.Indicator(new SumMeasure("porto", Filter.Everything), id: "sum")));

    [Fact]
    public void For_UnitColumnKeyAndCompleteThrough_AreNeeded()
    {
        DatasetDefinition dataset =
            Sample.Letters with { Key = ["id"], CompleteThrough = new(CompleteThroughKind.Column, "through") };

        Assert.Equal(["unit Text", "id Text", "through Date", "sent_col Date"],
            Sample.Plan(dataset, "2025-06-30", Count).Columns.Select(need => $"{need.Column} {need.Type}"));
    }

    [Fact]
    public void For_OnTimeShareAndOpen_NeedsBothDates()
    {
        var onTime = new Filter([new Condition("closed", ConditionOperator.OnOrBefore, [], "received")]);
        Extraction plan = Sample.Plan(
            Sample.Letters, "2025-06-30", Sample.Indicator(new CountMeasure(onTime)),
            Sample.Indicator(new OpenMeasure("received", "closed", Filter.Everything), "received", "open"));

        Assert.Equal(["unit", "sent_col", "closed_col", "received_col"], plan.Columns.Select(need => need.Column));
        Assert.All(plan.Columns.Skip(2), need => Assert.Equal((CellType.Date, DateMeaning.Utc), (need.Type, need.Meaning)));
        Assert.Equal(["sent", "received", "closed"], plan.PlacingDates);
    }

    [Theory]
    [InlineData(PeriodGrain.Month, "2025-01-01", "2025-07-01", Bucket.Month)]
    [InlineData(PeriodGrain.Year, "2025-01-01", "2025-07-01", Bucket.Month)]
    [InlineData(PeriodGrain.Month, "2025-01-06", "2025-07-01", Bucket.Day)]
    [InlineData(PeriodGrain.Month, "2025-01-01", "2025-07-02", Bucket.Day)]
    [InlineData(PeriodGrain.Week, "2025-01-01", "2025-07-01", Bucket.Day)]
    [InlineData(PeriodGrain.Day, "2025-01-01", "2025-07-01", Bucket.Day)]
    public void For_GrainsAndWindow_DecideTheBucket(PeriodGrain grain, string start, string end, Bucket expected)
    {
        IndicatorDefinition indicator =
            Count with { Grain = grain, Baseline = new WindowBaseline(Sample.Day(start), Sample.Day(end), "window") };

        Assert.Equal(expected, Sample.Plan(Sample.Letters, "2025-12-31", indicator).Bucket);
    }

    [Fact]
    public void For_DatasetFromInsideAMonth_UsesDays() => Assert.Equal(
        Bucket.Day, Sample.Plan(Sample.Letters with { From = new DateOnly(2025, 1, 15) }, "2025-12-31", Count).Bucket);

    [Fact]
    public void RunGroups_RatioAndVolume_JoinDatasets()
    {
        string[] ids = ["letters", "staff", "calls", "cases"];
        DatasetDefinition[] datasets = [.. ids.Select(id => Sample.Letters with { Id = id })];
        IndicatorDefinition volume = Count with { Id = "volume", DatasetId = "calls" };
        IndicatorDefinition ratio = Count with
        {
            Id = "ratio",
            Measure = new RatioMeasure(
                new(new CountMeasure(Filter.Everything), "letters", "sent"),
                new(new CountMeasure(Filter.Everything), "staff", "sent")),
        };
        IndicatorDefinition adjusted =
            Count with { Id = "adjusted", DatasetId = "staff", Baseline = new VolumeAdjustedBaseline("volume", null, 3) };
        IndicatorDefinition alone = Count with { Id = "alone", DatasetId = "cases" };

        IReadOnlyList<IReadOnlyList<string>> groups =
            RunGroups.Group(Sample.Catalogue(datasets, volume, ratio, adjusted, alone), [ratio, alone, adjusted]);

        Assert.Equal(["calls,letters,staff", "cases"], groups.Select(group => string.Join(',', group)));
    }

    [Fact]
    public void For_VolumeAdjustedBaseline_ReadsTheVolumeToo()
    {
        IndicatorDefinition volume = Count with { Id = "volume", DatasetId = "calls" };
        IndicatorDefinition adjusted = Count with { Id = "adjusted", Baseline = new VolumeAdjustedBaseline("volume", null, 3) };
        Catalogue catalogue = Sample.Catalogue([Sample.Letters, Sample.Letters with { Id = "calls" }], volume, adjusted);

        Assert.Single(ExtractionPlan.For(catalogue, "calls", [adjusted], new DateOnly(2025, 6, 30), Sample.Calendar).Tallies);
    }

    private static CellType TypeOf(string column, DatasetDefinition dataset, params IndicatorDefinition[] indicators)
    {
        Extraction plan = Sample.Plan(dataset, "2025-06-30", indicators);
        return plan.Columns[plan.IndexOf(column)].Type;
    }
}
