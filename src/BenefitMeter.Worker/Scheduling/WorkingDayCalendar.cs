using System.Text.Json;
using BenefitMeter.Time;
using Quartz;
using Quartz.Impl.Calendar;
using Quartz.Serialization.SystemTextJson.Calendars;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>The scheduler's calendar of one Danish working day a month: the third, or the last.</summary>
/// <param name="number">The number of the working day: 1 is the month's first, −1 its last.</param>
/// <param name="zone">The organisation's time zone.</param>
internal sealed class WorkingDayCalendar(int number, TimeZoneInfo zone) : BaseCalendar(zone)
{
    /// <summary>Gets the number of the working day.</summary>
    public int Number { get; } = number;

    /// <summary>Gets the name that triggers know it by.</summary>
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

/// <summary>Stores such a calendar.</summary>
internal sealed class WorkingDayCalendarSerializer : CalendarSerializer<WorkingDayCalendar>
{
    private const string Number = "WorkingDay";
    private const string Zone = "Zone";

    /// <inheritdoc/>
    public override string CalendarTypeName => nameof(WorkingDayCalendar);

    /// <inheritdoc/>
    protected override WorkingDayCalendar Create(JsonElement element, JsonSerializerOptions options) =>
        new(element.GetProperty(Number).GetInt32(), TimeZoneInfo.FindSystemTimeZoneById(element.GetProperty(Zone).GetString()!));

    /// <inheritdoc/>
    protected override void SerializeFields(Utf8JsonWriter writer, WorkingDayCalendar calendar, JsonSerializerOptions options)
    {
        writer.WriteNumber(Number, calendar.Number);
        writer.WriteString(Zone, calendar.TimeZone.Id);
    }

    /// <inheritdoc/>
    protected override void DeserializeFields(WorkingDayCalendar calendar, JsonElement element, JsonSerializerOptions options)
    {
    }
}
