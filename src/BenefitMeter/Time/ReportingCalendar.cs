using System.Globalization;

namespace BenefitMeter.Time;

/// <summary>
/// The organisation's calendar: its time zone and the anchor of its fortnights (rule C11). Weeks are ISO 8601 weeks; the year of
/// a week is the ISO year.
/// </summary>
public sealed class ReportingCalendar
{
    private readonly TimeZoneInfo zone;
    private readonly DateOnly fortnightAnchor;

    /// <summary>Creates a calendar.</summary>
    /// <param name="zone">The organisation's time zone.</param>
    /// <param name="fortnightAnchor">
    /// The first day of any fortnight, usually a Monday. Every day that is a multiple of 14 days away begins a fortnight too.
    /// </param>
    public ReportingCalendar(TimeZoneInfo zone, DateOnly fortnightAnchor)
    {
        ArgumentNullException.ThrowIfNull(zone);
        (this.zone, this.fortnightAnchor) = (zone, fortnightAnchor);
    }

    /// <summary>Gets the time zone's id, such as <c>Europe/Copenhagen</c>.</summary>
    public string ZoneId => zone.Id;

    /// <summary>
    /// Creates a period of <see cref="PeriodGrain.All"/>, whose bounds depend on the data and not on the calendar.
    /// </summary>
    /// <param name="from">The dataset's first day (inclusive).</param>
    /// <param name="endExclusive">The day after the last day of the running period (exclusive).</param>
    public static Period All(DateOnly from, DateOnly endExclusive) => new(PeriodGrain.All, from, endExclusive);

    /// <summary>Gets the period of a grain that contains a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The grain is <see cref="PeriodGrain.All"/> (see <see cref="All"/>), or the period reaches outside the years 1 to 9999.
    /// </exception>
    public Period PeriodOf(DateOnly day, PeriodGrain grain) => grain switch
    {
        PeriodGrain.Day => OfDays(grain, day, 1),
        PeriodGrain.Week => OfDays(grain, day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), 7),
        PeriodGrain.Fortnight => OfDays(grain, day.AddDays(-DaysIntoFortnight(day)), 14),
        PeriodGrain.Month => OfMonths(grain, day, 1),
        PeriodGrain.Quarter => OfMonths(grain, day, 3),
        PeriodGrain.HalfYear => OfMonths(grain, day, 6),
        PeriodGrain.Year => OfMonths(grain, day, 12),
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "A day does not decide the bounds of this grain."),
    };

    /// <summary>Gets the next period of the same grain. Not for <see cref="PeriodGrain.All"/>.</summary>
    public Period Next(Period period) => PeriodOf(period.End, period.Grain);

    /// <summary>Gets the previous period of the same grain. Not for <see cref="PeriodGrain.All"/>.</summary>
    public Period Previous(Period period) => PeriodOf(period.Start.AddDays(-1), period.Grain);

    /// <summary>
    /// Gets the consecutive periods from the one that contains <paramref name="from"/> to the one that contains
    /// <paramref name="through"/>, both included. There are none if <paramref name="through"/> lies in an earlier period. Not for
    /// <see cref="PeriodGrain.All"/>.
    /// </summary>
    public IReadOnlyList<Period> Periods(DateOnly from, DateOnly through, PeriodGrain grain)
    {
        List<Period> periods = [];
        for (Period period = PeriodOf(from, grain); period.Start <= through; period = Next(period))
        {
            periods.Add(period);
        }

        return periods;
    }

    /// <summary>Gets the periods of a grain that lie completely within a span. Not for <see cref="PeriodGrain.All"/>.</summary>
    public IEnumerable<Period> PeriodsWithin(DaySpan days, PeriodGrain grain) =>
        Periods(days.Start, days.End.AddDays(-1), grain).Where(period => period.Start >= days.Start && period.End <= days.End);

    /// <summary>
    /// Reads a period id (rule 13) in upper or lower case, or a Danish quarter (<c>2025-K1</c>) or week (<c>uge 1, 2026</c>). A
    /// fortnight must be one of this calendar's. <c>all</c> is refused, because its bounds are not part of the id.
    /// </summary>
    public bool TryParse(string? id, out Period period)
    {
        string text = (id ?? string.Empty).Trim().ToUpperInvariant().Replace("-K", "-Q", StringComparison.Ordinal);
        period = PeriodId.TryReadDay(text, out DateOnly day, out PeriodGrain grain) ? PeriodOf(day, grain) : default;

        // Week 53 of a year with 52 weeks, and an odd fortnight, give a day of a period that has another id.
        bool isSameId = period != default && period.Id == text;
        period = isSameId ? period : default;
        return isSameId || DanishText.TryWeek(text, out period);
    }

    /// <summary>
    /// Gets the counterpart of a period in an earlier year (rule C3.3): the same date, ISO week, month, quarter, half-year or
    /// year. The counterpart of 29 February is the 28th where the earlier year is no leap year, that of week 53 is week 52 where
    /// the earlier year has no week 53, and that of a fortnight is the one that contains the counterpart of its first ISO week.
    /// Not for <see cref="PeriodGrain.All"/>.
    /// </summary>
    public Period SamePeriodYearsBefore(Period period, int years)
    {
        if (period.Grain is not (PeriodGrain.Week or PeriodGrain.Fortnight))
        {
            return PeriodOf(period.Start.AddYears(-years), period.Grain);
        }

        DateTime start = period.Start.ToDateTime(TimeOnly.MinValue);
        int year = ISOWeek.GetYear(start) - years;
        int week = ISOWeek.GetWeekOfYear(start);
        DateTime counterpart = ISOWeek.ToDateTime(year, Math.Min(week, ISOWeek.GetWeeksInYear(year)), start.DayOfWeek);
        return PeriodOf(DateOnly.FromDateTime(counterpart), period.Grain);
    }

    /// <summary>Gets the organisation's local date at a moment in UTC.</summary>
    public DateOnly LocalDay(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>Gets the organisation's local date and time at a moment in UTC.</summary>
    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    /// <summary>
    /// Gets the moment, in UTC, of a local date and time. Of a time that occurs twice it is the first occurrence (summer time). A
    /// time that is skipped is moved forward by the gap: 02:30 on the night when summer time begins is 03:30.
    /// </summary>
    public DateTime ToUtc(DateTime local)
    {
        DateTime plain = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);

        // Both cases are solved by the offset that was in force before the clock changed.
        bool isTransition = zone.IsAmbiguousTime(plain) || zone.IsInvalidTime(plain);
        TimeSpan offset = zone.GetUtcOffset(isTransition ? plain.AddDays(-1) : plain);
        long ticks = Math.Clamp(plain.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new DateTime(ticks, DateTimeKind.Utc);
    }

    /// <summary>Gets the given local time or, if the clock skips it, the first minute after the gap (rule C11.3).</summary>
    public DateTime NextValid(DateTime local)
    {
        DateTime valid = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(valid))
        {
            valid = valid.AddTicks(TimeSpan.TicksPerMinute - (valid.Ticks % TimeSpan.TicksPerMinute));
        }

        return valid;
    }

    private static Period OfDays(PeriodGrain grain, DateOnly start, int days) => new(grain, start, start.AddDays(days));

    private static Period OfMonths(PeriodGrain grain, DateOnly day, int months)
    {
        var start = new DateOnly(day.Year, day.Month - ((day.Month - 1) % months), 1);
        return new Period(grain, start, start.AddMonths(months));
    }

    private int DaysIntoFortnight(DateOnly day)
    {
        int remainder = (day.DayNumber - fortnightAnchor.DayNumber) % 14;
        return remainder < 0 ? remainder + 14 : remainder;
    }
}
