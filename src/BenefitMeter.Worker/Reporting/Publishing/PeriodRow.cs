using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Time;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>A period as a row of <c>bm_period</c>.</summary>
internal static class PeriodRow
{
    /// <summary>Gets a period's cells by column; sql/README.md describes them.</summary>
    public static Dictionary<string, object?> Of(PublishedPeriod published)
    {
        Period period = published.Period;
        DateOnly day = period.Start;
        bool byWeek = period.Grain is PeriodGrain.Week or PeriodGrain.Fortnight;
        bool isoNamed = byWeek || period.Grain == PeriodGrain.Day;
        return new Dictionary<string, object?>
        {
            ["grain"] = EnumCode<PeriodGrain>.Of(period.Grain),
            ["period_id"] = period.Id,
            ["period_start"] = day,
            ["period_end"] = period.LastDay,
            ["year"] = period.Grain == PeriodGrain.All ? null : byWeek ? ISOWeek.GetYear(day) : day.Year,
            ["half"] = LiesIn(period, PeriodGrain.HalfYear) ? (day.Month + 5) / 6 : null,
            ["quarter"] = LiesIn(period, PeriodGrain.Quarter) ? (day.Month + 2) / 3 : null,
            ["month"] = LiesIn(period, PeriodGrain.Month) ? day.Month : null,
            ["iso_year"] = isoNamed ? ISOWeek.GetYear(day) : null,
            ["iso_week"] = isoNamed ? ISOWeek.GetWeekOfYear(day) : null,
            ["working_days"] = published.WorkingDays,
            ["label_da"] = DisplayFormat.Name(period, Language.Danish),
            ["label_en"] = DisplayFormat.Name(period, Language.English),
            ["previous_id"] = PreviousOf(period),
            ["last_year_id"] = LastYearOf(period),
            ["number_in_year"] = NumberOf(period),
        };
    }

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
