using System.Globalization;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Time;

/// <summary>Short forms for the dates and calendars of the tests in this folder.</summary>
internal static class Dates
{
    /// <summary>
    /// Gets the calendar of a Danish organisation, with its fortnights anchored on Monday 21 December 2026 (case K02).
    /// </summary>
    public static ReportingCalendar Danish { get; } =
        new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"), new DateOnly(2026, 12, 21));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTime Local(string iso) => DateTime.ParseExact(
        iso, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None);

    public static DateTime Utc(string iso) => DateTime.SpecifyKind(Local(iso), DateTimeKind.Utc);
}
