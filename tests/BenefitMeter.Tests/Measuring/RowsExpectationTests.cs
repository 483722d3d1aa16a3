using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Measuring;

public sealed class RowsExpectationTests
{
    [Theory]
    [InlineData(new[] { 100, 100, 49 }, 0)] // two months before it: not tested
    [InlineData(new[] { 100, 100, 100, 49 }, 100)]
    [InlineData(new[] { 100, 100, 100, 50 }, 0)] // half of the usual is enough
    [InlineData(new[] { 900, 10, 20, 30, 40, 50, 60, 17 }, 35)] // the last six: (30 + 40) / 2, without the 900
    [InlineData(new[] { 900, 10, 20, 30, 40, 50, 60, 18 }, 0)]
    [InlineData(new[] { 5, 0, 0, 0, 0, 0, 0, 0 }, 0)] // nothing is usual
    public void Against_NoYearBefore_HoldsAgainstTheMedianOfTheLastSix(int[] rows, int usual)
    {
        RowsShortfall? found = Test(rows);

        Assert.Equal(usual == 0 ? null : $"{usual} {UsualRows.EarlierPeriods}", found is null ? null : $"{found.Usual} {found.From}");
    }

    [Theory]
    [InlineData(40, 19, 40)] // January was small last year too: 20 are enough, whatever December had
    [InlineData(40, 20, 0)]
    [InlineData(200, 99, 200)]
    [InlineData(0, 49, 100)] // a January without rows says nothing
    public void Against_YearBefore_GoesBeforeTheMedian(int lastJanuary, int rows, int usual)
    {
        RowsShortfall? found = Test([lastJanuary, .. Enumerable.Repeat(100, 11), rows]);

        UsualRows from = lastJanuary == 0 ? UsualRows.EarlierPeriods : UsualRows.LastYear;
        Assert.Equal(usual == 0 ? null : $"{usual} {from}", found is null ? null : $"{found.Usual} {found.From}");
    }

    [Fact]
    public void Closed_CountsRowsByTheFirstPlacingDate_UpToTheReach()
    {
        // Three letters in January, none in February, two in March; the last lies on 20 March, so March is not closed.
        DatasetTallies tallies = Sample.Fold(
            Sample.Plan(Sample.Letters, "2025-04-10", Sample.Indicator(new CountMeasure(Filter.Everything))),
            ["sent=2025-01-03 unit=CBS", "sent=2025-01-09 unit=FAM", "sent=2025-01-31 unit=?", "sent=2025-01-31 unit=XX", "sent=2025-03-05 unit=CBS", "sent=2025-03-20 unit=CBS"]);

        Assert.Equal([("2025-01", 3), ("2025-02", 0)], Months(tallies));
    }

    [Fact]
    public void Closed_FromBeforeTheFirstRow_CountsTheLostMonths()
    {
        DatasetTallies tallies = Sample.Fold(
            Sample.Plan(
                Sample.Letters with { From = new DateOnly(2025, 1, 1), CompleteThrough = new CompleteThrough(CompleteThroughKind.Live, null) },
                "2025-03-31", Sample.Indicator(new CountMeasure(Filter.Everything))),
            ["sent=2025-03-05 unit=CBS"]);

        Assert.Equal([("2025-01", 0), ("2025-02", 0), ("2025-03", 1)], Months(tallies));
    }

    [Fact]
    public void Closed_Days_AreWorkingDaysOnly()
    {
        // 17 April 2025 is Maundy Thursday; the Easter days end on Monday the 21st.
        DatasetTallies tallies = Sample.Fold(
            Sample.Plan(Sample.Letters, "2025-04-22", Sample.Indicator(new CountMeasure(Filter.Everything)) with { Grain = PeriodGrain.Day }),
            ["sent=2025-04-15 unit=CBS", "sent=2025-04-22 unit=CBS"]);

        Assert.Equal(
            ["2025-04-15", "2025-04-16", "2025-04-22"], RowsExpectation.Closed(tallies, PeriodGrain.Day).Select(each => each.Period.Id));
    }

    private static IEnumerable<(string, int)> Months(DatasetTallies tallies) =>
        RowsExpectation.Closed(tallies, PeriodGrain.Month).Select(each => (each.Period.Id, (int)each.Rows));

    // The last of some months from January 2024 on, by half of the usual.
    private static RowsShortfall? Test(int[] rows)
    {
        PeriodRows[] months = [.. rows.Select((count, i) => new PeriodRows(Given.Month(2024 + (i / 12), (i % 12) + 1), count))];
        return RowsExpectation.Against(months[^1], months, 50, Sample.Calendar);
    }
}
