using BenefitMeter.Time;

namespace BenefitMeter.Portfolios;

/// <summary>The deadline of a portfolio's report (rule A1-11).</summary>
public static class ReportingDuty
{
    /// <summary>The number of days after the end of an interval within which its report is due.</summary>
    public const int DaysToReport = 30;

    /// <summary>Gets the day by which the latest due report should have been approved, or null if it was approved.</summary>
    /// <param name="interval">The reporting interval of the portfolio.</param>
    /// <param name="asOf">The as-of day (inclusive).</param>
    /// <param name="lastReported">The as-of day of the last approved report, or null if there is none.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public static DateOnly? MissedDeadline(
        ReportingInterval interval, DateOnly asOf, DateOnly? lastReported, ReportingCalendar calendar)
    {
        PeriodGrain grain = interval switch
        {
            ReportingInterval.Monthly => PeriodGrain.Month,
            ReportingInterval.Quarterly => PeriodGrain.Quarter,
            ReportingInterval.HalfYearly => PeriodGrain.HalfYear,
            _ => PeriodGrain.Year,
        };
        Period reported = calendar.Previous(calendar.PeriodOf(asOf.AddDays(-DaysToReport), grain));
        return lastReported >= reported.LastDay ? null : reported.LastDay.AddDays(DaysToReport);
    }
}
