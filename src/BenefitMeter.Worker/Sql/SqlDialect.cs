using System.Globalization;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Sql;

/// <summary>
/// The SQL of one database, as tokens and formats. The queries are built once for all databases, in
/// <c>Sources/SqlTallyQueries.cs</c>, from these tokens; no code asks which dialect it has.
/// </summary>
internal sealed record SqlDialect
{
    /// <summary>Gets the text that opens a quoted identifier.</summary>
    public required string OpenQuote { get; init; }

    /// <summary>Gets the text that closes a quoted identifier. It is doubled inside one.</summary>
    public required string CloseQuote { get; init; }

    /// <summary>Gets the prefix of a parameter's name.</summary>
    public required string ParameterPrefix { get; init; }

    /// <summary>Gets how columns are read. Of several readings for one kind, <c>plan</c> assumes the first.</summary>
    public required IReadOnlyList<SqlReading> Readings { get; init; }

    /// <summary>
    /// Gets the format of a row's unreadable cells: a line for each one, with the column's index, a space and the cell's shape.
    /// NULL where every cell can be read. {0} is the list of the extraction's columns, {1} the lines of <see cref="Problem"/>,
    /// {2} the condition that any of the cells cannot be read.
    /// </summary>
    public required string Problems { get; init; }

    /// <summary>
    /// Gets the format of one column's line in <see cref="Problems"/>: {0} is the condition that the cell cannot be read, {1} the
    /// column's index, {2} the cell as it is streamed. Null where <see cref="Problems"/> checks the columns itself.
    /// </summary>
    public required string? Problem { get; init; }

    /// <summary>Gets how values are compared, by the type of their column.</summary>
    public required IReadOnlyDictionary<CellType, SqlComparison> Comparisons { get; init; }

    /// <summary>Gets the format of the value by which a date ({0}) belongs to a period: its local day, or its UTC hour.</summary>
    public required string DayOf { get; init; }

    /// <summary>
    /// Gets the format of the month of a local day ({0}), as the month's first day. Every day from {1} on becomes {1}. Null where
    /// grouping by month does not make the database faster.
    /// </summary>
    public required string? MonthOf { get; init; }

    /// <summary>
    /// Gets the formats of the duration between two dates as an integer: {0} and {1} are the dates, {2} and {3} their local
    /// days, {4} and {5} their moments. NULL where either date is. Where working days are missing here, rows are grouped by the
    /// pair of days, and the reader counts the working days.
    /// </summary>
    public required IReadOnlyDictionary<DurationUnit, string> Durations { get; init; }

    /// <summary>
    /// Gets the format of the working days from {0} to {1} in the Danish calendar. Null where rows are grouped by the pair of
    /// days.
    /// </summary>
    public required string? DanishWorkingDays { get; init; }

    /// <summary>Gets the format of an exact sum of {0}. It ignores NULL, and is NULL where there is nothing to sum.</summary>
    public required string ExactSum { get; init; }

    /// <summary>
    /// Gets the end of the inner query that makes the database read each cell once for each row, instead of once for each
    /// mention. Empty where the database needs none.
    /// </summary>
    public required string ReadOnce { get; init; }

    /// <summary>
    /// Gets the text that is appended to texts in the database so that spaces at their end count in comparisons. Default empty:
    /// the spaces count without it.
    /// </summary>
    public string TextEnd { get; init; } = string.Empty;

    /// <summary>
    /// Gets the format of the number of rows in which {0} is not NULL, as a 64-bit integer. <c>*</c> counts all rows.
    /// </summary>
    public string Count { get; init; } = "COUNT({0})";

    /// <summary>Quotes an identifier.</summary>
    public string Quote(string identifier) =>
        OpenQuote + identifier.Replace(CloseQuote, CloseQuote + CloseQuote, StringComparison.Ordinal) + CloseQuote;

    /// <summary>Fills a format with pieces of SQL.</summary>
    public static string Fill(string format, params ReadOnlySpan<object?> sql) =>
        string.Format(CultureInfo.InvariantCulture, format, sql);
}
