using System.Data.Common;
using System.Globalization;

namespace BenefitMeter.Worker.Sources;

/// <summary>Reads the cells of an answer, whatever type the driver gives them.</summary>
internal static class SqlAnswer
{
    /// <summary>Gets a text; null for NULL.</summary>
    public static string? Text(DbDataReader answer, int column) =>
        answer.IsDBNull(column) ? null : Convert.ToString(answer.GetValue(column), CultureInfo.InvariantCulture);

    /// <summary>Gets an exact number.</summary>
    public static decimal Number(DbDataReader answer, int column) => answer.GetValue(column) switch
    {
        decimal number => number,
        long number => number,
        var other => decimal.Parse(Convert.ToString(other, CultureInfo.InvariantCulture)!, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    /// <summary>Gets a day; null for NULL.</summary>
    public static DateOnly? Day(DbDataReader answer, int column) => answer.IsDBNull(column) ? null : answer.GetValue(column) switch
    {
        DateOnly day => day,
        DateTime time => DateOnly.FromDateTime(time),
        var other => DateOnly.ParseExact((string)other, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
