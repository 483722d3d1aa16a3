using BenefitMeter.Time;
using Quartz;
using Quartz.Impl.Calendar;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>
/// The scheduler's calendar of one Danish working day a month, such as the third or the last. The scheduler stores this type's
/// name: it must not be renamed or moved.
/// </summary>
/// <param name="number">The number of the working day: 1 is the month's first, −1 its last.</param>
/// <param name="zone">The organisation's time zone.</param>
internal sealed class WorkingDayCalendar(int number, TimeZoneInfo zone) : BaseCalendar(zone)
{
    /// <summary>Gets the number of the working day: 1 is the month's first, −1 its last.</summary>
    public int Number { get; } = number;

    /// <summary>Returns the name by which triggers refer to the calendar of a working day.</summary>
    public static string NameOf(int number) => FormattableString.Invariant($"workday {number}");

    /// <inheritdoc/>
    public override bool IsTimeIncluded(DateTimeOffset timeUtc)
    {
        DateTime local = TimeZoneInfo.ConvertTime(timeUtc, TimeZone).DateTime;
        return WorkingDays.NthOfMonth(local.Year, local.Month, Number) == DateOnly.FromDateTime(local);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetNextIncludedTimeUtc(DateTimeOffset timeUtc)
    {
        DateTimeOffset next = timeUtc;
        while (!IsTimeIncluded(next))
        {
            DateTime day = TimeZoneInfo.ConvertTime(next, TimeZone).Date.AddDays(1);
            while (TimeZone.IsInvalidTime(day))
            {
                day = day.AddMinutes(1);
            }

            next = new DateTimeOffset(day, TimeZone.GetUtcOffset(day)).ToUniversalTime();
        }

        return next;
    }

    /// <inheritdoc/>
    public override ICalendar Clone() => new WorkingDayCalendar(Number, TimeZone);
}
