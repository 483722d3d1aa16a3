using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Demo;

/// <summary>
/// What the page shows in Danish, as the engine shows it, set as a page sets it: a real minus, and no break before the unit.
/// </summary>
internal static class DanishForm
{
    /// <summary>Writes a number, rounded half away from zero.</summary>
    public static string Number(decimal number, int decimals) => Set(DisplayFormat.Number(number, decimals, Language.Danish));

    /// <summary>Writes a number with what one counts in.</summary>
    public static string Amount(decimal? number, int decimals, string measuredIn) => number is { } value
        ? Set(DisplayFormat.Quantity(value, decimals, measuredIn, Language.Danish))
        : "\u2013";

    /// <summary>Writes a day as <c>31.12.2025</c>.</summary>
    public static string Day(DateOnly day) => DisplayFormat.Date(day, Language.Danish);

    /// <summary>Writes a period in full: <c>uge 7, 2025</c>, <c>marts 2025</c>, <c>1. kvartal 2025</c>.</summary>
    public static string Long(Period period) => DisplayFormat.Name(period, Language.Danish);

    /// <summary>Writes a period for an axis: <c>u7 25</c>, <c>mar 25</c>, <c>1. kv. 25</c>.</summary>
    public static string Short(Period period) => period.Grain switch
    {
        PeriodGrain.Week => Written($"u{ISOWeek.GetWeekOfYear(period.Start)} {ISOWeek.GetYear(period.Start) % 100:00}"),
        PeriodGrain.Month => Written($"{Long(period)[..3]} {period.Start.Year % 100:00}"),
        PeriodGrain.Quarter => Written($"{(period.Start.Month + 2) / 3}. kv. {period.Start.Year % 100:00}"),
        _ => Long(period),
    };

    private static string Set(string text) => (text.StartsWith('-') ? '\u2212' + text[1..] : text).Replace(' ', '\u00A0');

    private static string Written(FormattableString text) => FormattableString.Invariant(text);
}
