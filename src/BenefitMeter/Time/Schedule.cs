using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BenefitMeter.Time;

/// <summary>The words a schedule can be written in (rule 1).</summary>
public enum ScheduleKind
{
    /// <summary><c>daily 05:30</c></summary>
    Daily,

    /// <summary><c>monday 06:00</c></summary>
    Weekly,

    /// <summary><c>workday 3 08:00</c>: the n-th Danish working day of the month; −1 is the last.</summary>
    Workday,

    /// <summary><c>cron 0 30 5 * * ?</c>, in Quartz's form.</summary>
    Cron,
}

/// <summary>When a dataset is measured or expected, in the organisation's local time.</summary>
/// <param name="Kind">Which of the words it is.</param>
/// <param name="At">The local time of day; midnight for cron, whose expression says it.</param>
/// <param name="Weekday">The weekday, for <see cref="ScheduleKind.Weekly"/>.</param>
/// <param name="WorkingDay">
/// The number of the working day, for <see cref="ScheduleKind.Workday"/>: 1 to 15, which every
/// month has, or −1 to −15 from the end.
/// </param>
/// <param name="Cron">The expression, for <see cref="ScheduleKind.Cron"/>; else null.</param>
public sealed record Schedule(ScheduleKind Kind, TimeOnly At, DayOfWeek? Weekday, int? WorkingDay, string? Cron)
{
    private const int LargestWorkingDay = 15;
    private const int DaysOfTwoMonths = 62;

    private static readonly string[] EnglishWeekdays =
        ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] DanishWeekdays =
        ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    /// <summary>
    /// Reads a schedule: <c>daily 05:30</c>, <c>monday 06:00</c> (English or Danish weekday), <c>workday 3 08:00</c>,
    /// <c>cron</c> and an expression, which is kept as it stands. Case does not matter.
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
    /// Gets the first moment after a given one, in UTC. A local time that is skipped runs at the next minute there is, one that
    /// occurs twice runs once, at its first reading (rule C11.3).
    /// </summary>
    /// <returns>Null for <see cref="ScheduleKind.Cron"/>: the scheduler that knows the expression's form answers it.</returns>
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

    /// <summary>Gets the schedule as it is written in a catalogue, in English.</summary>
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
