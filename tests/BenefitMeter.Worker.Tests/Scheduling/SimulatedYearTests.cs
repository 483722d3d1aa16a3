using System.Globalization;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Scheduling;
using Quartz;

namespace BenefitMeter.Worker.Tests.Scheduling;

/// <summary>
/// A year of every word that a schedule can be written in: the scheduler's triggers fire as the pure rule says, which fires as a
/// calendar says.
/// </summary>
public sealed class SimulatedYearTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");
    private static readonly ReportingCalendar Danish = new(Zone, new DateOnly(2024, 12, 30));
    private static readonly DateTimeOffset Start = new(2025, 12, 31, 23, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Start.AddYears(1);

    [Theory]
    [InlineData("daily 05:30", 365)]
    [InlineData("daily 02:30", 365)]
    [InlineData("daily 02:00", 365)]
    [InlineData("daily 03:00", 365)]
    [InlineData("daily 00:00", 365)]
    [InlineData("monday 06:00", 52)]
    [InlineData("sunday 02:30", 52)]
    [InlineData("thursday 23:59", 53)] // 2026 has 53 Thursdays, and so 53 weeks
    [InlineData("workday 1 08:00", 12)]
    [InlineData("workday 3 08:00", 12)]
    [InlineData("workday -1 02:30", 12)]
    [InlineData("workday -15 08:00", 12)]
    [InlineData("cron 0 30 5 * * ?", 365)]
    [InlineData("cron 0 0 6 ? * MON-FRI", 261)]
    public void Triggers_OverAYear_FireAsTheRuleSays(string text, int times)
    {
        Schedule schedule = Of(text);

        List<DateTime> fired = [.. Fired(schedule)];

        Assert.Equal(Ruled(schedule), fired);
        Assert.Equal(times, fired.Count);
    }

    [Theory]
    [InlineData("daily 02:30", "2026-03-29 03:00 +02:00")] // skipped: the first minute after the gap, once
    [InlineData("daily 02:30", "2026-10-25 02:30 +02:00")] // twice: the first reading, once
    [InlineData("sunday 02:30", "2026-03-29 03:00 +02:00")]
    [InlineData("monday 06:00", "2026-12-28 06:00 +01:00")] // week 53 begins
    [InlineData("workday -1 08:00", "2026-03-31 08:00 +02:00")]
    [InlineData("workday 1 08:00", "2026-01-02 08:00 +01:00")] // New Year's Day is none
    [InlineData("workday 3 08:00", "2026-04-08 08:00 +02:00")] // 1, 7 and 8 April: Easter lies between
    [InlineData("workday 3 08:00", "2026-05-05 08:00 +02:00")] // 1, 4 and 5 May
    [InlineData("workday -1 08:00", "2026-12-31 08:00 +01:00")] // New Year's Eve is a working day, as Christmas Eve is
    [InlineData("workday -5 08:00", "2026-12-24 08:00 +01:00")] // the last before Christmas: 28, 29, 30 and 31 follow
    public void Triggers_OnOddDays_FireWhenPeopleExpect(string text, string local)
    {
        DateTime expected = DateTimeOffset.ParseExact(local, "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture).UtcDateTime;
        DateOnly day = Danish.LocalDay(expected);

        Assert.Equal([expected], Fired(Of(text)).Where(each => Danish.LocalDay(each) == day));
    }

    [Fact]
    public void Due_AfterAnOutageOfThreeDays_IsOneRunForTheLastMoment()
    {
        Schedule schedule = Of("daily 05:30");
        DateTime began = new(2026, 3, 27, 4, 30, 0, DateTimeKind.Utc);
        DueState state = new(Start.UtcDateTime, null, began, null);

        DateTime? slot = DueRule.Slot(
            state, after => NextRun.After(schedule, after, Danish), new DateTime(2026, 3, 30, 7, 0, 0, DateTimeKind.Utc));

        Assert.Equal(new DateTime(2026, 3, 30, 3, 30, 0, DateTimeKind.Utc), slot); // 05:30 summer time
    }

    [Fact]
    public void Calendar_OfAWorkingDay_IsStoredAndReadBack()
    {
        WorkingDayCalendar third = new(3, Zone);
        DateTimeOffset from = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(new DateTimeOffset(2026, 4, 7, 22, 0, 0, TimeSpan.Zero), third.GetNextIncludedTimeUtc(from));
        Assert.Equal(3, Assert.IsType<WorkingDayCalendar>(third.Clone()).Number);
    }

    private static IEnumerable<DateTime> Fired(Schedule schedule)
    {
        ITrigger trigger = DatasetTriggers.Of(schedule, Zone).WithIdentity("one").StartAt(Start).Build();
        WorkingDayCalendar? calendar = schedule.WorkingDay is { } number ? new WorkingDayCalendar(number, Zone) : null;
        for (DateTimeOffset? next = trigger.GetFireTimeAfter(Start.AddSeconds(-1)); next < End; next =
            trigger.GetFireTimeAfter(next))
        {
            if (calendar?.IsTimeIncluded(next.Value) ?? true)
            {
                yield return next.Value.UtcDateTime;
            }
        }
    }

    private static IEnumerable<DateTime> Ruled(Schedule schedule)
    {
        for (DateTime? next = NextRun.After(schedule, Start.AddSeconds(-1).UtcDateTime, Danish); next < End.UtcDateTime; next =
            NextRun.After(schedule, next.Value, Danish))
        {
            yield return next.Value;
        }
    }

    private static Schedule Of(string text) =>
        Schedule.TryParse(text, out Schedule? schedule) ? schedule : throw new FormatException(text);
}
