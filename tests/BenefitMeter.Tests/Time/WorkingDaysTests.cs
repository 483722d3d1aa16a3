using System.Globalization;
using BenefitMeter.Time;
using static BenefitMeter.Tests.Time.Dates;

namespace BenefitMeter.Tests.Time;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-04-01", true, true)] // Wednesday before Easter
    [InlineData("2026-04-02", true, false)] // Maundy Thursday
    [InlineData("2026-04-02", false, true)]
    [InlineData("2026-04-04", false, false)] // Saturday
    [InlineData("2026-05-01", true, true)] // 1 May is no public holiday
    [InlineData("2026-06-05", true, true)] // nor is Constitution Day
    [InlineData("2026-12-24", true, true)] // nor Christmas Eve
    [InlineData("2026-12-31", true, true)] // nor New Year's Eve
    [InlineData("2023-05-05", true, false)] // Great Prayer Day, the last one
    [InlineData("2024-04-26", true, true)] // would have been Great Prayer Day
    public void IsWorkingDay_Day_FollowsTheCalendar(string day, bool danish, bool expected) =>
        Assert.Equal(expected, WorkingDays.IsWorkingDay(Day(day), danish));

    [Theory]
    [InlineData("2026-04-01", "2026-04-07", true, 1)] // Thu, Fri, Mon are holidays: only Tuesday the 7th
    [InlineData("2026-04-01", "2026-04-07", false, 4)] // Thu, Fri, Mon, Tue
    [InlineData("2026-04-07", "2026-04-01", true, -1)]
    [InlineData("2026-04-07", "2026-04-01", false, -4)]
    [InlineData("2026-03-02", "2026-03-02", true, 0)]
    [InlineData("2026-03-06", "2026-03-09", true, 1)] // Friday to Monday
    [InlineData("2026-03-07", "2026-03-08", true, 0)] // Saturday to Sunday
    [InlineData("2025-12-31", "2026-12-31", false, 261)] // 52 weeks and one Thursday
    [InlineData("2025-12-31", "2026-12-31", true, 254)] // less 1.1., 2., 3., 6.4., 14., 25.5., 25.12. (26.12. is a Saturday)
    public void Between_Days_CountsAfterFromThroughTo(string from, string to, bool danish, int expected) =>
        Assert.Equal(expected, WorkingDays.Between(Day(from), Day(to), danish));

    [Theory]
    [InlineData(2026, 1, 1, "2026-01-02")]
    [InlineData(2026, 1, 3, "2026-01-06")]
    [InlineData(2026, 4, 3, "2026-04-08")] // 1, 7, 8 April
    [InlineData(2026, 5, -1, "2026-05-29")]
    [InlineData(2026, 5, -5, "2026-05-22")] // 29, 28, 27, 26, and the 25th is Pentecost Monday
    [InlineData(2026, 4, 19, "2026-04-30")]
    public void NthOfMonth_Number_IsThatWorkingDay(int year, int month, int n, string expected) =>
        Assert.Equal(Day(expected), WorkingDays.NthOfMonth(year, month, n));

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(-20)]
    [InlineData(int.MinValue)]
    public void NthOfMonth_NoSuchDay_IsNull(int n) => Assert.Null(WorkingDays.NthOfMonth(2026, 4, n));

    [Fact]
    public void In_Months2000To2035_AreThePublishedCounts()
    {
        string[] lines = [.. File.ReadLines(Repository.RealData("dk_reference", "truth_dk_workdays.csv")).Skip(1)];

        Assert.Equal(432, lines.Length);
        Assert.All(lines, line =>
        {
            string[] fields = line.Split(',');
            Assert.True(Danish.TryParse(fields[0], out Period month));
            Assert.Equal(int.Parse(fields[1], CultureInfo.InvariantCulture), WorkingDays.In(month, excludeHolidays: false));
            Assert.Equal(int.Parse(fields[2], CultureInfo.InvariantCulture), WorkingDays.In(month, excludeHolidays: true));
        });
    }

    [Fact]
    public void Between_EveryDayOfFourYears_AgreesWithCountingOneByOne()
    {
        var start = new DateOnly(2022, 12, 20);
        int counted = 0;
        for (DateOnly day = start.AddDays(1); day.Year < 2027; day = day.AddDays(1))
        {
            counted += WorkingDays.IsWorkingDay(day, excludeHolidays: true) ? 1 : 0;
            Assert.Equal(counted, WorkingDays.Between(start, day, excludeHolidays: true));
            Assert.Equal(-counted, WorkingDays.Between(day, start, excludeHolidays: true));
        }
    }
}
