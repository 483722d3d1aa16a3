using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The periods that figures are about.</summary>
internal static class PeriodTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<PublishedPeriod> Table = new("bm_period");

    public static readonly Column Grain = Table.Word("grain", row => row.Period.Grain).Means("målefrekvensen", "the grain");
    public static readonly Column PeriodId = Table.Id("period_id", row => row.Period.Id)
        .Means("perioden, entydig inden for målefrekvensen", "the period, unique within the grain");
    public static readonly Column PeriodStart = Table.Day("period_start", row => row.Period.Start)
        .Means("første dag; for `all` den tidligste i noget datasæt", "the first day; of `all` the earliest of any dataset");
    public static readonly Column PeriodEnd = Table.Day("period_end", row => row.Period.LastDay)
        .Means("sidste dag; for `all` den seneste i noget datasæt", "the last day; of `all` the latest of any dataset");
    public static readonly Column Year = Table.Integer("year", row => YearOf(row.Period))
        .Means("kalenderåret; for uger og 14-dages-perioder ISO-året", "the calendar year; of weeks and fortnights the ISO year")
        .Null("`all`", "`all`");
    public static readonly Column Half = Table.Integer(
        "half", row => LiesIn(row.Period, PeriodGrain.HalfYear) ? (row.Period.Start.Month + 5) / 6 : null)
        .Means("halvåret, perioden ligger i", "the half-year it lies in")
        .Null("uger, 14-dages-perioder, år, `all`", "weeks, fortnights, years, `all`");
    public static readonly Column Quarter = Table.Integer(
        "quarter", row => LiesIn(row.Period, PeriodGrain.Quarter) ? (row.Period.Start.Month + 2) / 3 : null)
        .Means("kvartalet, perioden ligger i", "the quarter it lies in")
        .Null("uger, 14-dages-perioder og alt, der er længere", "weeks, fortnights, anything longer");
    public static readonly Column Month = Table.Integer(
        "month", row => LiesIn(row.Period, PeriodGrain.Month) ? row.Period.Start.Month : null)
        .Means("måneden, perioden ligger i", "the month it lies in")
        .Null("uger, 14-dages-perioder og alt, der er længere", "weeks, fortnights, anything longer");
    public static readonly Column IsoYear = Table.Integer(
        "iso_year", row => IsNamedByIso(row.Period) ? ISOWeek.GetYear(row.Period.Start) : null)
        .Means("ISO-året for periodens første dag", "the ISO year of its first day")
        .Null("alt andet end dage, uger og 14-dages-perioder", "anything but days, weeks and fortnights");
    public static readonly Column IsoWeek = Table.Integer(
        "iso_week", row => IsNamedByIso(row.Period) ? ISOWeek.GetWeekOfYear(row.Period.Start) : null)
        .Means("ISO-ugen for periodens første dag", "the ISO week of its first day")
        .Null("alt andet end dage, uger og 14-dages-perioder", "anything but days, weeks and fortnights");
    public static readonly Column WorkingDays = Table.Integer("working_days", row => row.WorkingDays)
        .Means("antal danske arbejdsdage i perioden", "the number of its Danish working days");
    public static readonly Column LabelDa = Table.Label("label_da", row => DisplayFormat.Name(row.Period, Language.Danish))
        .Means("sådan som danskere skriver det, fx `1. kvartal 2025`", "as Danes write it, such as `1. kvartal 2025`");
    public static readonly Column LabelEn = Table.Label("label_en", row => DisplayFormat.Name(row.Period, Language.English))
        .Means("det samme på engelsk, fx `Q1 2025`", "the same in English, such as `Q1 2025`");
    public static readonly Column PreviousId = Table.Id("previous_id", row => PreviousOf(row.Period)).Null();
    public static readonly Column LastYearId = Table.Id("last_year_id", row => LastYearOf(row.Period)).Null();
    public static readonly Column NumberInYear = Table.Integer("number_in_year", row => NumberOf(row.Period)).Null();

    static PeriodTable()
    {
        Table.PrimaryKey("grain", "period_id");
    }

    private static int? YearOf(Period period) => period.Grain switch
    {
        PeriodGrain.All => null,
        PeriodGrain.Week or PeriodGrain.Fortnight => ISOWeek.GetYear(period.Start),
        _ => period.Start.Year,
    };

    private static bool IsNamedByIso(Period period) =>
        period.Grain is PeriodGrain.Week or PeriodGrain.Fortnight or PeriodGrain.Day;

    /// <summary>Weeks cross months, so only calendar periods that lie inside another say which.</summary>
    private static bool LiesIn(Period period, PeriodGrain grain) =>
        period.Grain <= grain && period.Grain is not (PeriodGrain.Week or PeriodGrain.Fortnight);

    private static string? PreviousOf(Period period) => period.Grain switch
    {
        PeriodGrain.Day or PeriodGrain.Week or PeriodGrain.Fortnight => period.Start.DayNumber < period.Days
            ? null
            : new Period(period.Grain, period.Start.AddDays(-period.Days), period.Start).Id,
        PeriodGrain.Month => Earlier(period, 1),
        PeriodGrain.Quarter => Earlier(period, 3),
        PeriodGrain.HalfYear => Earlier(period, 6),
        PeriodGrain.Year => Earlier(period, 12),
        _ => null,
    };

    /// <summary>29 February and ISO week 53 have no counterpart in most years; a fortnight never has one.</summary>
    private static string? LastYearOf(Period period) => period.Grain switch
    {
        PeriodGrain.Fortnight or PeriodGrain.All => null,
        PeriodGrain.Week => string.Create(
            CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(period.Start) - 1:0000}{period.Id.AsSpan(4)}"),
        PeriodGrain.Day when period.Start is { Month: 2, Day: 29 } => null,
        PeriodGrain.Day => StoredText.Of(period.Start.AddYears(-1)),
        _ => Earlier(period, 12),
    };

    private static string Earlier(Period period, int months) =>
        new Period(period.Grain, period.Start.AddMonths(-months), period.Start).Id;

    private static int? NumberOf(Period period) => period.Grain switch
    {
        PeriodGrain.Day => period.Start.DayOfYear,
        PeriodGrain.Week => ISOWeek.GetWeekOfYear(period.Start),
        PeriodGrain.Fortnight => (ISOWeek.GetWeekOfYear(period.Start) + 1) / 2,
        PeriodGrain.Month => period.Start.Month,
        PeriodGrain.Quarter => (period.Start.Month + 2) / 3,
        PeriodGrain.HalfYear => (period.Start.Month + 5) / 6,
        PeriodGrain.Year => 1,
        _ => null,
    };
}
