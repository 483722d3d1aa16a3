using System.Globalization;

namespace BenefitMeter.Time;

/// <summary>
/// The organisation's calendar: its time zone and where its fortnights are anchored (rule C11).
/// Weeks are ISO 8601 weeks; the year of a week is the ISO year.
/// </summary>
public sealed class ReportingCalendar
{
    private readonly TimeZoneInfo zone;
    private readonly DateOnly fortnightAnchor;

    /// <summary>Makes a calendar.</summary>
    /// <param name="zone">The organisation's time zone.</param>
    /// <param name="fortnightAnchor">A day that a fortnight starts on, usually a Monday; so do those 14·i days away.</param>
    public ReportingCalendar(TimeZoneInfo zone, DateOnly fortnightAnchor)
    {
        ArgumentNullException.ThrowIfNull(zone);
        (this.zone, this.fortnightAnchor) = (zone, fortnightAnchor);
    }

    /// <summary>Gets the time zone's id, such as <c>Europe/Copenhagen</c>.</summary>
    public string ZoneId => zone.Id;

    /// <summary>Makes the period of <see cref="PeriodGrain.All"/>, whose bounds the data decide and not the calendar.</summary>
    /// <param name="from">The dataset's first day.</param>
    /// <param name="endExclusive">The day after the running period's last day.</param>
    public static Period All(DateOnly from, DateOnly endExclusive) => new(PeriodGrain.All, from, endExclusive);

    /// <summary>Gets the period of a grain that a day lies in.</summary>
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

    /// <summary>Gets the period of the same grain that follows; not for <see cref="PeriodGrain.All"/>.</summary>
    public Period Next(Period period) => PeriodOf(period.End, period.Grain);

    /// <summary>Gets the period of the same grain that comes before; not for <see cref="PeriodGrain.All"/>.</summary>
    public Period Previous(Period period) => PeriodOf(period.Start.AddDays(-1), period.Grain);

    /// <summary>
    /// Gets the contiguous periods from the one that <paramref name="from"/> lies in to the one that
    /// <paramref name="through"/> lies in, both included; none where <paramref name="through"/> is in an earlier period.
    /// Not for <see cref="PeriodGrain.All"/>.
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

    /// <summary>Gets the periods that lie wholly in some days; not for <see cref="PeriodGrain.All"/>.</summary>
    public IEnumerable<Period> PeriodsWithin(DaySpan days, PeriodGrain grain) =>
        Periods(days.Start, days.End.AddDays(-1), grain).Where(period => period.Start >= days.Start && period.End <= days.End);

    /// <summary>
    /// Reads a period id (rule 13), in any case; also the Danish quarter label <c>2025-K1</c>. A fortnight must be
    /// one of this calendar's. <c>all</c> is refused: its bounds are not in the id.
    /// </summary>
    public bool TryParse(string? id, out Period period)
    {
        string text = (id ?? string.Empty).Trim().ToUpperInvariant().Replace("-K", "-Q", StringComparison.Ordinal);
        period = PeriodId.TryReadDay(text, out DateOnly day, out PeriodGrain grain) ? PeriodOf(day, grain) : default;

        // Week 53 of a year with 52 weeks, and an odd fortnight, are days of a period that is called something else.
        bool isOurs = period != default && period.Id == text;
        period = isOurs ? period : default;
        return isOurs;
    }

    /// <summary>
    /// Gets the counterpart of a period in an earlier year (rule C3.3): the same date, ISO week, month, quarter, half-year
    /// or year. 29 February goes to the 28th, week 53 to week 52 where the earlier year has no 53rd, and a
    /// fortnight to the one that contains its first ISO week. Not for <see cref="PeriodGrain.All"/>.
    /// </summary>
    public EarlierPeriod SamePeriodYearsBefore(Period period, int years)
    {
        if (period.Grain is not (PeriodGrain.Week or PeriodGrain.Fortnight))
        {
            return new(PeriodOf(period.Start.AddYears(-years), period.Grain), Week53Fallback: false);
        }

        DateTime start = period.Start.ToDateTime(TimeOnly.MinValue);
        int year = ISOWeek.GetYear(start) - years;
        int week = ISOWeek.GetWeekOfYear(start);
        int lastWeek = ISOWeek.GetWeeksInYear(year);
        DateTime counterpart = ISOWeek.ToDateTime(year, Math.Min(week, lastWeek), start.DayOfWeek);
        return new(PeriodOf(DateOnly.FromDateTime(counterpart), period.Grain), Week53Fallback: week > lastWeek);
    }

    /// <summary>Gets the organisation's local date of a moment given in UTC.</summary>
    public DateOnly LocalDay(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>Gets the organisation's local date and time of a moment given in UTC.</summary>
    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    /// <summary>
    /// Gets the moment, in UTC, of a local date and time. A time that occurs twice is its first reading (summer time);
    /// one that is skipped is moved on by the gap: 02:30 on the night that summer time begins is 03:30.
    /// </summary>
    public DateTime ToUtc(DateTime local)
    {
        DateTime plain = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);

        // Both odd cases follow from the offset in force before the clock was turned.
        bool isOdd = zone.IsAmbiguousTime(plain) || zone.IsInvalidTime(plain);
        TimeSpan offset = zone.GetUtcOffset(isOdd ? plain.AddDays(-1) : plain);
        long ticks = Math.Clamp(plain.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new DateTime(ticks, DateTimeKind.Utc);
    }

    /// <summary>Gets the local time itself or, where the clock skips it, the first minute after the gap (rule C11.3).</summary>
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
