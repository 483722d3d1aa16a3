using BenefitMeter.Time;
using static BenefitMeter.Tests.Time.Dates;

namespace BenefitMeter.Tests.Time;

public sealed class ReportingCalendarTests
{
    [Theory]
    [InlineData("2025-03-14", PeriodGrain.Day, "2025-03-14", "2025-03-15", "2025-03-14")]
    [InlineData("2024-12-30", PeriodGrain.Week, "2024-12-30", "2025-01-06", "2025-W01")]
    [InlineData("2025-12-29", PeriodGrain.Week, "2025-12-29", "2026-01-05", "2026-W01")]
    [InlineData("2027-01-03", PeriodGrain.Week, "2026-12-28", "2027-01-04", "2026-W53")]
    [InlineData("2021-01-03", PeriodGrain.Week, "2020-12-28", "2021-01-04", "2020-W53")]
    [InlineData("2026-12-21", PeriodGrain.Fortnight, "2026-12-21", "2027-01-04", "2026-W52-F")]
    [InlineData("2027-01-17", PeriodGrain.Fortnight, "2027-01-04", "2027-01-18", "2027-W01-F")]
    [InlineData("2026-12-20", PeriodGrain.Fortnight, "2026-12-07", "2026-12-21", "2026-W50-F")]
    [InlineData("2024-02-29", PeriodGrain.Month, "2024-02-01", "2024-03-01", "2024-02")]
    [InlineData("2025-03-31", PeriodGrain.Quarter, "2025-01-01", "2025-04-01", "2025-Q1")]
    [InlineData("2025-11-01", PeriodGrain.Quarter, "2025-10-01", "2026-01-01", "2025-Q4")]
    [InlineData("2025-06-30", PeriodGrain.HalfYear, "2025-01-01", "2025-07-01", "2025-H1")]
    [InlineData("2025-07-01", PeriodGrain.HalfYear, "2025-07-01", "2026-01-01", "2025-H2")]
    [InlineData("2025-12-31", PeriodGrain.Year, "2025-01-01", "2026-01-01", "2025")]
    public void PeriodOf_Day_IsPeriodAroundIt(string day, PeriodGrain grain, string start, string end, string id)
    {
        Period period = Danish.PeriodOf(Day(day), grain);

        Assert.Equal(new Period(grain, Day(start), Day(end)), period);
        Assert.Equal(id, period.Id);
    }

    [Fact]
    public void PeriodOf_GrainAll_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Danish.PeriodOf(Day("2025-03-14"), PeriodGrain.All));

    [Theory]
    [InlineData(PeriodGrain.Day, 4748)]
    [InlineData(PeriodGrain.Week, 679)]
    [InlineData(PeriodGrain.Fortnight, 340)]
    [InlineData(PeriodGrain.Month, 156)]
    [InlineData(PeriodGrain.Quarter, 52)]
    [InlineData(PeriodGrain.HalfYear, 26)]
    [InlineData(PeriodGrain.Year, 13)]
    public void Periods_ThirteenYears_AreContiguousAndReadBack(PeriodGrain grain, int count)
    {
        // 13 · 365 days and 3 leap days (2020, 2024, 2028) are 4,748. Weeks start from Monday 31.12.2018 to Monday 29.12.2031,
        // 4,746 days or 678 weeks later: 679. From 31.12.2018 to the anchor are 2,912 = 208 · 14 days: it starts the first of
        // 340 fortnights.
        IReadOnlyList<Period> periods = Danish.Periods(Day("2019-01-01"), Day("2031-12-31"), grain);

        Assert.Equal(count, periods.Count);
        Assert.True(periods[0].Contains(Day("2019-01-01")));
        Assert.True(periods[^1].Contains(Day("2031-12-31")));
        Assert.Equal(periods.Count, periods.Select(p => p.Id).Distinct().Count());
        foreach ((Period earlier, Period later) in periods.Zip(periods.Skip(1)))
        {
            Assert.Equal(earlier.End, later.Start);
            Assert.Equal(later, Danish.Next(earlier));
            Assert.Equal(earlier, Danish.Previous(later));
        }

        foreach (Period period in periods)
        {
            Assert.True(Danish.TryParse(period.Id, out Period read));
            Assert.Equal(period, read);
            Assert.Equal(period, Danish.PeriodOf(period.LastDay, grain));
        }
    }

    [Fact]
    public void Periods_ThroughBeforeFrom_AreNone() =>
        Assert.Empty(Danish.Periods(Day("2025-02-01"), Day("2025-01-31"), PeriodGrain.Month));

    [Fact]
    public void All_Bounds_AreThoseGiven()
    {
        Period all = ReportingCalendar.All(Day("2010-10-01"), Day("2012-02-01"));

        Assert.Equal("all", all.Id);
        Assert.Equal(Day("2012-01-31"), all.LastDay);
    }

    [Theory]
    [InlineData("2025-K1", "2025-01-01")]
    [InlineData(" 2025-q3 ", "2025-07-01")]
    [InlineData("2026-w53", "2026-12-28")]
    [InlineData("uge 1, 2026", "2025-12-29")]
    [InlineData(" Uge 53 2026", "2026-12-28")]
    public void TryParse_LooserForms_AreRead(string id, string start)
    {
        Assert.True(Danish.TryParse(id, out Period period));
        Assert.Equal(Day(start), period.Start);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("all")]
    [InlineData("25")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("2025-Q5")]
    [InlineData("2025-H0")]
    [InlineData("2025-H3")]
    [InlineData("2025-13")]
    [InlineData("2025-02-29")]
    [InlineData("2025-W00")]
    [InlineData("2025-W53")]
    [InlineData("2025-W7")]
    [InlineData("2026-W51-F")]
    [InlineData("2026-W53-F")]
    [InlineData("2025-03-14x")]
    [InlineData("uge 53, 2025")]
    public void TryParse_NoPeriodOfTheCalendar_IsRefused(string? id)
    {
        Assert.False(Danish.TryParse(id, out Period period));
        Assert.Equal(default, period);
    }

    [Theory]
    [InlineData("2026-W53", 1, "2025-W52")]
    [InlineData("2026-W53", 6, "2020-W53")]
    [InlineData("2026-W01", 1, "2025-W01")]
    [InlineData("2024-02-29", 1, "2023-02-28")]
    [InlineData("2024-02-29", 4, "2020-02-29")]
    [InlineData("2024-02", 1, "2023-02")]
    [InlineData("2025-Q1", 2, "2023-Q1")]
    [InlineData("2025-H2", 1, "2024-H2")]
    [InlineData("2025", 1, "2024")]
    [InlineData("2026-W52-F", 1, "2025-W52-F")]
    [InlineData("2027-W03-F", 1, "2026-W02-F")]
    public void SamePeriodYearsBefore_Period_IsItsCounterpart(string id, int years, string expected)
    {
        // Fortnights: 2026-W52 starts 21.12.2026; 26 fortnights earlier is 22.12.2025, the Monday of 2025-W52. 2027-W03 starts
        // 18.01.2027; week 3 of 2026 starts 12.01.2026, inside the fortnight from 05.01.2026 (25 before 21.12.2026), in week 2.
        Assert.True(Danish.TryParse(id, out Period period));
        Assert.Equal(expected, Danish.SamePeriodYearsBefore(period, years).Id);
    }

    [Theory]
    [InlineData("2025-03-24 06:00", "2025-03-24 05:00")]
    [InlineData("2025-03-31 06:00", "2025-03-31 04:00")]
    [InlineData("2026-03-29 01:59", "2026-03-29 00:59")]
    [InlineData("2026-03-29 02:30", "2026-03-29 01:30")]
    [InlineData("2026-03-29 03:00", "2026-03-29 01:00")]
    [InlineData("2026-10-25 01:59", "2026-10-24 23:59")]
    [InlineData("2026-10-25 02:30", "2026-10-25 00:30")]
    [InlineData("2026-10-25 03:00", "2026-10-25 02:00")]
    [InlineData("0001-01-01 00:00", "0001-01-01 00:00")]
    public void ToUtc_LocalTime_IsItsFirstOccurrence(string local, string utc)
    {
        DateTime moment = Danish.ToUtc(Local(local));

        Assert.Equal(Utc(utc), moment);
        Assert.Equal(DateTimeKind.Utc, moment.Kind);
    }

    [Theory]
    [InlineData("2026-03-28 22:59", "2026-03-28")]
    [InlineData("2026-03-28 23:00", "2026-03-29")]
    [InlineData("2026-03-29 21:59", "2026-03-29")]
    [InlineData("2026-03-29 22:00", "2026-03-30")]
    [InlineData("2026-10-24 22:00", "2026-10-25")]
    [InlineData("2026-10-25 22:59", "2026-10-25")]
    [InlineData("2026-10-25 23:00", "2026-10-26")]
    [InlineData("9999-12-31 23:30", "9999-12-31")]
    public void LocalDay_Moment_IsDateInTheZone(string utc, string day) => Assert.Equal(Day(day), Danish.LocalDay(Utc(utc)));

    [Theory]
    [InlineData("2026-03-29 02:30", "2026-03-29 03:00")]
    [InlineData("2026-03-29 02:59:59", "2026-03-29 03:00")]
    [InlineData("2026-10-25 02:30", "2026-10-25 02:30")]
    public void NextValid_SkippedTime_IsFirstMinuteAfterTheGap(string local, string valid) =>
        Assert.Equal(Local(valid), Danish.NextValid(Local(local)));
}
