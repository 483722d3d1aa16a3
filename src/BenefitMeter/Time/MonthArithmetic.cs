namespace BenefitMeter.Time;

/// <summary>Counts months as domain.md C2.2 says: the end of a month sticks to the end of a month.</summary>
public static class MonthArithmetic
{
    private const int ShortestMonth = 28;
    private const int LongestMonth = 31;

    // There are few of them, and every judged figure asks for one: dividing took a twentieth of the time of judging.
    private static readonly decimal[] SharesOfMonths =
    [
        .. Enumerable.Range(ShortestMonth, LongestMonth - ShortestMonth + 1)
            .SelectMany(ofDays => Enumerable.Range(0, LongestMonth).Select(days => (decimal)days / ofDays)),
    ];

    /// <summary>Adds months; the last day of a month stays the last day, any other day is clamped (30.06 + 2 = 31.08).</summary>
    public static DateOnly AddMonthsSticky(DateOnly day, int months)
    {
        (int year, int month, int number) = day;
        (int movedYear, int movedMonth) = Math.DivRem((year * 12) + month - 1 + months, 12);
        int last = DateTime.DaysInMonth(movedYear, movedMonth + 1);
        return new DateOnly(movedYear, movedMonth + 1, number == DateTime.DaysInMonth(year, month) ? last : Math.Min(number, last));
    }

    /// <summary>
    /// Counts the months from <paramref name="from"/> to <paramref name="to"/>: whole months plus the days left over
    /// the days of the month they lie in. Negative where <paramref name="to"/> is the earlier day.
    /// </summary>
    public static decimal MonthsBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -MonthsBetween(to, from);
        }

        // As many months lead into the month of the later day: to it or before it, or past it, where one month less stays before it.
        int whole = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        DateOnly reached = AddMonthsSticky(from, whole);
        DateOnly next = reached;
        if (reached > to)
        {
            reached = AddMonthsSticky(from, --whole);
        }
        else
        {
            next = AddMonthsSticky(from, whole + 1);
        }

        return whole + Share(to.DayNumber - reached.DayNumber, next.DayNumber - reached.DayNumber);
    }

    private static decimal Share(int days, int ofDays) => SharesOfMonths[((ofDays - ShortestMonth) * LongestMonth) + days];
}
