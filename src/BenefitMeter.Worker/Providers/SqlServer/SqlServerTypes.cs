using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>Maps SQL Server's types.</summary>
internal static class SqlServerTypes
{
    /// <summary>Gets the kind of values of a column, from its type. A column of any other type is read as text only.</summary>
    public static SqlStorage StorageOf(string type) => type switch
    {
        "tinyint" or "smallint" or "int" or "bigint" => SqlStorage.Whole,
        "decimal" or "numeric" or "money" or "smallmoney" => SqlStorage.Exact,
        "real" or "float" => SqlStorage.Floating,
        "date" => SqlStorage.Day,
        "datetime" or "datetime2" or "smalldatetime" => SqlStorage.Time,
        "datetimeoffset" => SqlStorage.Moment,
        "char" or "varchar" or "nchar" or "nvarchar" => SqlStorage.Text,
        _ => SqlStorage.Other,
    };
}
