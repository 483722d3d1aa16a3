using BenefitMeter.Time;
using static BenefitMeter.Tests.Time.Dates;

namespace BenefitMeter.Tests.Time;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("daily 05:30", "daily 05:30")]
    [InlineData(" Daily  5:30 ", "daily 05:30")]
    [InlineData("monday 06:00", "monday 06:00")]
    [InlineData("mandag 06:00", "monday 06:00")]
    [InlineData("Lørdag 23:59", "saturday 23:59")]
    [InlineData("sunday 00:00", "sunday 00:00")]
    [InlineData("workday 3 08:00", "workday 3 08:00")]
    [InlineData("workday -1 08:00", "workday -1 08:00")]
    [InlineData("cron 0 30 5 * * ?", "cron 0 30 5 * * ?")]
    [InlineData("cron 0 0 6 ? * MON-FRI", "cron 0 0 6 ? * MON-FRI")]
    public void TryParse_Schedule_IsReadAndWrittenBack(string text, string canonical)
    {
        Assert.True(Schedule.TryParse(text, out Schedule? schedule));
        Assert.Equal(canonical, schedule.ToString());
        Assert.True(Schedule.TryParse(canonical, out Schedule? again));
        Assert.Equal(schedule, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("daily")]
    [InlineData("daily 24:00")]
    [InlineData("daily 05.30")]
    [InlineData("daily 05:30 06:30")]
    [InlineData("moonday 06:00")]
    [InlineData("1 06:00")]
    [InlineData("workday 08:00")]
    [InlineData("workday 0 08:00")]
    [InlineData("workday 16 08:00")]
    [InlineData("cron")]
    public void TryParse_NoSchedule_IsRefused(string? text)
    {
        Assert.False(Schedule.TryParse(text, out Schedule? schedule));
        Assert.Null(schedule);
    }

    [Theory]
    [InlineData("daily 05:30", "2026-01-10 04:29", "2026-01-10 04:30")]
    [InlineData("daily 05:30", "2026-01-10 04:30", "2026-01-11 04:30")]
    [InlineData("daily 00:30", "2026-06-10 22:15", "2026-06-10 22:30")] // local 00:30 on the 11th
    [InlineData("monday 06:00", "2025-03-20 12:00", "2025-03-24 05:00")] // case K03, winter
    [InlineData("monday 06:00", "2025-03-24 05:00", "2025-03-31 04:00")] // and summer
    [InlineData("daily 02:30", "2026-03-28 12:00", "2026-03-29 01:00")] // skipped: 03:00 summer time
    [InlineData("daily 02:30", "2026-03-29 01:00", "2026-03-30 00:30")]
    [InlineData("daily 02:30", "2026-10-24 12:00", "2026-10-25 00:30")] // twice: the first reading
    [InlineData("daily 02:30", "2026-10-25 00:30", "2026-10-26 01:30")] // and not again an hour later
    [InlineData("workday 3 08:00", "2026-03-30 12:00", "2026-04-08 06:00")] // 1, 7, 8 April
    [InlineData("workday 3 08:00", "2026-04-08 06:00", "2026-05-05 06:00")] // 1, 4, 5 May
    [InlineData("workday -1 08:00", "2026-05-29 06:00", "2026-06-30 06:00")]
    [InlineData("workday 15 08:00", "2026-01-01 00:00", "2026-01-22 07:00")] // 2 Jan is the first, 22 Jan the fifteenth
    public void NextAfter_Moment_IsNextRun(string text, string after, string next)
    {
        Assert.True(Schedule.TryParse(text, out Schedule? schedule));
        Assert.Equal(Utc(next), schedule.NextAfter(Utc(after), Danish));
    }

    [Theory]
    [InlineData("workday 15 08:00")]
    [InlineData("workday -15 08:00")]
    public void NextAfter_OutermostWorkingDay_RunsEveryMonth(string text)
    {
        Assert.True(Schedule.TryParse(text, out Schedule? schedule));
        DateTime moment = Utc("1999-12-31 23:00");

        for (int month = 0; month < 12 * 50; month++)
        {
            moment = Assert.NotNull(schedule.NextAfter(moment, Danish));
            Assert.Equal(new DateOnly(2000, 1, 1).AddMonths(month).Month, moment.Month);
        }
    }

    [Fact]
    public void NextAfter_Cron_IsNull()
    {
        Assert.True(Schedule.TryParse("cron 0 30 5 * * ?", out Schedule? schedule));
        Assert.Null(schedule.NextAfter(Utc("2026-01-01 00:00"), Danish));
    }
}
