namespace BenefitMeter.Time;

/// <summary>
/// Counts working days: Monday to Friday and, in the Danish calendar, not a public holiday (rule 5). Every count is the
/// difference of two sums, so that a century costs no more than a day.
/// </summary>
public static class WorkingDays
{
    /// <summary>The day numbers of all public holidays that fall on Monday to Friday, ascending.</summary>
    private static readonly int[] WeekdayHolidays =
    [
        .. Enumerable.Range(1, 9999).SelectMany(DanishHolidays.InYear).Where(IsWeekday)
            .Select(d => d.DayNumber),
    ];

    /// <summary>Determines whether a day is a working day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="excludeHolidays">Whether public holidays are excluded. If false, every Monday to Friday counts.</param>
    public static bool IsWorkingDay(DateOnly day, bool excludeHolidays) =>
        IsWeekday(day) && !(excludeHolidays && Array.BinarySearch(WeekdayHolidays, day.DayNumber) >= 0);

    /// <summary>
    /// Counts the working days d with <paramref name="from"/> &lt; d ≤ <paramref name="to"/>. If <paramref name="to"/> is the
    /// earlier day, the result is the negative count of the reverse.
    /// </summary>
    /// <param name="from">The first day (exclusive).</param>
    /// <param name="to">The last day (inclusive).</param>
    /// <param name="excludeHolidays">Whether public holidays are excluded.</param>
    public static int Between(DateOnly from, DateOnly to, bool excludeHolidays) =>
        Before(to.DayNumber + 1, excludeHolidays) - Before(from.DayNumber + 1, excludeHolidays);

    /// <summary>Counts the working days of a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="excludeHolidays">Whether public holidays are excluded.</param>
    public static int In(Period period, bool excludeHolidays) =>
        Before(period.End.DayNumber, excludeHolidays) - Before(period.Start.DayNumber, excludeHolidays);

    /// <summary>Finds the n-th Danish working day of a month.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="n">The number of the working day: 1 is the first, −1 the last, −2 the last but one.</param>
    /// <returns>The day; null if the month has no such working day, or if <paramref name="n"/> is 0.</returns>
    public static DateOnly? NthOfMonth(int year, int month, int n)
    {
        var first = new DateOnly(year, month, 1);
        int inMonth = DateTime.DaysInMonth(year, month);
        for (int i = 0, count = 0; i < inMonth; i++)
        {
            DateOnly day = first.AddDays(n < 0 ? inMonth - 1 - i : i);
            if (IsWorkingDay(day, excludeHolidays: true) && ++count == Math.Abs((long)n))
            {
                return day;
            }
        }

        return null;
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Counts the working days before a day number. Day 0 is 0001-01-01, a Monday.</summary>
    private static int Before(int dayNumber, bool danish)
    {
        (int weeks, int rest) = Math.DivRem(dayNumber, 7);
        return (weeks * 5) + Math.Min(rest, 5) - (danish ? HolidaysBefore(dayNumber) : 0);
    }

    private static int HolidaysBefore(int dayNumber)
    {
        int index = Array.BinarySearch(WeekdayHolidays, dayNumber);
        return index < 0 ? ~index : index;
    }
}
