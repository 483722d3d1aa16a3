using System.Text.RegularExpressions;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Providers.PostgreSql;

/// <summary>Maps PostgreSQL's types.</summary>
internal static partial class PostgreSqlTypes
{
    /// <summary>Gets the kind of values of a column, from its type. A column of any other type is read as text only.</summary>
    public static SqlStorage StorageOf(string type) => Facets().Replace(type, string.Empty) switch
    {
        "smallint" or "integer" or "bigint" => SqlStorage.Whole,
        "numeric" => SqlStorage.Exact,
        "real" or "double precision" => SqlStorage.Floating,
        "date" => SqlStorage.Day,
        "timestamp without time zone" => SqlStorage.Time,
        "timestamp with time zone" => SqlStorage.Moment,
        "text" or "character varying" or "character" => SqlStorage.Text,
        _ => SqlStorage.Other,
    };

    [GeneratedRegex(@"\([\d, -]+\)")]
    private static partial Regex Facets();
}
