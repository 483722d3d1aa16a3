namespace BenefitMeter.Worker.Sql;

/// <summary>
/// How a column that holds one thing is read as another. In every format {0} is the quoted column, {1} its decimals or NULL
/// and {2} the organisation's time zone as text.
/// </summary>
/// <param name="Kind">What it is read as.</param>
/// <param name="Stored">What it holds.</param>
/// <param name="Streamed">The format of a cell that goes through row by row.</param>
internal sealed record SqlReading(SqlKind Kind, SqlStorage Stored, string Streamed)
{
    /// <summary>
    /// Gets the format of a cell that is grouped by, NULL where it is empty; of a date its local day, or where
    /// <see cref="ByHour"/> says so its UTC hour. A cell that cannot be read may be anything, for its row is left out. Null where
    /// such columns are only streamed.
    /// </summary>
    public string? Cell { get; init; }

    /// <summary>
    /// Gets the format of a cell that was grouped by ({0}), as it is answered: NULL where it cannot be read. Null where it is
    /// answered as it is.
    /// </summary>
    public string? Projection { get; init; }

    /// <summary>Gets whether a date's cell is its UTC hour, which the reader turns into a local day.</summary>
    public bool ByHour { get; init; }

    /// <summary>Gets the format of a date's local day; null where the database cannot tell it.</summary>
    public string? Day { get; init; }

    /// <summary>
    /// Gets the format of a date's moment, NULL for a date without a time; null where the database cannot tell it.
    /// </summary>
    public string? Moment { get; init; }

    /// <summary>Gets the format of the condition that a filled cell cannot be read; null where every cell can.</summary>
    public string? Unreadable { get; init; }
}
