namespace BenefitMeter.Time;

/// <summary>The words a schedule can be written in (contracts.md 1).</summary>
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
/// <param name="WorkingDay">The number of the working day, for <see cref="ScheduleKind.Workday"/>; negative counts from the end.</param>
/// <param name="Cron">The expression, for <see cref="ScheduleKind.Cron"/>; else null.</param>
public sealed record Schedule(ScheduleKind Kind, TimeOnly At, DayOfWeek? Weekday, int? WorkingDay, string? Cron);
