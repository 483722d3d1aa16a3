using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Sentences;

/// <summary>
/// Formats numbers, dates and periods for readers, by explicit patterns and without culture data (rules C10, C11.4).
/// </summary>
public static class DisplayFormat
{
    /// <summary>
    /// The maximum number of decimals that a percentage or a number of months gets in order to agree with its colour (rule DEC7).
    /// </summary>
    public const int MaxDecimals = 4;

    private static readonly NumberFormatInfo DanishNumbers = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NegativeSign = "-",
    };

    private static readonly string[] DanishMonths =
    [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december",
    ];

    private static readonly string[] EnglishMonths =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] Formats =
        [.. Enumerable.Range(0, 29).Select(decimals => string.Create(CultureInfo.InvariantCulture, $"N{decimals}"))];

    /// <summary>Formats a number with a fixed number of decimals: <c>1.234,5</c> in Danish, <c>1,234.5</c> in English.</summary>
    public static string Number(decimal value, int decimals, Language language) =>
        Rounded(value, decimals).ToString(Format(decimals), Numbers(language));

    /// <summary>Formats a number with its unit: <c>71,0 %</c>, <c>31 dage</c>, <c>1.200 kr.</c></summary>
    public static string Quantity(decimal value, int decimals, string measuredIn, Language language) =>
        QuantityOf(value, decimals, measuredIn, language).In(language);

    /// <summary>
    /// Formats a number of months with as many decimals, 1 to 4, as are needed to agree with its colour (rule 18).
    /// </summary>
    public static string Months(decimal value, decimal tolerance, decimal yellowMonths, Language language) =>
        MonthsOf(value, tolerance, yellowMonths, language).In(language);

    /// <summary>Formats a date: <c>30.06.2026</c> in Danish, <c>30 June 2026</c> in English.</summary>
    public static string Date(DateOnly day, Language language) => language == Language.Danish
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day:D2}.{day.Month:D2}.{day.Year:D4}")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}");

    /// <summary>Gets the name of a period: <c>marts 2025</c>, <c>1. kvartal 2025</c>, <c>week 7, 2025</c>.</summary>
    public static string Name(Period period, Language language)
    {
        DateOnly start = period.Start;
        return (period.Grain, language) switch
        {
            (PeriodGrain.Day, Language.Danish) => $"{Integer(start.Day)}. {DanishMonths[start.Month - 1]} {Integer(start.Year)}",
            (PeriodGrain.Day, _) => Date(start, language),
            (PeriodGrain.Week, Language.Danish) => $"uge {Week(start)}",
            (PeriodGrain.Week, _) => $"week {Week(start)}",
            (PeriodGrain.Fortnight, Language.Danish) => $"14 dage fra uge {Week(start)}",
            (PeriodGrain.Fortnight, _) => $"fortnight from week {Week(start)}",
            (PeriodGrain.Month, Language.Danish) => $"{DanishMonths[start.Month - 1]} {Integer(start.Year)}",
            (PeriodGrain.Month, _) => $"{EnglishMonths[start.Month - 1]} {Integer(start.Year)}",
            (PeriodGrain.Quarter, Language.Danish) => $"{Quarter(start)}. kvartal {Integer(start.Year)}",
            (PeriodGrain.Quarter, _) => $"Q{Quarter(start)} {Integer(start.Year)}",
            (PeriodGrain.HalfYear, Language.Danish) => $"{Half(start)}. halvår {Integer(start.Year)}",
            (PeriodGrain.HalfYear, _) => $"H{Half(start)} {Integer(start.Year)}",
            (PeriodGrain.Year, _) => Integer(start.Year),
            (_, Language.Danish) => "hele perioden",
            _ => "whole period",
        };
    }

    /// <summary>Gets a period with its preposition: <c>i juni</c>, <c>in week 24, 2026</c>.</summary>
    public static string InPeriod(Period period, Language language)
    {
        DateOnly start = period.Start;
        return (period.Grain, language) switch
        {
            (PeriodGrain.Day, Language.Danish) => $"den {Date(start, language)}",
            (PeriodGrain.Day, _) => $"on {Date(start, language)}",
            (PeriodGrain.Week, Language.Danish) => $"i uge {Week(start)}",
            (PeriodGrain.Week, _) => $"in week {Week(start)}",
            (PeriodGrain.Fortnight, Language.Danish) => $"i de to uger fra uge {Week(start)}",
            (PeriodGrain.Fortnight, _) => $"in the two weeks from week {Week(start)}",
            (PeriodGrain.Month, Language.Danish) => $"i {DanishMonths[start.Month - 1]}",
            (PeriodGrain.Month, _) => $"in {EnglishMonths[start.Month - 1]}",
            (PeriodGrain.Quarter, Language.Danish) => $"i {Quarter(start)}. kvartal {Integer(start.Year)}",
            (PeriodGrain.Quarter, _) => $"in quarter {Quarter(start)} of {Integer(start.Year)}",
            (PeriodGrain.HalfYear, Language.Danish) => $"i {Half(start)}. halvår {Integer(start.Year)}",
            (PeriodGrain.HalfYear, _) => $"in half-year {Half(start)} of {Integer(start.Year)}",
            (PeriodGrain.Year, Language.Danish) => $"i {Integer(start.Year)}",
            (PeriodGrain.Year, _) => $"in {Integer(start.Year)}",
            (_, Language.Danish) => "i hele perioden",
            _ => "in the whole period",
        };
    }

    /// <summary>Gets the argument that is written as <see cref="Quantity"/>.</summary>
    internal static PhraseArgument QuantityOf(decimal value, int decimals, string measuredIn, Language language) =>
        new(value, decimals, Unit(measuredIn, language));

    /// <summary>
    /// Gets the argument for a percentage, with as many decimals, 1 to 4, as are needed to agree with its colour (rule C2.1).
    /// </summary>
    internal static PhraseArgument PercentOf(decimal value, JudgingSettings settings, Language language)
    {
        Status status = StatusRule.OfPercent(value, settings);
        int decimals = 1;
        while (decimals < MaxDecimals && StatusRule.OfPercent(Rounding.ForDisplay(value, decimals), settings) != status)
        {
            decimals++;
        }

        return QuantityOf(value, decimals, "percent", language);
    }

    /// <summary>Gets the argument for a threshold in percent, with no more decimals than it has: <c>80 %</c>.</summary>
    internal static PhraseArgument ThresholdOf(decimal percent, Language language) =>
        QuantityOf(percent, Math.Min((int)percent.Scale, MaxDecimals), "percent", language);

    /// <summary>Gets the argument that is written as <see cref="Months"/>.</summary>
    internal static PhraseArgument MonthsOf(decimal value, decimal tolerance, decimal yellowMonths, Language language)
    {
        Status status = StatusRule.OfDelay(value, tolerance, yellowMonths);
        int decimals = 1;
        while (decimals < MaxDecimals
            && StatusRule.OfDelay(Rounding.ForDisplay(value, decimals), tolerance, yellowMonths) != status)
        {
            decimals++;
        }

        return new(value, decimals, language == Language.Danish ? " mdr." : " months");
    }

    /// <summary>Gets the text that follows a number in a unit.</summary>
    internal static string Unit(string measuredIn, Language language)
    {
        bool danish = language == Language.Danish;
        return measuredIn switch
        {
            "percent" => danish ? " %" : "%",
            "days" => danish ? " dage" : " days",
            "hours" => danish ? " timer" : " hours",
            "kr" => " kr.",
            _ => " " + measuredIn,
        };
    }

    /// <summary>Rounds a number as it is displayed. Negative zero becomes 0.</summary>
    internal static decimal Rounded(decimal value, int decimals) =>
        Rounding.ForDisplay(value, decimals) is var rounded && rounded == 0 ? 0 : rounded;

    /// <summary>Gets the format string for a number of decimals.</summary>
    internal static string Format(int decimals) => Formats[decimals];

    /// <summary>Gets the number format of a language.</summary>
    internal static NumberFormatInfo Numbers(Language language) =>
        language == Language.Danish ? DanishNumbers : NumberFormatInfo.InvariantInfo;

    private static string Week(DateOnly day) => $"{Integer(ISOWeek.GetWeekOfYear(day))}, {Integer(ISOWeek.GetYear(day))}";

    private static string Quarter(DateOnly day) => Integer((day.Month + 2) / 3);

    private static string Half(DateOnly day) => Integer((day.Month + 5) / 6);

    private static string Integer(int number) => number.ToString(CultureInfo.InvariantCulture);
}
