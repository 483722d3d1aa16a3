using System.Data.Common;
using System.Globalization;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Sources;

/// <summary>Reads the values of a query's result, in any type that a driver returns them in.</summary>
internal static class SqlResult
{
    /// <summary>Gets a text; null for NULL.</summary>
    public static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetValue(column) switch
    {
        decimal number => ExactSum.WithoutTrailingZeros(number).ToString(CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    /// <summary>Gets a text without the text that the dialect appends to texts; null for NULL.</summary>
    public static string? Text(DbDataReader reader, int column, string end)
    {
        string? text = Text(reader, column);
        return end.Length > 0 && text is not null && text.EndsWith(end, StringComparison.Ordinal) ? text[..^end.Length] : text;
    }

    /// <summary>Gets an exact number.</summary>
    /// <exception cref="OverflowException">The number has more digits than a decimal.</exception>
    public static decimal Number(DbDataReader reader, int column) => reader.GetValue(column) switch
    {
        decimal number => number,
        long number => number,
        var other =>
            DanishText.TryNumber(Convert.ToString(other, CultureInfo.InvariantCulture), NumberStyle.Invariant, out decimal number)
                ? number
                : throw new OverflowException("A sum needs more than the 28 digits of a decimal number."),
    };

    /// <summary>Gets a local day; null for NULL.</summary>
    /// <param name="reader">The result.</param>
    /// <param name="column">The column.</param>
    /// <param name="hours">The calendar that converts the column's UTC hours; null where the column contains local days.</param>
    public static DateOnly? Day(DbDataReader reader, int column, ReportingCalendar? hours) =>
        reader.IsDBNull(column) ? null : reader.GetValue(column) switch
        {
            DateOnly day => day,
            DateTime time when hours is not null => hours.LocalDay(time),
            DateTime time => DateOnly.FromDateTime(time),
            var other => DateOnly.ParseExact((string)other, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
}
