using System.Globalization;
using System.Text.RegularExpressions;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>
/// Reads single values in the catalogue's own forms: decimal point, ISO dates, <c>10 days</c>, <c>5m</c>, <c>50%</c>.
/// </summary>
internal static partial class Scalars
{
    /// <summary>Gets a calendar for reading periods; fortnights begin as by default.</summary>
    public static ReportingCalendar Calendar { get; } = new(TimeZoneInfo.Utc, DefaultFortnightAnchor);

    /// <summary>Gets the Monday that fortnights begin on where the organisation names none.</summary>
    public static DateOnly DefaultFortnightAnchor => new(2024, 12, 30);

    public static decimal? Number(string text) =>
        decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    public static int? Integer(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    public static bool? Boolean(string text) => text switch { "true" => true, "false" => false, _ => null };

    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : null;

    /// <summary>Reads a period id or a date; a date is a period of one day.</summary>
    public static Period? PeriodOrDate(string text) => Calendar.TryParse(text, out Period period) ? period : null;

    /// <summary>Reads <c>A..B</c>, both included, or one period; the end is the day after.</summary>
    public static (DateOnly Start, DateOnly End)? Window(string text)
    {
        string[] ends = text.Split("..");
        Period? first = PeriodOrDate(ends[0]);
        Period? last = PeriodOrDate(ends[^1]);
        return ends.Length <= 2 && first is { } from && last is { } to && from.Start < to.End ? (from.Start, to.End) : null;
    }

    public static int? Days(string text) =>
        DaysPattern().Match(text) is { Success: true } match ? Integer(match.Groups[1].Value) : null;

    public static TimeSpan? TimeSpan(string text)
    {
        if (TimeSpanPattern().Match(text) is not { Success: true } match || Integer(match.Groups[1].Value) is not { } count
            || count == 0)
        {
            return null;
        }

        return match.Groups[2].Value switch
        {
            "s" => System.TimeSpan.FromSeconds(count),
            "m" => System.TimeSpan.FromMinutes(count),
            _ => System.TimeSpan.FromHours(count),
        };
    }

    public static decimal? Percent(string text) =>
        text.EndsWith('%') && Number(text[..^1].TrimEnd()) is { } percent and >= 0 ? percent : null;

    public static bool IsId(string text) => IdPattern().IsMatch(text);

    [GeneratedRegex(@"^(\d{1,5}) days?\z")]
    private static partial Regex DaysPattern();

    [GeneratedRegex(@"^(\d{1,5}) ?([smh])\z")]
    private static partial Regex TimeSpanPattern();

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}._-]*\z")]
    private static partial Regex IdPattern();
}
