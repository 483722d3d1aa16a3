using System.Globalization;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Targets;

/// <summary>The position of a period in its year, for targets that are cumulative over the year (rule C4.4).</summary>
/// <param name="Year">The year that the period belongs to; the ISO year for weeks.</param>
/// <param name="Number">The number of the period in the year, from 1.</param>
/// <param name="PerYear">The number of such periods in the year.</param>
public readonly record struct YearPosition(int Year, int Number, int PerYear)
{
    /// <summary>Gets the position of a period.</summary>
    public static YearPosition Of(Period period)
    {
        DateOnly start = period.Start;
        switch (period.Grain)
        {
            case PeriodGrain.Day:
                return new YearPosition(start.Year, start.DayOfYear, DateTime.IsLeapYear(start.Year) ? 366 : 365);
            case PeriodGrain.Week or PeriodGrain.Fortnight:
                int weekYear = ISOWeek.GetYear(start);
                int weeks = period.Grain == PeriodGrain.Week ? 1 : 2;
                return new YearPosition(
                    weekYear, (ISOWeek.GetWeekOfYear(start) + weeks - 1) / weeks, ISOWeek.GetWeeksInYear(weekYear) / weeks);
            default:
                int perYear = GrainLength.PeriodsPerYear(period.Grain);
                return new YearPosition(start.Year, ((start.Month - 1) * perYear / 12) + 1, perYear);
        }
    }
}
