using System.Data.Common;
using System.Globalization;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Sources;

/// <summary>Reads the cells of an answer, whatever type the driver gives them.</summary>
internal static class SqlResult
{
    /// <summary>Gets a text; null for NULL.</summary>
    public static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetValue(column) switch
    {
        decimal number => ExactSum.WithoutTrailingZeros(number).ToString(CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    /// <summary>Gets a text without what the database ends its texts with; null for NULL.</summary>
    public static string? Text(DbDataReader reader, int column, string end)
    {
        string? text = Text(reader, column);
        return end.Length > 0 && text is not null && text.EndsWith(end, StringComparison.Ordinal) ? text[..^end.Length] : text;
    }

    /// <summary>Gets an exact number.</summary>
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
    /// <param name="reader">The answer.</param>
    /// <param name="column">The column.</param>
    /// <param name="hours">Tells the local day where the column holds a UTC hour; null where it holds a local day.</param>
    public static DateOnly? Day(DbDataReader reader, int column, ReportingCalendar? hours) =>
        reader.IsDBNull(column) ? null : reader.GetValue(column) switch
        {
            DateOnly day => day,
            DateTime time when hours is not null => hours.LocalDay(time),
            DateTime time => DateOnly.FromDateTime(time),
            var other => DateOnly.ParseExact((string)other, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
}
