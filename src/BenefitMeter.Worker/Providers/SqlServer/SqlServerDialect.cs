using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>
/// The SQL of SQL Server, version 2016 or later. How its columns are read is in <see cref="SqlServerReadings"/>.
/// </summary>
internal static class SqlServerDialect
{
    /// <summary>
    /// The character that is appended to every text. Texts that people write do not contain it, and it sorts before all others.
    /// </summary>
    public const string End = "NCHAR(1)";

    private const string Elapsed =
        "CASE WHEN {4} IS NULL OR {5} IS NULL THEN CAST(DATEDIFF(DAY, {2}, {3}) AS decimal(19, 0)) * 86400000000"
            + " ELSE CAST(DATEDIFF_BIG(MICROSECOND, {4}, {5}) AS decimal(19, 0)) END";

    /// <summary>Gets the dialect.</summary>
    public static SqlDialect Instance { get; } = new()
    {
        OpenQuote = "[",
        CloseQuote = "]",
        ParameterPrefix = "@",
        Readings = SqlServerReadings.All,
        Problems = "NULL",
        Problem = string.Empty,
        Comparisons = new Dictionary<CellType, SqlComparison>
        {
            [CellType.Text] = new($"{{0}} = {{1}} + {End}", $"{{0}} {{1}} {{2}} + {End}"),
            [CellType.Number] = new("{0} = {1}", "{0} {1} {2}"),
            [CellType.Date] = new("{2} = {1}", "(({5} IS NULL OR {6} IS NULL) AND {3} {1} {4} OR {5} {1} {6})"),
        },
        DayOf = "{0}",
        MonthOf = "CASE WHEN {0} >= {1} THEN {1} ELSE DATEFROMPARTS(YEAR({0}), MONTH({0}), 1) END",
        Durations = new Dictionary<DurationUnit, string>
        {
            [DurationUnit.Days] = Elapsed,
            [DurationUnit.Hours] = Elapsed,
            [DurationUnit.CalendarDays] = "CAST(DATEDIFF(DAY, {2}, {3}) AS decimal(19, 0))",
        },
        DanishWorkingDays = null,
        ExactSum = "CONVERT(nvarchar(50), SUM({0}), 2)",
        ReadOnce = string.Empty,
        TextEnd = "\u0001",
        Count = "COUNT_BIG({0})",
    };
}
