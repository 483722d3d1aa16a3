using System.Globalization;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>The table <c>Cases</c> on SQL Server. A column becomes the narrowest type that holds all its cells.</summary>
internal static class CasesTable
{
    /// <summary>Writes the statement that makes the table of some rows.</summary>
    public static string Create(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        IEnumerable<string> types = columns.Select((name, place) =>
            TypeOf(name, [.. rows.Select(row => row[place]).Where(cell => cell.Length > 0)]));
        return $"CREATE TABLE Cases ({string.Join(", ", columns.Zip(types, (name, type) => $"[{name}] {type}"))})";
    }

    private static string TypeOf(string column, string[] cells) => column switch
    {
        "Amount" when cells.All(cell => decimal.TryParse(
            cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)) =>
            "decimal(28, 14)",
        "Moved" when cells.All(cell => cell.Contains('T', StringComparison.Ordinal)) => "datetimeoffset",
        "Opened" or "Closed" when cells.All(cell => Is(cell, "yyyy-MM-dd")) => "date",
        "Opened" or "Closed" when cells.All(cell => Is(
            cell, "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFF")) => "datetime2",
        _ => "nvarchar(200)",
    };

    private static bool Is(string cell, params string[] formats) =>
        DateTime.TryParseExact(cell, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
