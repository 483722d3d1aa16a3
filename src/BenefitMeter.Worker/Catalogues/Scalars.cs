using System.Globalization;
using System.Text.RegularExpressions;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>
/// Reads single values in the forms of the catalogue: decimal point, ISO dates, <c>10 days</c>, <c>5m</c>, <c>50%</c>. A text in
/// another form is null.
/// </summary>
internal static partial class Scalars
{
    /// <summary>
    /// The longest id, account or key of a line, in letters: what a column of the reporting database has room for.
    /// </summary>
    public const int LongestId = 100;

    /// <summary>Gets a calendar for reading period ids; its fortnights begin at <see cref="DefaultFortnightAnchor"/>.</summary>
    public static ReportingCalendar Calendar { get; } = new(TimeZoneInfo.Utc, DefaultFortnightAnchor);

    /// <summary>Gets the Monday from which fortnights are counted where the organisation names none.</summary>
    public static DateOnly DefaultFortnightAnchor => new(2024, 12, 30);

    /// <summary>Reads a decimal number with a decimal point and without thousands separators.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    /// <summary>Reads a whole number.</summary>
    public static int? Integer(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>Reads <c>true</c> or <c>false</c>, in lower case.</summary>
    public static bool? Boolean(string text) => text switch { "true" => true, "false" => false, _ => null };

    /// <summary>Reads a date of the form <c>2025-09-01</c>.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : null;

    /// <summary>Reads a period id or a date. A date is a period of one day.</summary>
    public static Period? PeriodOrDate(string text) => Calendar.TryParse(text, out Period period) ? period : null;

    /// <summary>Reads <c>A..B</c>, both included, or one period. The returned end is exclusive: the day after the last.</summary>
    public static (DateOnly Start, DateOnly End)? Window(string text)
    {
        string[] ends = text.Split("..");
        Period? first = PeriodOrDate(ends[0]);
        Period? last = PeriodOrDate(ends[^1]);
        return ends.Length <= 2 && first is { } from && last is { } to && from.Start < to.End ? (from.Start, to.End) : null;
    }

    /// <summary>Reads <c>1 day</c> or <c>10 days</c>.</summary>
    public static int? Days(string text) =>
        DaysPattern().Match(text) is { Success: true } match ? Integer(match.Groups[1].Value) : null;

    /// <summary>Reads <c>30s</c>, <c>5m</c> or <c>1h</c>, above 0.</summary>
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

    /// <summary>Reads <c>50%</c>, 0 or above; the value is 50.</summary>
    public static decimal? Percent(string text) =>
        text.EndsWith('%') && Number(text[..^1].TrimEnd()) is { } percent and >= 0 ? percent : null;

    /// <summary>
    /// Determines whether a text can be an id: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>, first a letter or digit, at most
    /// <see cref="LongestId"/>.
    /// </summary>
    public static bool IsId(string text) => text.Length <= LongestId && IdPattern().IsMatch(text);

    [GeneratedRegex(@"^(\d{1,5}) days?\z")]
    private static partial Regex DaysPattern();

    [GeneratedRegex(@"^(\d{1,5}) ?([smh])\z")]
    private static partial Regex TimeSpanPattern();

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}._-]*\z")]
    private static partial Regex IdPattern();
}
