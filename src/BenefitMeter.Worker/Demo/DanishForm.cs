using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Demo;

/// <summary>
/// Formats values in Danish for the page: as the engine does, but with a real minus sign, and no line break before the unit of
/// measurement.
/// </summary>
internal static class DanishForm
{
    /// <summary>Formats a number, rounded half away from zero.</summary>
    public static string Number(decimal number, int decimals) => Typeset(DisplayFormat.Number(number, decimals, Language.Danish));

    /// <summary>Formats a number with its unit of measurement; a dash for null.</summary>
    public static string Amount(decimal? number, int decimals, string measuredIn) => number is { } value
        ? Typeset(DisplayFormat.Quantity(value, decimals, measuredIn, Language.Danish))
        : "\u2013";

    /// <summary>Formats a day: <c>31.12.2025</c>.</summary>
    public static string Day(DateOnly day) => DisplayFormat.Date(day, Language.Danish);

    /// <summary>Formats a period in full: <c>uge 7, 2025</c>, <c>marts 2025</c>, <c>1. kvartal 2025</c>.</summary>
    public static string Long(Period period) => DisplayFormat.Name(period, Language.Danish);

    /// <summary>Formats a period for an axis: <c>u7 25</c>, <c>mar 25</c>, <c>1. kv. 25</c>.</summary>
    public static string Short(Period period) => period.Grain switch
    {
        PeriodGrain.Week => Invariant($"u{ISOWeek.GetWeekOfYear(period.Start)} {ISOWeek.GetYear(period.Start) % 100:00}"),
        PeriodGrain.Month => Invariant($"{Long(period)[..3]} {period.Start.Year % 100:00}"),
        PeriodGrain.Quarter => Invariant($"{(period.Start.Month + 2) / 3}. kv. {period.Start.Year % 100:00}"),
        _ => Long(period),
    };

    private static string Typeset(string text) => (text.StartsWith('-') ? '\u2212' + text[1..] : text).Replace(' ', '\u00A0');

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
