using BenefitMeter.Time;
using static BenefitMeter.Tests.Time.Dates;

namespace BenefitMeter.Tests.Time;

public sealed class MonthArithmeticTests
{
    [Theory]
    [InlineData("2017-06-30", 2, "2017-08-31")]
    [InlineData("2025-02-28", 1, "2025-03-31")]
    [InlineData("2024-02-28", 1, "2024-03-28")] // 2024 is a leap year: not the month's end
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2025-01-30", 1, "2025-02-28")]
    [InlineData("2025-03-31", -1, "2025-02-28")]
    public void AddMonthsSticky_MonthEnd_RemainsMonthEnd(string day, int months, string expected) =>
        Assert.Equal(Day(expected), MonthArithmetic.AddMonthsSticky(Day(day), months));

    [Theory]
    [InlineData("2017-06-30", "2017-06-30", 0, 1)]
    [InlineData("2017-06-30", "2017-07-10", 10, 31)]
    [InlineData("2017-06-30", "2017-08-30", 61, 31)] // one month to 31.07, then 30 of 31 days
    [InlineData("2017-06-30", "2017-08-31", 2, 1)]
    [InlineData("2017-05-01", "2017-05-04", 3, 31)]
    [InlineData("2017-06-30", "2017-06-20", -10, 30)]
    [InlineData("2018-01-01", "2019-01-01", 12, 1)]
    public void MonthsBetween_Days_IsWholeMonthsAndShareOfTheNext(string from, string to, int numerator, int denominator) =>
        Assert.Equal((decimal)numerator / denominator, MonthArithmetic.MonthsBetween(Day(from), Day(to)), 20);

    [Fact]
    public void MonthsBetween_AnyTwoDaysOfOrdinaryAndLeapYears_IsCountedMonthByMonth()
    {
        for (DateOnly from = Day("2023-11-01"); from < Day("2025-04-01"); from = from.AddDays(1))
        {
            for (DateOnly to = from; to < from.AddDays(460); to = to.AddDays(1))
            {
                Assert.Equal(Counted(from, to), MonthArithmetic.MonthsBetween(from, to));
            }
        }

        static decimal Counted(DateOnly from, DateOnly to)
        {
            int whole = 0;
            while (MonthArithmetic.AddMonthsSticky(from, whole + 1) <= to)
            {
                whole++;
            }

            DateOnly reached = MonthArithmetic.AddMonthsSticky(from, whole);
            return whole + ((decimal)(to.DayNumber - reached.DayNumber)
                / (MonthArithmetic.AddMonthsSticky(from, whole + 1).DayNumber - reached.DayNumber));
        }
    }
}
