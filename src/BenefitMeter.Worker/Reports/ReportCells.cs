using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reports;

/// <summary>Formats the cells of a view for people.</summary>
internal static class ReportCells
{
    /// <summary>Returns the text of a column that the view has in both languages, with <c>_da</c> and <c>_en</c>.</summary>
    public static string? In(this ViewRow row, string column, Language language) =>
        row.Text(column + (language == Language.Danish ? "_da" : "_en"));

    /// <summary>Returns whether a column has the word of one of the members.</summary>
    public static bool Is<T>(this ViewRow row, string column, params IEnumerable<T> members)
        where T : struct, Enum => row.Text(column) is { } word && members.Any(member => EnumCode<T>.Of(member) == word);

    /// <summary>Returns a stored status; null when there is none.</summary>
    public static Status? Status(this ViewRow row, string column) =>
        row.Text(column) is { } word ? EnumCode<Status>.Parse(word) : null;

    /// <summary>Returns a cell with a smiley.</summary>
    public static ShownCell Smiley(this ViewRow row, string column) => ShownCell.Of(row.Status(column));

    /// <summary>Returns a number with the decimals and the unit of measurement in the row; null when there is none.</summary>
    public static string? Quantity(this ViewRow row, string column, Language language) => row.Number(column) is { } value
        ? DisplayFormat.Quantity(value, row.Integer("decimals"), row.Text("measured_in") ?? string.Empty, language).Trim()
        : null;

    /// <summary>Returns a percentage with one decimal; null when there is none.</summary>
    public static string? Percent(this ViewRow row, string column, Language language) =>
        row.Number(column) is { } value ? DisplayFormat.Quantity(value, 1, "percent", language) : null;

    /// <summary>Returns an amount in whole kroner; null when there is none.</summary>
    public static string? Kroner(this ViewRow row, string column, Language language) =>
        row.Number(column) is { } value ? Kroner(value, language) : null;

    /// <summary>Formats an amount in whole kroner.</summary>
    public static string Kroner(decimal value, Language language) => DisplayFormat.Number(value, 0, language);

    /// <summary>Returns a number of months with one decimal; null when there is none.</summary>
    public static string? Months(this ViewRow row, string column, Language language) =>
        row.Number(column) is { } value ? DisplayFormat.Number(value, 1, language) : null;

    /// <summary>Returns a date; null when there is none.</summary>
    public static string? Date(this ViewRow row, string column, Language language) =>
        row.Day(column) is { } day ? DisplayFormat.Date(day, language) : null;

    /// <summary>Cuts a text to a maximum length, with an ellipsis at the end (decision 0060).</summary>
    public static string? Short(string? text, int maxLength) =>
        text is null || text.Length <= maxLength ? text : text[..(maxLength - 1)].TrimEnd() + "…";

    /// <summary>Cuts a text to the whole sentences that fit a maximum length, or cuts the first one if none fits.</summary>
    public static string? Sentences(string? text, int maxLength)
    {
        if (text is null || text.Length <= maxLength)
        {
            return text;
        }

        int end = text.LastIndexOf(". ", maxLength - 1, StringComparison.Ordinal);
        return end > 0 ? text[..(end + 1)] : Short(text, maxLength);
    }

    /// <summary>Parses numbers that are separated by semicolons; null for one that is empty or hidden.</summary>
    public static IReadOnlyList<decimal?> Series(string? values) => values is null ? [] :
    [
        .. values.Split(';').Select(value =>
            decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number)
                ? number
                : (decimal?)null),
    ];

    /// <summary>Returns a line that says how many rows are listed of how many; no line when all are.</summary>
    public static IReadOnlyList<string> More(int count, int most, Language language) =>
        count <= most ? [] : [language == Language.Danish ? $"De første {most} af {count}." : $"The first {most} of {count}."];
}
