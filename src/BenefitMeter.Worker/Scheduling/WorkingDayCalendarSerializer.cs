using System.Text.Json;
using Quartz.Serialization.SystemTextJson.Calendars;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>Converts <see cref="WorkingDayCalendar"/> to the JSON that the scheduler stores, and back.</summary>
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
