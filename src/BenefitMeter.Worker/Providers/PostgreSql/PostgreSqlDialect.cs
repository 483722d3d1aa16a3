using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Providers.PostgreSql;

/// <summary>
/// The SQL of PostgreSQL, version 13 or later. How its columns are read is in <see cref="PostgreSqlReadings"/>.
/// </summary>
internal static class PostgreSqlDialect
{
    private const string Elapsed =
        "CASE WHEN {4} IS NULL OR {5} IS NULL THEN ({3} - {2}) * 86400000000 ELSE CAST(EXTRACT(EPOCH FROM {5} - {4}) "
            + "* 1000000 AS bigint) END";

    /// <summary>Gets the dialect.</summary>
    public static SqlDialect Instance { get; } = new()
    {
        OpenQuote = "\"",
        CloseQuote = "\"",
        ParameterPrefix = "@",
        Readings = PostgreSqlReadings.All,
        Problems = "CASE WHEN {2} THEN CONCAT({1}) END",
        Problem = "CASE WHEN {0} THEN '{1} ' || " + ShapeOf("{2}") + " END",
        Comparisons = new Dictionary<CellType, SqlComparison>
        {
            [CellType.Text] = new("{0} = {1}", $"{Ordinal("{0}")} {{1}} {Ordinal("{2}")}"),
            [CellType.Number] = new("{0} = {1}", "{0} {1} {2}"),
            [CellType.Date] = new("{2} = {1}", "(({5} IS NULL OR {6} IS NULL) AND {3} {1} {4} OR {5} {1} {6})"),
        },
        DayOf = "{0}",
        MonthOf = "CASE WHEN {0} >= {1} THEN CAST({1} AS timestamp) ELSE date_trunc('month', CAST({0} AS timestamp)) END",
        Durations = new Dictionary<DurationUnit, string>
        {
            [DurationUnit.Days] = Elapsed,
            [DurationUnit.Hours] = Elapsed,
            [DurationUnit.CalendarDays] = "({3} - {2})",
        },
        DanishWorkingDays = null,
        ExactSum = "CAST(trim_scale(SUM({0})) AS text)",

        // With a bare 0, which is cast late, the planner does not see that no row is left out, and all rows go to one process.
        ReadOnce = "\nOFFSET '0'",
    };

    // Code points sort as UTF-16 units do (rule 3: ordinal) where those from E000 to FFFF come after all others.
    private static string Ordinal(string text) =>
        $"""regexp_replace({text}, '([\uE000-\uFFFF])', U&'\+10FFFF' || '\1', 'g') COLLATE "C" """.TrimEnd();

    // The rule of CellShape: digits as 9, letters as a, cut at 40 characters, and the length.
    private static string ShapeOf(string text) =>
        $"left(regexp_replace(regexp_replace({text}, '[0-9]', '9', 'g'), '[[:alpha:]]', 'a', 'g'), 40)"
        + $" || CASE WHEN length({text}) > 40 THEN '…' ELSE '' END || ', length ' || length({text}) || chr(10)";
}
