using BenefitMeter.Definitions.Measures;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring.Rows;

/// <summary>
/// Durations in whole numbers, so that sums are exact whoever adds them (rule 5): microseconds for
/// <see cref="DurationUnit.Days"/> and <see cref="DurationUnit.Hours"/>, days for the other two. Figures are divided by
/// <see cref="PerUnit(DurationUnit)"/> last.
/// </summary>
public static class Durations
{
    private const long MicrosecondsPerDay = 86_400_000_000;
    private const long MicrosecondsPerHour = 3_600_000_000;

    /// <summary>
    /// Gets a duration. Elapsed time is between instants, each cut to its microsecond; where one of the two is a date without a
    /// time, it is the difference of the local dates in days of 24 hours, because a midnight that nobody wrote would bring a
    /// clock change into it.
    /// </summary>
    /// <returns>The whole number, negative when reversed; null where one of the two is empty.</returns>
    public static decimal? Between(DurationValue duration, in Cell from, in Cell to)
    {
        if (!IsFilled(from) || !IsFilled(to))
        {
            return null;
        }

        return duration.Unit switch
        {
            DurationUnit.CalendarDays => to.Day.DayNumber - from.Day.DayNumber,
            DurationUnit.WorkingDays => WorkingDays.Between(from.Day, to.Day, duration.DanishCalendar),
            _ when from.Kind == CellKind.Moment && to.Kind == CellKind.Moment => Microseconds(to) - Microseconds(from),
            _ => (to.Day.DayNumber - from.Day.DayNumber) * MicrosecondsPerDay,
        };
    }

    /// <summary>
    /// Gets how many of what <see cref="Between"/> counts make one of the unit: microseconds of a day or hour, else 1.
    /// </summary>
    public static decimal PerUnit(DurationUnit unit) => unit switch
    {
        DurationUnit.Days => MicrosecondsPerDay,
        DurationUnit.Hours => MicrosecondsPerHour,
        _ => 1,
    };

    /// <summary>
    /// Gets how many of what a tally holds make one of the figure's unit: see <see cref="PerUnit(DurationUnit)"/>; 1 for a
    /// column.
    /// </summary>
    internal static decimal PerUnit(ValueSource? source) => source is DurationValue duration ? PerUnit(duration.Unit) : 1;

    private static bool IsFilled(in Cell cell) => cell.Kind is CellKind.Date or CellKind.Moment;

    private static long Microseconds(in Cell moment) => moment.Ticks / TimeSpan.TicksPerMicrosecond;
}
