using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BenefitMeter.Time;

/// <summary>The kinds of schedule that a catalogue can write (rule 1).</summary>
public enum ScheduleKind
{
    /// <summary>Every day: <c>daily 05:30</c>.</summary>
    Daily,

    /// <summary>Once a week: <c>monday 06:00</c>.</summary>
    Weekly,

    /// <summary>Once a month, on the n-th Danish working day: <c>workday 3 08:00</c>; −1 is the last one.</summary>
    Workday,

    /// <summary>A Quartz expression: <c>cron 0 30 5 * * ?</c>.</summary>
    Cron,
}

/// <summary>The times at which a dataset is measured or expected, in the organisation's local time (rule 1).</summary>
/// <param name="Kind">The kind of schedule.</param>
/// <param name="At">
/// The local time of day. Ignored for <see cref="ScheduleKind.Cron"/>, whose expression contains the time; it is then midnight.
/// </param>
/// <param name="Weekday">The weekday, for <see cref="ScheduleKind.Weekly"/>; otherwise null.</param>
/// <param name="WorkingDay">
/// The number of the working day, for <see cref="ScheduleKind.Workday"/>: 1 to 15 from the start of the month, or −1 to −15 from
/// its end. Every month has that many. Otherwise null.
/// </param>
/// <param name="Cron">The expression, for <see cref="ScheduleKind.Cron"/>; otherwise null.</param>
public sealed record Schedule(ScheduleKind Kind, TimeOnly At, DayOfWeek? Weekday, int? WorkingDay, string? Cron)
{
    private const int LargestWorkingDay = 15;
    private const int DaysOfTwoMonths = 62;

    private static readonly string[] EnglishWeekdays =
        ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] DanishWeekdays =
        ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    /// <summary>
    /// Reads a schedule: <c>daily 05:30</c>, <c>monday 06:00</c> (an English or Danish weekday), <c>workday 3 08:00</c>, or
    /// <c>cron</c> and an expression, which is not checked here. Case does not matter.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Schedule? schedule)
    {
        string[] words = (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        schedule = words switch
        {
            [var word, .. var fields] when Is(word, "cron") && fields.Length > 0 =>
                new(ScheduleKind.Cron, TimeOnly.MinValue, null, null, string.Join(' ', fields)),
            [var word, var time] when Is(word, "daily") && TryTime(time, out TimeOnly at) =>
                new(ScheduleKind.Daily, at, null, null, null),
            [var word, var time] when TryWeekday(word, out DayOfWeek weekday) && TryTime(time, out TimeOnly at) =>
                new(ScheduleKind.Weekly, at, weekday, null, null),
            [var word, var number, var time]
                when Is(word, "workday") && TryWorkingDay(number, out int n) && TryTime(time, out TimeOnly at) =>
                new(ScheduleKind.Workday, at, null, n, null),
            _ => null,
        };
        return schedule is not null;
    }

    /// <summary>
    /// Gets the first moment, in UTC, after a given one. A local time that the clock skips is moved to the next minute that
    /// exists; one that occurs twice counts once, at its first occurrence (rule C11.3).
    /// </summary>
    /// <returns>Null for <see cref="ScheduleKind.Cron"/>, which only the scheduler can evaluate.</returns>
    public DateTime? NextAfter(DateTime utc, ReportingCalendar calendar)
    {
        DateOnly today = calendar.LocalDay(utc);
        for (int i = 0; i <= DaysOfTwoMonths; i++)
        {
            DateOnly day = today.AddDays(i);
            if (RunsOn(day) && calendar.ToUtc(calendar.NextValid(day.ToDateTime(At))) is var next && next > utc)
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>Gets the schedule as a catalogue writes it, in English.</summary>
    public override string ToString() => Kind switch
    {
        ScheduleKind.Daily => string.Create(CultureInfo.InvariantCulture, $"daily {At:HH:mm}"),
        ScheduleKind.Weekly => string.Create(CultureInfo.InvariantCulture, $"{EnglishWeekdays[(int)Weekday!]} {At:HH:mm}"),
        ScheduleKind.Workday => string.Create(CultureInfo.InvariantCulture, $"workday {WorkingDay} {At:HH:mm}"),
        _ => "cron " + Cron,
    };

    private bool RunsOn(DateOnly day) => Kind switch
    {
        ScheduleKind.Daily => true,
        ScheduleKind.Weekly => day.DayOfWeek == Weekday,
        ScheduleKind.Workday => WorkingDays.NthOfMonth(day.Year, day.Month, WorkingDay ?? 0) == day,
        _ => false,
    };

    private static bool Is(string word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static bool TryWeekday(string word, out DayOfWeek weekday)
    {
        int english = Array.FindIndex(EnglishWeekdays, name => Is(word, name));
        int found = Math.Max(english, Array.FindIndex(DanishWeekdays, name => Is(word, name)));
        weekday = (DayOfWeek)Math.Max(found, 0);
        return found >= 0;
    }

    private static bool TryWorkingDay(string text, out int n) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out n)
        && n is not 0 and >= -LargestWorkingDay and <= LargestWorkingDay;
}
