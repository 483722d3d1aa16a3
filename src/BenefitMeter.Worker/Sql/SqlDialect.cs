using System.Globalization;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Sql;

/// <summary>
/// A database's words: tokens only. The questions are built once, in <c>Sources/SqlTallyQueries.cs</c>, and ask the dialect;
/// nothing asks which dialect it is.
/// </summary>
internal sealed record SqlDialect
{
    /// <summary>Gets what opens a quoted identifier.</summary>
    public required string OpenQuote { get; init; }

    /// <summary>Gets what closes a quoted identifier, doubled inside one.</summary>
    public required string CloseQuote { get; init; }

    /// <summary>Gets what a parameter's name starts with.</summary>
    public required string ParameterPrefix { get; init; }

    /// <summary>Gets how columns are read. Of several for one kind the first is what <c>plan</c> takes for granted.</summary>
    public required IReadOnlyList<SqlReading> Readings { get; init; }

    /// <summary>
    /// Gets the format of a row's unreadable cells, where {0} lists the extraction's columns, {1} what <see cref="Problem"/>
    /// writes of them and {2} the condition that one cannot be read: lines of the column's place, a space and the shape, or NULL
    /// where all can.
    /// </summary>
    public required string Problems { get; init; }

    /// <summary>
    /// Gets the format of one column's line for <see cref="Problems"/>: {0} the condition, {1} the column's place, {2} the cell
    /// as it is streamed. Null where <see cref="Problems"/> finds out by itself.
    /// </summary>
    public required string? Problem { get; init; }

    /// <summary>Gets how values that were read are compared.</summary>
    public required IReadOnlyDictionary<CellType, SqlComparison> Comparisons { get; init; }

    /// <summary>Gets the format of what a date that was read ({0}) is placed by: its local day, or its UTC hour.</summary>
    public required string DayOf { get; init; }

    /// <summary>
    /// Gets the format of the month of a local day ({0}), as its first day; days from {1} on are all {1}. Null where the database
    /// gains nothing by it.
    /// </summary>
    public required string? MonthOf { get; init; }

    /// <summary>
    /// Gets the formats of the whole number from one date ({0}, its local day {2}, its moment {4}) to another ({1}, {3}, {5}),
    /// NULL where either is. Working days that are missing here are grouped by the pair of days and counted by the reader.
    /// </summary>
    public required IReadOnlyDictionary<DurationUnit, string> Durations { get; init; }

    /// <summary>
    /// Gets the format of working days by the Danish calendar, from {0} to {1}; null where pairs of days are grouped.
    /// </summary>
    public required string? DanishWorkingDays { get; init; }

    /// <summary>Gets the format of an exact sum of {0} that passes over NULL and is NULL over nothing.</summary>
    public required string ExactSum { get; init; }

    /// <summary>
    /// Gets what ends the inner query so that its cells are read once a row and not once a mention; empty where it needs nothing.
    /// </summary>
    public required string ReadOnce { get; init; }

    /// <summary>
    /// Gets what the database's texts end with so that spaces at their end count; empty where they count anyway.
    /// </summary>
    public string TextEnd { get; init; } = string.Empty;

    /// <summary>Gets the format of how many of {0} are filled, <c>*</c> for all rows: a whole number of 64 bits.</summary>
    public string Count { get; init; } = "COUNT({0})";

    /// <summary>Quotes an identifier.</summary>
    public string Quote(string identifier) =>
        OpenQuote + identifier.Replace(CloseQuote, CloseQuote + CloseQuote, StringComparison.Ordinal) + CloseQuote;

    /// <summary>Fills a format with SQL.</summary>
    public static string Fill(string format, params ReadOnlySpan<object?> sql) =>
        string.Format(CultureInfo.InvariantCulture, format, sql);
}
