using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>
/// How SQLite writes tables and views. Decimals, dates and moments are text; views show decimals as numbers of 15 digits, because
/// tools cannot calculate with text (decision 0032).
/// </summary>
internal static class SqliteSchema
{
    /// <summary>Gets the syntax.</summary>
    public static SchemaSyntax Syntax { get; } = new()
    {
        Folder = "sqlite",
        Engine = "SQLite",
        HasOwnFiles = true,
        Type = column => column.Kind is ColumnKind.Identity or ColumnKind.Integer or ColumnKind.Count or ColumnKind.Flag
            ? "INTEGER"
            : "TEXT",
        Number = "CAST({0} AS REAL)",
        Quotient = "ROUND(({0}) * 1.0 / NULLIF({1}, 0), 10)",
        Now = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')",
        Seconds = "ROUND((julianday({1}) - julianday({0})) * 86400, 3)",
        Days = "CAST(julianday({1}) - julianday({0}) AS INTEGER)",
    };
}
