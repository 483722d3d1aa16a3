namespace BenefitMeter.Measuring.Rows;

/// <summary>What a cell turned out to be.</summary>
public enum CellKind
{
    /// <summary>NULL or the empty text.</summary>
    Empty,

    /// <summary>Text.</summary>
    Text,

    /// <summary>An exact number.</summary>
    Number,

    /// <summary>A local calendar date without a time.</summary>
    Date,

    /// <summary>A moment with a time of day, whose local date the reporting calendar tells.</summary>
    Moment,

    /// <summary>Something that could not be read as what it should be.</summary>
    Unreadable,
}

/// <summary>
/// One cell of a row, already read as what its column is. The default value is an empty cell. For an unreadable cell
/// <see cref="Text"/> is its shape, never its value (rule 32a).
/// </summary>
public readonly record struct Cell
{
    private Cell(CellKind kind, string? text, decimal number, long ticks, DateOnly day) =>
        (Kind, Text, Number, Ticks, Day) = (kind, text, number, ticks, day);

    /// <summary>Gets an empty cell.</summary>
    public static Cell Empty => default;

    /// <summary>Gets what the cell is.</summary>
    public CellKind Kind { get; }

    /// <summary>Gets the text, or the shape of an unreadable cell; else null.</summary>
    public string? Text { get; }

    /// <summary>Gets the number, or 0.</summary>
    public decimal Number { get; }

    /// <summary>Gets the UTC ticks (100 ns) of a moment, or 0.</summary>
    public long Ticks { get; }

    /// <summary>Gets the local date of a date or a moment.</summary>
    public DateOnly Day { get; }

    /// <summary>Makes a text cell; the empty text is an empty cell.</summary>
    public static Cell OfText(string text) => text.Length == 0 ? default : new(CellKind.Text, text, 0, 0, default);

    /// <summary>Makes a number cell.</summary>
    public static Cell OfNumber(decimal number) => new(CellKind.Number, null, number, 0, default);

    /// <summary>Makes a date cell.</summary>
    public static Cell OfDate(DateOnly day) => new(CellKind.Date, null, 0, 0, day);

    /// <summary>Makes a moment.</summary>
    /// <param name="utc">The moment in UTC.</param>
    /// <param name="day">Its date in the organisation's zone.</param>
    public static Cell OfMoment(DateTime utc, DateOnly day) => new(CellKind.Moment, null, 0, utc.Ticks, day);

    /// <summary>Makes an unreadable cell.</summary>
    /// <param name="shape">The value's shape: digits as 9, letters as a, the rest as it is; never the value.</param>
    public static Cell OfUnreadable(string shape) => new(CellKind.Unreadable, shape, 0, 0, default);
}
