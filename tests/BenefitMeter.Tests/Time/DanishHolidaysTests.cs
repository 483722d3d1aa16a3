using BenefitMeter.Time;
using static BenefitMeter.Tests.Time.Dates;

namespace BenefitMeter.Tests.Time;

public sealed class DanishHolidaysTests
{
    [Theory]
    [InlineData(1818, "1818-03-22")]
    [InlineData(1943, "1943-04-25")]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2049, "2049-04-18")]
    [InlineData(2076, "2076-04-19")]
    public void EasterSunday_Year_IsPublishedDate(int year, string easter) =>
        Assert.Equal(Day(easter), DanishHolidays.EasterSunday(year));

    [Fact]
    public void EasterSunday_EveryYear_IsSundayBetween22MarchAnd25April() => Assert.All(
        Enumerable.Range(1, 9999).Select(DanishHolidays.EasterSunday),
        easter =>
        {
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(easter.Year, 3, 22), new DateOnly(easter.Year, 4, 25));
        });

    [Fact]
    public void InYear_GreatPrayerDay_IsHolidayUntil2023()
    {
        // The fourth Friday after Easter: 5 May 2023, and it would have been 26 April 2024.
        Assert.Contains(Day("2023-05-05"), DanishHolidays.InYear(2023));
        Assert.DoesNotContain(Day("2024-04-26"), DanishHolidays.InYear(2024));
    }

    [Fact]
    public void InYear_Years2000To2035_AreThePublishedHolidays()
    {
        IEnumerable<DateOnly> published = File.ReadLines(Repository.RealData("dk_reference", "dk_holidays.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(fields => fields[4] == "helligdag")
            .Select(fields => Day(fields[0]));

        Assert.Equal(published, Enumerable.Range(2000, 36).SelectMany(DanishHolidays.InYear));
    }
}
