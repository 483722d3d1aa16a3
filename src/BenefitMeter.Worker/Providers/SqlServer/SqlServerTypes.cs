using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>Maps SQL Server's types.</summary>
internal static class SqlServerTypes
{
    // A character is appended to texts, and a sized nvarchar has 4,000 of them.
    private const int LongestShortText = 3999;

    /// <summary>Gets the kind of values of a column, from its type. A column of any other type is read as text only.</summary>
    /// <param name="type">The server's name of the type.</param>
    /// <param name="width">The most characters of a text; null where they are unlimited.</param>
    public static SqlStorage StorageOf(string type, int? width) => type switch
    {
        "tinyint" or "smallint" or "int" or "bigint" => SqlStorage.Whole,
        "decimal" or "numeric" or "money" or "smallmoney" => SqlStorage.Exact,
        "real" or "float" => SqlStorage.Floating,
        "date" => SqlStorage.Day,
        "datetime" or "datetime2" or "smalldatetime" => SqlStorage.Time,
        "datetimeoffset" => SqlStorage.Moment,
        "char" or "varchar" or "nchar" or "nvarchar" => width <= LongestShortText ? SqlStorage.ShortText : SqlStorage.Text,
        "text" or "ntext" => SqlStorage.Text,
        "binary" or "varbinary" or "image" or "timestamp" => SqlStorage.Binary,
        _ => SqlStorage.Other,
    };
}
