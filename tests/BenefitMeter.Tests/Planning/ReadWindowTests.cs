using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;
using BenefitMeter.Tests.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Planning;

public sealed class ReadWindowTests
{
    private static readonly DatasetDefinition Letters = Sample.Letters with { LateRowsDays = 45, RowsArePersons = false };
    private static readonly IndicatorDefinition Count =
        Sample.Indicator(new CountMeasure(Filter.Everything)) with { ClosingDays = 10 };

    // 45 days before 20 June is 6 May; the month before May is April.
    [Theory]
    [InlineData(PeriodGrain.Month, "2025-06-20", "2025-06-20", 45, "2025-04-01")]
    [InlineData(PeriodGrain.Quarter, "2025-06-20", "2025-06-20", 45, "2025-01-01")]
    [InlineData(PeriodGrain.Day, "2025-06-20", "2025-06-20", 45, "2025-05-05")]
    [InlineData(PeriodGrain.Month, "2025-06-20", "2025-05-31", 45, "2025-03-01")]
    [InlineData(PeriodGrain.Month, "2025-06-20", "2025-06-30", 45, "2025-04-01")]
    [InlineData(PeriodGrain.Month, "2025-06-20", "2025-06-15", 1, "2025-05-01")]
    [InlineData(PeriodGrain.Month, "2025-06-12", "2025-06-12", 1, "2025-05-01")]
    [InlineData(PeriodGrain.Month, "2025-06-10", "2025-06-10", 1, "2025-04-01")]
    public void FirstDay_LateRowsAndClosing_IsStartOfThePeriodBeforeTheOpenOne(
        PeriodGrain grain, string asOf, string through, int late, string expected) => Assert.Equal(
        Sample.Day(expected),
        ReadWindow.FirstDay(
            Letters with { LateRowsDays = late }, [Count with { Grain = grain }], Sample.Units,
            new PreviousRead(Sample.Day(asOf), Sample.Day(through)), Sample.Day("2025-06-21"), Sample.Calendar));

    [Fact]
    public void FirstDay_NoLateRows_ReadsEverything() =>
        Assert.Null(FirstDay(Sample.Letters, "2025-06-21"));

    [Fact]
    public void FirstDay_AsOfWentBack_ReadsEverything() => Assert.Null(FirstDay(Letters, "2025-06-19"));

    [Fact]
    public void FirstDay_RowsArePersons_ReadsEverything() =>
        Assert.Null(FirstDay(Letters with { RowsArePersons = true }, "2025-06-21"));

    private static DateOnly? FirstDay(DatasetDefinition dataset, string asOf) => ReadWindow.FirstDay(
        dataset, [Count], Sample.Units, new PreviousRead(Sample.Day("2025-06-20"), Sample.Day("2025-06-20")),
        Sample.Day(asOf), Sample.Calendar);

    [Fact]
    public void For_MedianWithAYear_ReadsTheWholeYear()
    {
        PercentileMeasure median = new(new ColumnValue("porto"), 0.5m, Filter.Everything);
        IndicatorDefinition yearly = Sample.Indicator(median, id: "median") with { FurtherGrains = [PeriodGrain.Year] };

        Extraction plan = ExtractionPlan.For(
            Sample.Catalogue([Letters], Count, yearly), "letters", [Count, yearly], Sample.Day("2025-06-21"), Sample.Calendar,
            Sample.Day("2025-04-01"));

        Assert.Equal([Sample.Day("2025-04-01"), Sample.Day("2025-01-01")], plan.Tallies.Select(plan.FirstDayOf));
    }

    [Fact]
    public void For_OpenRows_AreCountedFromTheFirst()
    {
        IndicatorDefinition open = Sample.Indicator(new OpenMeasure("received", "closed", Filter.Everything), "received", "open");

        Extraction plan = ExtractionPlan.For(
            Sample.Catalogue([Letters], open), "letters", [open], Sample.Day("2025-06-21"), Sample.Calendar,
            Sample.Day("2025-04-01"));

        Assert.Equal(DateOnly.MinValue, plan.FirstDayOf(plan.Tallies[0]));
    }
}
