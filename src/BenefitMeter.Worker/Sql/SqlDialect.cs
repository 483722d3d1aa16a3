using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Sql;

/// <summary>
/// A database's words: tokens only. The questions are built once, in <c>Sources/SqlQuestions.cs</c>, and ask the dialect;
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

    /// <summary>
    /// Gets the formats of a cell that is read, by kind: {0} is the quoted column, {1} its decimals or NULL. The value is NULL
    /// where the cell is empty or cannot be read.
    /// </summary>
    public required IReadOnlyDictionary<SqlKind, string> Readings { get; init; }

    /// <summary>
    /// Gets the format of a row's unreadable cells, where {0} lists the extraction's columns: lines of the column's place, a
    /// space and the shape, or NULL where all can be read. Null where the engine's own types leave nothing unreadable.
    /// </summary>
    public required string? Problems { get; init; }

    /// <summary>Gets how values that were read are compared.</summary>
    public required IReadOnlyDictionary<CellType, SqlComparison> Comparisons { get; init; }

    /// <summary>Gets the format of the local day of a date that was read ({0}): a date, or text such as <c>2026-03-31</c>.</summary>
    public required string DayOf { get; init; }

    /// <summary>Gets the formats of the whole number from one date ({0}) to another ({1}), NULL where either is.</summary>
    public required IReadOnlyDictionary<DurationUnit, string> Durations { get; init; }

    /// <summary>Gets the format of working days by the Danish calendar, from {0} to {1}.</summary>
    public required string DanishWorkingDays { get; init; }

    /// <summary>Gets the format of an exact sum of {0} that passes over NULL and is NULL over nothing.</summary>
    public required string ExactSum { get; init; }

    /// <summary>
    /// Gets what ends the inner query so that its cells are read once a row and not once a mention; empty where it needs nothing.
    /// </summary>
    public required string ReadOnce { get; init; }

    /// <summary>Quotes an identifier.</summary>
    public string Quote(string identifier) =>
        OpenQuote + identifier.Replace(CloseQuote, CloseQuote + CloseQuote, StringComparison.Ordinal) + CloseQuote;

    /// <summary>Fills a format with SQL.</summary>
    public static string Fill(string format, params ReadOnlySpan<object?> sql) => string.Format(CultureInfo.InvariantCulture, format, sql);
}
