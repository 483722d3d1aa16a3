using BenefitMeter.Definitions.Measures;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring.Rows;

/// <summary>
/// Calculates durations as integers, so that sums are exact in any order of addition (rule 5): microseconds for
/// <see cref="DurationUnit.Days"/> and <see cref="DurationUnit.Hours"/>, days for the other two units. Figures are divided by
/// <see cref="PerUnit(DurationUnit)"/> as the last step.
/// </summary>
public static class Durations
{
    private const long MicrosecondsPerDay = 86_400_000_000;
    private const long MicrosecondsPerHour = 3_600_000_000;

    /// <summary>
    /// Calculates a duration. Elapsed time is the difference between two instants, each truncated to microseconds. If one of the
    /// two is a date without a time, it is the difference between the local dates in days of 24 hours: a midnight that is not in
    /// the data would add a change of the clock to it.
    /// </summary>
    /// <returns>The integer, negative if the end is before the start, or null if one of the two cells is empty.</returns>
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
    /// Gets the divisor that converts the result of <see cref="Between"/> to the unit: the microseconds per day or hour,
    /// otherwise 1.
    /// </summary>
    public static decimal PerUnit(DurationUnit unit) => unit switch
    {
        DurationUnit.Days => MicrosecondsPerDay,
        DurationUnit.Hours => MicrosecondsPerHour,
        _ => 1,
    };

    /// <summary>
    /// Gets the divisor that converts a tally's values to the figure's unit: <see cref="PerUnit(DurationUnit)"/> for a duration,
    /// 1 for a column.
    /// </summary>
    internal static decimal PerUnit(ValueSource? source) => source is DurationValue duration ? PerUnit(duration.Unit) : 1;

    private static bool IsFilled(in Cell cell) => cell.Kind is CellKind.Date or CellKind.Moment;

    private static long Microseconds(in Cell moment) => moment.Ticks / TimeSpan.TicksPerMicrosecond;
}
