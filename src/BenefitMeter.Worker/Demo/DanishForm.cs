using System.Globalization;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Demo;

/// <summary>Numbers, days and periods as Danes write them; explicit patterns, never a culture's defaults (domain.md C10, C11.4).</summary>
internal static class DanishForm
{
    private static readonly string[] Months =
        ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

    private static readonly NumberFormatInfo Numbers =
        new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "\u2212" };

    /// <summary>Writes a number, rounded half away from zero.</summary>
    public static string Number(decimal number, int decimals) =>
        Math.Round(number, decimals, MidpointRounding.AwayFromZero)
            .ToString(string.Create(CultureInfo.InvariantCulture, $"N{decimals}"), Numbers);

    /// <summary>Writes a number with what one counts in.</summary>
    public static string Amount(decimal? number, int decimals, string measuredIn) => number is { } value
        ? $"{Number(value, decimals)}\u00A0{(measuredIn == "percent" ? "%" : measuredIn)}"
        : "\u2013";

    /// <summary>Writes a day as <c>31.12.2025</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("dd'.'MM'.'yyyy", CultureInfo.InvariantCulture);

    /// <summary>Writes a period in full: <c>uge 7, 2025</c>, <c>marts 2025</c>, <c>1. kvartal 2025</c>.</summary>
    public static string Long(Period period) => period.Grain switch
    {
        PeriodGrain.Day => Day(period.Start),
        PeriodGrain.Week => Written($"uge {ISOWeek.GetWeekOfYear(period.Start)}, {ISOWeek.GetYear(period.Start)}"),
        PeriodGrain.Month => Written($"{Months[period.Start.Month - 1]} {period.Start.Year}"),
        PeriodGrain.Quarter => Written($"{Quarter(period)}. kvartal {period.Start.Year}"),
        PeriodGrain.HalfYear => Written($"{(period.Start.Month + 5) / 6}. halvår {period.Start.Year}"),
        PeriodGrain.Year => Written($"{period.Start.Year}"),
        _ => $"{Day(period.Start)}\u2013{Day(period.LastDay)}",
    };

    /// <summary>Writes a period for an axis: <c>u7 25</c>, <c>mar 25</c>, <c>1. kv. 25</c>.</summary>
    public static string Short(Period period) => period.Grain switch
    {
        PeriodGrain.Week => Written($"u{ISOWeek.GetWeekOfYear(period.Start)} {ISOWeek.GetYear(period.Start) % 100:00}"),
        PeriodGrain.Month => Written($"{Months[period.Start.Month - 1][..3]} {period.Start.Year % 100:00}"),
        PeriodGrain.Quarter => Written($"{Quarter(period)}. kv. {period.Start.Year % 100:00}"),
        _ => Long(period),
    };

    private static int Quarter(Period period) => (period.Start.Month + 2) / 3;

    private static string Written(FormattableString text) => FormattableString.Invariant(text);
}
