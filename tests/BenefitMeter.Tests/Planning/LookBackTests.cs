using BenefitMeter.Definitions;
using BenefitMeter.Planning;
using BenefitMeter.Tests.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Planning;

public sealed class LookBackTests
{
    private static readonly DatasetDefinition Letters = Sample.Letters with { LateRowsDays = 45 };
    private static readonly IndicatorDefinition Count = Sample.Indicator(new CountMeasure(Filter.Everything)) with { ClosesDays = 10 };

    // 45 days before 20 June is 6 May; the month before May is April.
    [Theory]
    [InlineData(PeriodGrain.Month, "2025-06-20", "2025-06-20", 45, "2025-04-01")]
    [InlineData(PeriodGrain.Quarter, "2025-06-20", "2025-06-20", 45, "2025-01-01")]
    [InlineData(PeriodGrain.Day, "2025-06-20", "2025-06-20", 45, "2025-05-05")]
    [InlineData(PeriodGrain.Month, "2025-06-20", "2025-05-31", 45, "2025-03-01")]
    [InlineData(PeriodGrain.Month, "2025-06-20", "2025-06-30", 45, "2025-04-01")]
    [InlineData(PeriodGrain.Month, "2025-06-12", "2025-06-12", 1, "2025-05-01")]
    [InlineData(PeriodGrain.Month, "2025-06-10", "2025-06-10", 1, "2025-04-01")]
    public void FirstDay_LateRowsAndClosing_GoesBackToThePeriodBeforeTheOpenOne(
        PeriodGrain grain, string asOf, string through, int late, string expected) => Assert.Equal(
        Sample.Day(expected),
        LookBack.FirstDay(
            Letters with { LateRowsDays = late }, [Count with { Grain = grain }], new LastReading(Sample.Day(asOf), Sample.Day(through)), Sample.Calendar));

    [Fact]
    public void FirstDay_NothingSaidOfLateRows_ReadsEverything() =>
        Assert.Null(LookBack.FirstDay(Sample.Letters, [Count], new LastReading(Sample.Day("2025-06-20"), Sample.Day("2025-06-20")), Sample.Calendar));

    [Fact]
    public void For_MedianWithAYear_ReadsTheWholeYear()
    {
        PercentileMeasure median = new(new ColumnValue("porto"), 0.5m, Filter.Everything);
        IndicatorDefinition yearly = Sample.Indicator(median, id: "median") with { Also = [PeriodGrain.Year] };

        Extraction plan = ExtractionPlan.For(
            Sample.Catalogue([Letters], Count, yearly), "letters", [Count, yearly], Sample.Day("2025-06-21"), Sample.Calendar,
            new LastReading(Sample.Day("2025-06-20"), Sample.Day("2025-06-20")));

        Assert.Equal(Sample.Day("2025-04-01"), plan.FirstDay);
        Assert.Equal(["2025-04-01", "2025-01-01"], plan.Tallies.Select(tally => plan.FirstDayOf(tally).ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void For_OpenRows_AreCountedFromTheFirst()
    {
        IndicatorDefinition open = Sample.Indicator(new OpenMeasure("received", "closed", Filter.Everything), "received", "open");

        Extraction plan = ExtractionPlan.For(
            Sample.Catalogue([Letters], open), "letters", [open], Sample.Day("2025-06-21"), Sample.Calendar,
            new LastReading(Sample.Day("2025-06-20"), Sample.Day("2025-06-20")));

        Assert.Equal(DateOnly.MinValue, plan.FirstDayOf(plan.Tallies[0]));
    }
}
