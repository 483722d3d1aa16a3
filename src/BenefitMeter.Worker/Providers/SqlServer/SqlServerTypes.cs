using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>SQL Server's types.</summary>
internal static class SqlServerTypes
{
    /// <summary>Says what a column of a type holds; a type that is not known is read as text only.</summary>
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
