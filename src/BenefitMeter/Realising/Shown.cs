using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>
/// Numbers, dates and periods as people read them, by explicit patterns and no culture data (domain.md C10, C11.4).
/// </summary>
public static class Shown
{
    /// <summary>The most decimals that a percentage or a number of months is given to agree with its colour (DEC7).</summary>
    public const int MostDecimals = 4;

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

    /// <summary>Gets a number with so many decimals: <c>1.234,5</c> in Danish, <c>1,234.5</c> in English.</summary>
    public static string Number(decimal value, int decimals, Language language)
    {
        decimal rounded = Rounding.Shown(value, decimals);
        NumberFormatInfo format = language == Language.Danish ? DanishNumbers : NumberFormatInfo.InvariantInfo;
        return (rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), format);
    }

    /// <summary>Gets a number with what it is measured in: <c>71,0 %</c>, <c>31 dage</c>, <c>1.200 kr.</c></summary>
    public static string Quantity(decimal value, int decimals, string measuredIn, Language language)
    {
        bool danish = language == Language.Danish;
        string unit = measuredIn switch
        {
            "percent" => danish ? " %" : "%",
            "days" => danish ? " dage" : " days",
            "hours" => danish ? " timer" : " hours",
            "kr" => " kr.",
            _ => " " + measuredIn,
        };
        return Number(value, decimals, language) + unit;
    }

    /// <summary>Gets a percentage with as many decimals, 1 to 4, as it takes to show the colour that it has (C2.1).</summary>
    public static string Percent(decimal value, JudgingSettings settings, Language language)
    {
        Status status = StatusRule.OfPercent(value, settings);
        int decimals = 1;
        while (decimals < MostDecimals && StatusRule.OfPercent(Rounding.Shown(value, decimals), settings) != status)
        {
            decimals++;
        }

        return Quantity(value, decimals, "percent", language);
    }

    /// <summary>Gets a threshold in percent with no more decimals than it has: <c>80 %</c>.</summary>
    public static string Threshold(decimal percent, Language language) =>
        Quantity(percent, Math.Min((int)percent.Scale, MostDecimals), "percent", language);

    /// <summary>
    /// Gets a number of months with as many decimals, 1 to 4, as it takes to show the colour that it has (contracts.md 18).
    /// </summary>
    public static string Months(decimal value, decimal tolerance, decimal yellowMonths, Language language)
    {
        Status status = StatusRule.OfDelay(value, tolerance, yellowMonths);
        int decimals = 1;
        while (decimals < MostDecimals
            && StatusRule.OfDelay(Rounding.Shown(value, decimals), tolerance, yellowMonths) != status)
        {
            decimals++;
        }

        return Number(value, decimals, language) + (language == Language.Danish ? " mdr." : " months");
    }

    /// <summary>Gets a date: <c>30.06.2026</c> in Danish, <c>30 June 2026</c> in English.</summary>
    public static string Date(DateOnly day, Language language) => language == Language.Danish
        ? day.ToString("dd'.'MM'.'yyyy", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}");

    /// <summary>Gets a period's name: <c>marts 2025</c>, <c>1. kvartal 2025</c>, <c>week 7, 2025</c>.</summary>
    public static string Name(Period period, Language language)
    {
        DateOnly start = period.Start;
        string week = string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetWeekOfYear(start)}, {ISOWeek.GetYear(start)}");
        int quarter = (start.Month + 2) / 3;
        int half = (start.Month + 5) / 6;
        FormattableString text = (period.Grain, language) switch
        {
            (PeriodGrain.Day, Language.Danish) => $"{start.Day}. {DanishMonths[start.Month - 1]} {start.Year}",
            (PeriodGrain.Day, _) => $"{Date(start, language)}",
            (PeriodGrain.Week, Language.Danish) => $"uge {week}",
            (PeriodGrain.Week, _) => $"week {week}",
            (PeriodGrain.Fortnight, Language.Danish) => $"14 dage fra uge {week}",
            (PeriodGrain.Fortnight, _) => $"fortnight from week {week}",
            (PeriodGrain.Month, Language.Danish) => $"{DanishMonths[start.Month - 1]} {start.Year}",
            (PeriodGrain.Month, _) => $"{EnglishMonths[start.Month - 1]} {start.Year}",
            (PeriodGrain.Quarter, Language.Danish) => $"{quarter}. kvartal {start.Year}",
            (PeriodGrain.Quarter, _) => $"Q{quarter} {start.Year}",
            (PeriodGrain.HalfYear, Language.Danish) => $"{half}. halvår {start.Year}",
            (PeriodGrain.HalfYear, _) => $"H{half} {start.Year}",
            (PeriodGrain.Year, _) => $"{start.Year}",
            (_, Language.Danish) => $"hele perioden",
            _ => $"whole period",
        };
        return text.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Gets a period with the preposition that places something in it: <c>i juni</c>, <c>in week 24, 2026</c>.</summary>
    public static string InPeriod(Period period, Language language)
    {
        DateOnly start = period.Start;
        int week = ISOWeek.GetWeekOfYear(start);
        int weekYear = ISOWeek.GetYear(start);
        int quarter = (start.Month + 2) / 3;
        int half = (start.Month + 5) / 6;
        FormattableString text = (period.Grain, language) switch
        {
            (PeriodGrain.Day, Language.Danish) => $"den {Date(start, language)}",
            (PeriodGrain.Day, _) => $"on {Date(start, language)}",
            (PeriodGrain.Week, Language.Danish) => $"i uge {week}, {weekYear}",
            (PeriodGrain.Week, _) => $"in week {week}, {weekYear}",
            (PeriodGrain.Fortnight, Language.Danish) => $"i de to uger fra uge {week}, {weekYear}",
            (PeriodGrain.Fortnight, _) => $"in the two weeks from week {week}, {weekYear}",
            (PeriodGrain.Month, Language.Danish) => $"i {DanishMonths[start.Month - 1]}",
            (PeriodGrain.Month, _) => $"in {EnglishMonths[start.Month - 1]}",
            (PeriodGrain.Quarter, Language.Danish) => $"i {quarter}. kvartal {start.Year}",
            (PeriodGrain.Quarter, _) => $"in quarter {quarter} of {start.Year}",
            (PeriodGrain.HalfYear, Language.Danish) => $"i {half}. halvår {start.Year}",
            (PeriodGrain.HalfYear, _) => $"in half-year {half} of {start.Year}",
            (PeriodGrain.Year, Language.Danish) => $"i {start.Year}",
            (PeriodGrain.Year, _) => $"in {start.Year}",
            (_, Language.Danish) => $"i hele perioden",
            _ => $"in the whole time",
        };
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
