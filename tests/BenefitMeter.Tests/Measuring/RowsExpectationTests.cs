using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Measuring;

public sealed class RowsExpectationTests
{
    private static readonly DatasetDefinition Expecting =
        Sample.Letters with { Expectation = new DeliveryExpectation(null, 50, true, []) };

    [Theory]
    [InlineData(new[] { 100, 100, 49 }, 0)] // two months before it: not tested
    [InlineData(new[] { 100, 100, 100, 49 }, 100)]
    [InlineData(new[] { 100, 100, 100, 50 }, 0)] // half of the usual is enough
    [InlineData(new[] { 900, 10, 20, 30, 40, 50, 60, 17 }, 35)] // the last six: (30 + 40) / 2, without the 900
    [InlineData(new[] { 900, 10, 20, 30, 40, 50, 60, 18 }, 0)]
    [InlineData(new[] { 5, 0, 0, 0, 0, 0, 0, 0 }, 0)] // nothing is usual
    public void FindShortfall_NoYearBefore_ComparesWithTheMedianOfTheLastSix(int[] rows, int usual)
    {
        RowsShortfall? found = Test(rows);

        Assert.Equal(
            usual == 0 ? null : $"{usual} {UsualRowsBasis.EarlierPeriods}",
            found is null ? null : $"{found.Usual} {found.Basis}");
    }

    [Theory]
    [InlineData(40, 19, 40)] // January was small last year too: 20 are enough, whatever December had
    [InlineData(40, 20, 0)]
    [InlineData(200, 99, 200)]
    [InlineData(0, 49, 100)] // a January without rows says nothing
    public void FindShortfall_YearBefore_IsPreferredToTheMedian(int lastJanuary, int rows, int usual)
    {
        RowsShortfall? found = Test([lastJanuary, .. Enumerable.Repeat(100, 11), rows]);

        UsualRowsBasis from = lastJanuary == 0 ? UsualRowsBasis.EarlierPeriods : UsualRowsBasis.LastYear;
        Assert.Equal(usual == 0 ? null : $"{usual} {from}", found is null ? null : $"{found.Usual} {found.Basis}");
    }

    [Fact]
    public void ClosedPeriods_CountsRowsByTheFirstPlacingDate_UpToTheReach()
    {
        // Three letters in January, none in February, two in March; the last lies on 20 March, so March is not closed.
        DatasetTallies tallies = Sample.Fold(
            Sample.Plan(Expecting, "2025-04-10", Sample.Indicator(new CountMeasure(Filter.Everything))),
            [
                "sent=2025-01-03 unit=CBS", "sent=2025-01-09 unit=FAM", "sent=2025-01-31 unit=?", "sent=2025-01-31 unit=XX",
                "sent=2025-03-05 unit=CBS", "sent=2025-03-20 unit=CBS",
            ]);

        Assert.Equal([("2025-01", 3), ("2025-02", 0)], Months(tallies));
    }

    [Fact]
    public void ClosedPeriods_FromBeforeTheFirstRow_CountsTheLostMonths()
    {
        DatasetTallies tallies = Sample.Fold(
            Sample.Plan(
                Expecting with
                { From = new DateOnly(2025, 1, 1), CompleteThrough = new CompleteThrough(CompleteThroughKind.Live, null) },
                "2025-03-31", Sample.Indicator(new CountMeasure(Filter.Everything))),
            ["sent=2025-03-05 unit=CBS"]);

        Assert.Equal([("2025-01", 0), ("2025-02", 0), ("2025-03", 1)], Months(tallies));
    }

    [Fact]
    public void ClosedPeriods_Days_AreWorkingDaysOnly()
    {
        // 17 April 2025 is Maundy Thursday; the Easter days end on Monday the 21st.
        DatasetTallies tallies = Sample.Fold(
            Sample.Plan(
                Expecting, "2025-04-22", Sample.Indicator(new CountMeasure(Filter.Everything)) with { Grain = PeriodGrain.Day }),
            ["sent=2025-04-15 unit=CBS", "sent=2025-04-22 unit=CBS"]);

        Assert.Equal(
            ["2025-04-15", "2025-04-16", "2025-04-22"],
            RowsExpectation.ClosedPeriods(tallies, PeriodGrain.Day).Select(each => each.Period.Id));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public void Plan_CountsEveryRow_WhereANumberIsExpected(bool isExpected, int tallies)
    {
        IndicatorDefinition filtered =
            Sample.Indicator(new CountMeasure(Sample.Where("channel", ConditionOperator.In, "Digital")));

        Assert.Equal(tallies, Sample.Plan(isExpected ? Expecting : Sample.Letters, "2025-04-10", filtered).Tallies.Count);
        Assert.Single(Sample.Plan(Expecting, "2025-04-10", Sample.Indicator(new CountMeasure(Filter.Everything))).Tallies);
    }

    private static IEnumerable<(string, int)> Months(DatasetTallies tallies) =>
        RowsExpectation.ClosedPeriods(tallies, PeriodGrain.Month).Select(each => (each.Period.Id, (int)each.Rows));

    // The last of some months from January 2024 on, by half of the usual.
    private static RowsShortfall? Test(int[] rows)
    {
        PeriodRows[] months = [.. rows.Select((count, i) => new PeriodRows(Given.Month(2024 + (i / 12), (i % 12) + 1), count))];
        return RowsExpectation.FindShortfall(months[^1], months, 50, Sample.Calendar);
    }
}
