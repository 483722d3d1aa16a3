namespace BenefitMeter.Time;

/// <summary>Adds and counts months by rule C2.2: the last day of a month remains the last day of a month.</summary>
public static class MonthArithmetic
{
    private const int ShortestMonth = 28;
    private const int LongestMonth = 31;

    // The shares are few, and every judged figure needs one. Dividing took a twentieth of the time of judging.
    private static readonly decimal[] SharesOfMonths =
    [
        .. Enumerable.Range(ShortestMonth, LongestMonth - ShortestMonth + 1)
            .SelectMany(ofDays => Enumerable.Range(0, LongestMonth).Select(days => (decimal)days / ofDays)),
    ];

    /// <summary>
    /// Adds months. The last day of a month remains the last day; any other day is clamped to the month's length (30.06 + 2 =
    /// 31.08).
    /// </summary>
    public static DateOnly AddMonthsSticky(DateOnly day, int months)
    {
        (int year, int month, int number) = day;
        (int movedYear, int movedMonth) = Math.DivRem((year * 12) + month - 1 + months, 12);
        int last = DateTime.DaysInMonth(movedYear, movedMonth + 1);
        return new DateOnly(
            movedYear, movedMonth + 1, number == DateTime.DaysInMonth(year, month) ? last : Math.Min(number, last));
    }

    /// <summary>
    /// Counts the months from <paramref name="from"/> to <paramref name="to"/>: the whole months, plus the remaining days divided
    /// by the number of days up to the next whole month. Negative if <paramref name="to"/> is the earlier day.
    /// </summary>
    public static decimal MonthsBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -MonthsBetween(to, from);
        }

        // Adding the difference of the month numbers leads into the month of the later day. If the day reached there is after the
        // later day, one month less is whole, and the remaining days begin in the month before.
        (int year, int month, int day) = from;
        bool isLast = day == DateTime.DaysInMonth(year, month);
        (int toYear, int toMonth, int toDay) = to;
        int months = ((toYear - year) * 12) + toMonth - month;
        int length = DateTime.DaysInMonth(toYear, toMonth);
        int reached = DayIn(length);
        if (reached > toDay)
        {
            int before = LengthOf(toMonth - 1);
            int left = before - DayIn(before);
            return months - 1 + Share(left + toDay, left + reached);
        }

        return months + Share(toDay - reached, length - reached + DayIn(LengthOf(toMonth + 1)));

        int DayIn(int days) => isLast ? days : Math.Min(day, days);

        // Month 0 is the December before and month 13 the January after: both have 31 days in every year.
        int LengthOf(int number) => number is 0 or 13 ? LongestMonth : DateTime.DaysInMonth(toYear, number);
    }

    private static decimal Share(int days, int ofDays) => SharesOfMonths[((ofDays - ShortestMonth) * LongestMonth) + days];
}
