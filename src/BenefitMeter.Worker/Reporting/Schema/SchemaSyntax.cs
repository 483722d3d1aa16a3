namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>
/// How an engine writes tables and views, as data. Tables are described once (<see cref="Table"/>) and views written once
/// (<c>sql/views</c>); what an engine says differently is here and nowhere else.
/// </summary>
internal sealed record SchemaSyntax
{
    /// <summary>Gets the engine's folder under <c>sql</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>Gets the engine's name as people write it.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the function that gives a column's type, without whether it may be null.</summary>
    public required Func<Column, string> Type { get; init; }

    /// <summary>Gets the format of a name that is a reserved word somewhere.</summary>
    public string Quoted { get; init; } = "\"{0}\"";

    /// <summary>Gets whether tables may be in files beside the database's own (<see cref="Table.OwnFile"/>).</summary>
    public bool HasOwnFiles { get; init; }

    /// <summary>Gets the words between a table and a new column.</summary>
    public string AddColumn { get; init; } = "ADD COLUMN";

    /// <summary>
    /// Gets whether an index may be of some rows only. Where it may not, the unique index of current rows has
    /// <c>superseded_by</c> as its last column, which is null in one row of a key only.
    /// </summary>
    public bool HasPartialIndexes { get; init; } = true;

    /// <summary>Gets whether a unique index lets any number of rows have null in its column.</summary>
    public bool NullsAreDistinct { get; init; } = true;

    /// <summary>
    /// Gets the format of the statement after which a table's rows are locked one by one, however many a statement writes
    /// (<see cref="Table.LocksRowsOnly"/>). Empty where the engine never locks a whole table for that.
    /// </summary>
    public string LockRowsOnly { get; init; } = string.Empty;

    /// <summary>Gets the format of further columns of an index; empty where it takes none.</summary>
    public string Include { get; init; } = string.Empty;

    /// <summary>Gets the format of a decimal column in a view: a number that tools can calculate with.</summary>
    public string Number { get; init; } = "{0}";

    /// <summary>Gets the format of a quotient, null where the divisor is 0 and rounded to 10 decimals: {0} / {1}.</summary>
    public required string Quotient { get; init; }

    /// <summary>Gets the moment now.</summary>
    public required string Now { get; init; }

    /// <summary>Gets the format of the seconds from one moment to another, with milliseconds: {0} to {1}.</summary>
    public required string Seconds { get; init; }

    /// <summary>Gets the format of the days from one day to another: {0} to {1}.</summary>
    public required string Days { get; init; }

    /// <summary>Gets the format of a word that a view writes itself, so that its column has the type of other words.</summary>
    public string Word { get; init; } = "{0}";

    /// <summary>Gets whether windows have names and <c>IS DISTINCT FROM</c> is understood.</summary>
    public bool IsStandard { get; init; } = true;

    /// <summary>Gets the text before a literal with letters beyond ASCII.</summary>
    public string Unicode { get; init; } = string.Empty;

    /// <summary>
    /// Gets the line after each statement of a script that must be sent alone; empty where a script is sent whole.
    /// </summary>
    public string BatchEnd { get; init; } = string.Empty;
}
