using BenefitMeter.Time;

namespace BenefitMeter.Portfolios;

/// <summary>When a portfolio must have been reported on (rule A1-11).</summary>
public static class ReportingDuty
{
    /// <summary>The days after an interval's end within which its report is due.</summary>
    public const int DaysToReport = 30;

    /// <summary>Gets the day by which a report was due and did not come, or null if none is missing.</summary>
    /// <param name="interval">How often is reported.</param>
    /// <param name="asOf">The last day looked at.</param>
    /// <param name="lastReported">The as-of day of the last approved report, or null if there was none.</param>
    /// <param name="calendar">The calendar of intervals.</param>
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
