using BenefitMeter.Time;
using Quartz;

namespace BenefitMeter.Worker.Runs.Due;

/// <summary>Finds the next run of a schedule, in any form a schedule can be written in.</summary>
internal static class NextRun
{
    /// <summary>Gets the first moment after a given one.</summary>
    /// <param name="schedule">The schedule; null only by hand.</param>
    /// <param name="utc">The moment, in UTC.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <returns>The moment in UTC; null where the schedule names none.</returns>
    public static DateTime? After(Schedule? schedule, DateTime utc, ReportingCalendar calendar) => schedule is { Cron: { } cron }
        ? new CronExpression(cron, TimeZoneInfo.FindSystemTimeZoneById(calendar.ZoneId))
            .GetNextValidTimeAfter(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)))?.UtcDateTime
        : schedule?.NextAfter(utc, calendar);
}
