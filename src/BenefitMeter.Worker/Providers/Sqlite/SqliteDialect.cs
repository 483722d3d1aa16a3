using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>
/// The SQL of SQLite. It has neither dates nor exact decimals, so every token whose name starts with <c>bm_</c> is a function of
/// <see cref="SqliteFunctions"/>, which reads and compares as for all other sources (decision 0018).
/// </summary>
internal static class SqliteDialect
{
    /// <summary>Gets the dialect.</summary>
    public static SqlDialect Instance { get; } = new()
    {
        OpenQuote = "\"",
        CloseQuote = "\"",
        ParameterPrefix = "@",
        Readings =
        [
            Reading(SqlKind.Text, "NULLIF(CAST({0} AS TEXT) COLLATE BINARY, '')"),
            Reading(SqlKind.Number, "bm_number({0}, {1})"),
            Reading(SqlKind.Local, "bm_local({0})"),
            Reading(SqlKind.Utc, "bm_utc({0})"),
            Reading(SqlKind.Offset, "bm_offset({0})"),
            Reading(SqlKind.Date, "bm_date({0})"),
        ],
        Problems = "bm_problems({0})",
        Problem = null,
        Comparisons = new Dictionary<CellType, SqlComparison>
        {
            [CellType.Text] = new("{0} = {1}", "{0} {1} {2} COLLATE bm_ordinal"),
            [CellType.Number] = new("bm_compare_numbers({0}, {1}) = 0", "bm_compare_numbers({0}, {2}) {1} 0"),
            [CellType.Date] = new("bm_compare_dates({0}, {1}) = 0", "bm_compare_dates({0}, {2}) {1} 0"),
        },
        DayOf = "bm_day({0})",
        MonthOf = null,
        Durations = new Dictionary<DurationUnit, string>
        {
            [DurationUnit.Days] = "bm_elapsed({0}, {1})",
            [DurationUnit.Hours] = "bm_elapsed({0}, {1})",
            [DurationUnit.CalendarDays] = "bm_calendar_days({0}, {1})",
            [DurationUnit.WorkingDays] = "bm_weekdays({0}, {1})",
        },
        DanishWorkingDays = "bm_working_days({0}, {1})",
        ExactSum = "bm_sum({0})",
        ReadOnce = "\nLIMIT -1",
    };

    // The functions find the day and the moment of a date themselves.
    private static SqlReading Reading(SqlKind kind, string format) =>
        new(kind, SqlStorage.Any, "{0}") { Cell = format, Day = format, Moment = format };
}
