using System.Globalization;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>
/// How SQL Server writes tables and views: every version from 2016. What is compared or sorted is compared by code point,
/// whatever the database's collation; texts that are neither have no limit, so that no list of ids is too long.
/// </summary>
internal static class SqlServerSchema
{
    private const string Ordinal = "COLLATE Latin1_General_BIN2";

    /// <summary>Gets the syntax.</summary>
    public static SchemaSyntax Syntax { get; } = new()
    {
        Folder = "sqlserver",
        Engine = "SQL Server",
        Type = column => column.Kind switch
        {
            ColumnKind.Identity => "bigint IDENTITY(1, 1)",
            ColumnKind.Id or ColumnKind.Word =>
                string.Create(CultureInfo.InvariantCulture, $"nvarchar({column.Width}) {Ordinal}"),
            ColumnKind.Name => "nvarchar(4000)",
            ColumnKind.Integer => "int",
            ColumnKind.Count => "bigint",
            ColumnKind.Decimal => "decimal(38, 10)",
            ColumnKind.Day => "date",
            ColumnKind.Moment => "datetime2(3)",
            ColumnKind.Flag => "smallint",
            _ => "nvarchar(max)",
        },
        Quoted = "[{0}]",
        AddColumn = "ADD",

        // An index of some rows only makes every statement on the table depend on settings of the session.
        HasPartialIndexes = false,
        NullsAreDistinct = false,
        Include = "INCLUDE ({0})",

        // Some 5,000 locks of a statement become one of the whole table, for which runs of other datasets would wait.
        LockRowsOnly = "ALTER TABLE {0} SET (LOCK_ESCALATION = DISABLE)",

        // A division of decimals would lose digits, so it is done as floating-point numbers and rounded.
        Quotient = "CAST(ROUND(CAST({0} AS float) / NULLIF(CAST({1} AS float), 0), 10) AS decimal(38, 10))",
        Now = "SYSUTCDATETIME()",
        Seconds = "CAST(DATEDIFF_BIG(MILLISECOND, {0}, {1}) / 1000.0 AS decimal(38, 10))",
        Days = "DATEDIFF(day, {0}, {1})",
        Word = $"CAST({{0}} AS nvarchar(40)) {Ordinal}",
        IsStandard = false,
        Unicode = "N",
        BatchEnd = "GO",
    };
}
