namespace BenefitMeter.Time;

/// <summary>Counts months as rule C2.2 says: the end of a month sticks to the end of a month.</summary>
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
        return new DateOnly(
            movedYear, movedMonth + 1, number == DateTime.DaysInMonth(year, month) ? last : Math.Min(number, last));
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

        // As many months lead into the month of the later day: to it or before it, or past it, where one month less stays before
        // it.
        (int year, int month, int day) = from;
        bool isLast = day == DateTime.DaysInMonth(year, month);
        (int toYear, int toMonth, int toDay) = to;
        int whole = ((toYear - year) * 12) + toMonth - month;
        int length = DateTime.DaysInMonth(toYear, toMonth);
        int reached = DayIn(length);
        if (reached > toDay)
        {
            int before = LengthOf(toMonth - 1);
            int left = before - DayIn(before);
            return whole - 1 + Share(left + toDay, left + reached);
        }

        return whole + Share(toDay - reached, length - reached + DayIn(LengthOf(toMonth + 1)));

        int DayIn(int days) => isLast ? days : Math.Min(day, days);

        // December and January, of the years beside, are as long in every year.
        int LengthOf(int number) => number is 0 or 13 ? LongestMonth : DateTime.DaysInMonth(toYear, number);
    }

    private static decimal Share(int days, int ofDays) => SharesOfMonths[((ofDays - ShortestMonth) * LongestMonth) + days];
}
