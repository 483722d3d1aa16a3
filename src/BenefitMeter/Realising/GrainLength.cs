using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>The length of measuring periods, and how periods are numbered for trends (rules C6, DEC3).</summary>
public static class GrainLength
{
    /// <summary>
    /// Gets the length of a grain in months. For grains shorter than a month it is the mean over a year (week 0.23).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The grain has no length, such as <see cref="PeriodGrain.All"/>.</exception>
    public static decimal Months(PeriodGrain grain) => grain switch
    {
        PeriodGrain.Day => 0.032m,
        PeriodGrain.Week => 0.23m,
        PeriodGrain.Fortnight => 0.46m,
        _ => WholeMonths(grain),
    };

    /// <summary>Gets the number of periods in a year; for days, weeks and fortnights the usual number (365, 52, 26).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The grain has no length.</exception>
    public static int PeriodsPerYear(PeriodGrain grain) => grain switch
    {
        PeriodGrain.Day => 365,
        PeriodGrain.Week => 52,
        PeriodGrain.Fortnight => 26,
        _ => 12 / WholeMonths(grain),
    };

    /// <summary>
    /// Gets the number of periods from <paramref name="first"/> to the period that contains a day; 0 for the first itself.
    /// </summary>
    public static int PeriodsAfter(Period first, DateOnly day)
    {
        int days = day.DayNumber - first.Start.DayNumber;
        int months = ((day.Year - first.Start.Year) * 12) + day.Month - first.Start.Month;
        return first.Grain switch
        {
            PeriodGrain.Day => days,
            PeriodGrain.Week => Whole(days, 7),
            PeriodGrain.Fortnight => Whole(days, 14),
            _ => Whole(months, WholeMonths(first.Grain)),
        };

        static int Whole(int count, int length) => (count / length) - (count % length < 0 ? 1 : 0);
    }

    /// <summary>Adds a number of measuring periods to a day. The last day of a month stays the last day of a month.</summary>
    public static DateOnly AddPeriods(DateOnly day, PeriodGrain grain, int periods) => grain switch
    {
        PeriodGrain.Day => day.AddDays(periods),
        PeriodGrain.Week => day.AddDays(7 * periods),
        PeriodGrain.Fortnight => day.AddDays(14 * periods),
        _ => MonthArithmetic.AddMonthsSticky(day, periods * WholeMonths(grain)),
    };

    private static int WholeMonths(PeriodGrain grain) => grain switch
    {
        PeriodGrain.Month => 1,
        PeriodGrain.Quarter => 3,
        PeriodGrain.HalfYear => 6,
        PeriodGrain.Year => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "Periods can only be counted in a grain with a length."),
    };
}
