using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Rows;

namespace BenefitMeter.Tests.Measuring.Rows;

public sealed class DurationsTests
{
    // On the night to 30 March 2025 the clock goes from 02:00 to 03:00: noon to noon is 23 hours.
    [Fact]
    public void Between_NightSummerTimeBegins_IsTwentyThreeHours() =>
        Assert.Equal(
            23m * 3_600_000_000, Of(DurationUnit.Hours, Sample.Moment("2025-03-29T11:00Z"), Sample.Moment("2025-03-30T10:00Z")));

    [Fact]
    public void Between_NightSummerTimeEnds_IsTwentyFiveHours() =>
        Assert.Equal(
            25m * 3_600_000_000, Of(DurationUnit.Days, Sample.Moment("2025-10-25T10:00Z"), Sample.Moment("2025-10-26T11:00Z")));

    [Fact]
    public void Between_PureDateInvolved_CountsDatesInWholeDays() =>
        Assert.Equal(
            86_400_000_000m, Of(DurationUnit.Hours, Cell.OfDate(new DateOnly(2025, 3, 29)), Sample.Moment("2025-03-30T10:00Z")));

    [Fact]
    public void Between_SevenDecimals_CutsEachInstantToMicroseconds() =>
        Assert.Equal(
            1m,
            Of(DurationUnit.Days, Sample.Moment("2025-01-01T00:00:00.0000019Z"), Sample.Moment("2025-01-01T00:00:00.0000020Z")));

    [Fact]
    public void Between_CalendarDays_CountsLocalDates() =>
        Assert.Equal(1m, Of(DurationUnit.CalendarDays, Sample.Moment("2025-06-30T21:59Z"), Sample.Moment("2025-06-30T22:00Z")));

    // Thursday 17 April 2025 to Tuesday 22 April: Maundy Thursday, Good Friday and Easter Monday are holidays.
    [Theory]
    [InlineData("2025-04-16", "2025-04-22", true, 1)]
    [InlineData("2025-04-16", "2025-04-22", false, 4)]
    [InlineData("2025-04-22", "2025-04-16", false, -4)]
    public void Between_WorkingDays_CountsAfterFromThroughTo(string from, string to, bool danish, int expected)
    {
        var duration = new DurationValue("a", "b", DurationUnit.WorkingDays, true, danish);

        Assert.Equal(expected, Durations.Between(duration, Cell.OfDate(Sample.Day(from)), Cell.OfDate(Sample.Day(to))));
    }

    [Fact]
    public void Between_EmptyEnd_IsNull() => Assert.Null(Of(DurationUnit.Days, Sample.Moment("2025-01-01T00:00Z"), Cell.Empty));

    private static decimal? Of(DurationUnit unit, Cell from, Cell to) =>
        Durations.Between(new DurationValue("a", "b", unit, true, true), from, to);
}
