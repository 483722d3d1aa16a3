namespace BenefitMeter.Worker.Sql;

/// <summary>
/// How a column of one storage type is read as one kind. In every format {0} is the quoted column, {1} its decimals or NULL,
/// {2} the organisation's time zone as an SQL text, and {3} the most characters of a short text.
/// </summary>
/// <param name="Kind">What the column is read as.</param>
/// <param name="Stored">What the column contains.</param>
/// <param name="Streamed">The format of a cell in a row that is streamed.</param>
internal sealed record SqlReading(SqlKind Kind, SqlStorage Stored, string Streamed)
{
    /// <summary>
    /// Gets the format of a cell that rows are grouped by. NULL where the cell is empty. For a date it is the local day, or with
    /// <see cref="ByHour"/> the UTC hour. The result for an unreadable cell does not matter, because its row is left out. Null
    /// where such columns are only streamed.
    /// </summary>
    public string? Cell { get; init; }

    /// <summary>
    /// Gets the format in which the query returns a cell that rows were grouped by ({0}): NULL where the cell cannot be read.
    /// Null where it is returned unchanged.
    /// </summary>
    public string? Projection { get; init; }

    /// <summary>Gets whether a date's cell is its UTC hour, which the reader converts to a local day. Default false.</summary>
    public bool ByHour { get; init; }

    /// <summary>Gets the format of a date's local day. Null where the database cannot work it out.</summary>
    public string? Day { get; init; }

    /// <summary>
    /// Gets the format of a date's moment: NULL for a date without a time of day. Null where the database cannot work it out.
    /// </summary>
    public string? Moment { get; init; }

    /// <summary>Gets the format of the condition that a cell with a value cannot be read. Null where every cell can.</summary>
    public string? Unreadable { get; init; }
}
