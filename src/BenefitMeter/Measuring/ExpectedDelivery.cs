using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>The last delivery that should be there by now, and whether it is.</summary>
/// <param name="Period">The last period whose delivery moment has passed.</param>
/// <param name="By">The moment it was expected by, local.</param>
/// <param name="IsDelivered">Whether the data reach the period's end.</param>
/// <param name="WorkingDaysLate">
/// The Danish working days since the day it was expected; 0 on that day, and where it is delivered.
/// </param>
public sealed record ExpectedDelivery(Period Period, DateTime By, bool IsDelivered, int WorkingDaysLate)
{
    /// <summary>
    /// Finds the last delivery that should be there. A period's delivery is expected at the first moment of the schedule after
    /// the period's end: on working day n of the next month, on the next such weekday, or on the next day.
    /// </summary>
    /// <param name="by">When deliveries are expected.</param>
    /// <param name="finest">The finest grain that is published.</param>
    /// <param name="now">The moment that counts as now, in UTC.</param>
    /// <param name="reach">The day the data reach to; null where nothing was ever delivered.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <returns>Null for a cron expression, which says nothing of periods.</returns>
    /// <remarks>
    /// A delivery covers a month for a schedule by working day, a week for one by weekday, a day for a daily one, or what is
    /// published where that is longer. Single days that are no working days are not waited for.
    /// </remarks>
    public static ExpectedDelivery? Find(
        Schedule by, PeriodGrain finest, DateTime now, DateOnly? reach, ReportingCalendar calendar)
    {
        DateOnly today = calendar.LocalDay(now);
        Period period = calendar.Previous(calendar.PeriodOf(today, Covered(by, finest)));
        for (; by.Kind != ScheduleKind.Cron; period = calendar.Previous(period))
        {
            if (RowsExpectation.IsExpected(period) && Moment(by, period, calendar) is { } moment && moment <= now)
            {
                DateTime local = calendar.ToLocal(moment);
                bool isDelivered = reach >= period.LastDay;
                int late = isDelivered ? 0 : WorkingDays.Between(DateOnly.FromDateTime(local), today, excludeHolidays: true);
                return new ExpectedDelivery(period, local, isDelivered, late);
            }
        }

        return null;
    }

    /// <summary>Finds the first delivery that data reaching to a day lack, whether or not it should be there by now.</summary>
    /// <param name="by">When deliveries are expected.</param>
    /// <param name="finest">The finest grain that is published.</param>
    /// <param name="reach">The day the data reach to.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <returns>
    /// Its period, and the moment it is expected by, in UTC; null for a cron expression, which says nothing of periods.
    /// </returns>
    public static (Period Period, DateTime By)? FirstMissing(
        Schedule by, PeriodGrain finest, DateOnly reach, ReportingCalendar calendar)
    {
        Period period = calendar.PeriodOf(reach.AddDays(1), Covered(by, finest));
        while (!RowsExpectation.IsExpected(period))
        {
            period = calendar.Next(period);
        }

        return Moment(by, period, calendar) is { } moment ? (period, moment) : null;
    }

    private static PeriodGrain Covered(Schedule by, PeriodGrain finest)
    {
        // The kind of moment says what the delivery covers (decision 0006).
        PeriodGrain covered = by.Kind switch
        {
            ScheduleKind.Workday => PeriodGrain.Month,
            ScheduleKind.Weekly => PeriodGrain.Week,
            _ => PeriodGrain.Day,
        };
        return covered > finest ? covered : finest;
    }

    private static DateTime? Moment(Schedule by, Period period, ReportingCalendar calendar) =>
        by.NextAfter(calendar.ToUtc(period.End.ToDateTime(TimeOnly.MinValue)).AddTicks(-1), calendar);
}
