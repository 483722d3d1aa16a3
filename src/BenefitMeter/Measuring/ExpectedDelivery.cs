using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>The latest delivery that is due, and whether it has arrived.</summary>
/// <param name="Period">The latest period whose expected delivery time has passed.</param>
/// <param name="By">The time by which the delivery was expected, local.</param>
/// <param name="IsDelivered">Whether the data reach the period's last day.</param>
/// <param name="WorkingDaysLate">
/// The Danish working days since the day the delivery was expected; 0 on that day, and if it has arrived.
/// </param>
public sealed record ExpectedDelivery(Period Period, DateTime By, bool IsDelivered, int WorkingDaysLate)
{
    /// <summary>
    /// Finds the latest delivery that is due. A period's delivery is expected at the first time of the schedule after the
    /// period's end: on working day n of the next month, on the next such weekday, or on the next day.
    /// </summary>
    /// <param name="by">The schedule of the deliveries.</param>
    /// <param name="finest">The finest grain that is published.</param>
    /// <param name="now">The current time, in UTC.</param>
    /// <param name="reach">The day the data reach to, or null if nothing was ever delivered.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <returns>The delivery, or null for a cron expression, which does not say which period a delivery covers.</returns>
    /// <remarks>
    /// A delivery covers a month for a schedule by working day, a week for one by weekday, and a day for a daily one; it covers a
    /// period of the finest published grain if that is longer. No delivery is expected for a single day that is not a working
    /// day.
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

    /// <summary>Finds the first delivery that is missing after a day that the data reach, whether or not it is due.</summary>
    /// <param name="by">The schedule of the deliveries.</param>
    /// <param name="finest">The finest grain that is published.</param>
    /// <param name="reach">The day the data reach to.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <returns>
    /// The period, and the time by which its delivery is expected, in UTC; null for a cron expression, which does not say which
    /// period a delivery covers.
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
        // The kind of schedule decides what a delivery covers (decision 0006).
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
