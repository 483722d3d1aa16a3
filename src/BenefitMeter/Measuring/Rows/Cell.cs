namespace BenefitMeter.Measuring.Rows;

/// <summary>The kind of value that was read from a cell.</summary>
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

    /// <summary>A point in time, whose local date depends on the reporting calendar's time zone.</summary>
    Moment,

    /// <summary>A value that cannot be read as the column's type.</summary>
    Unreadable,
}

/// <summary>
/// One cell of a row, read as the type of its column. The default value is an empty cell. For an unreadable cell,
/// <see cref="Text"/> is the shape of the value, never the value itself (rule 32a).
/// </summary>
public readonly record struct Cell
{
    private Cell(CellKind kind, string? text, decimal number, long ticks, DateOnly day) =>
        (Kind, Text, Number, Ticks, Day) = (kind, text, number, ticks, day);

    /// <summary>Gets an empty cell.</summary>
    public static Cell Empty => default;

    /// <summary>Gets the kind of value.</summary>
    public CellKind Kind { get; }

    /// <summary>Gets the text, or the shape of an unreadable value; null for other kinds.</summary>
    public string? Text { get; }

    /// <summary>Gets the number; 0 for other kinds.</summary>
    public decimal Number { get; }

    /// <summary>Gets the UTC ticks (100 ns) of a moment; 0 for other kinds.</summary>
    public long Ticks { get; }

    /// <summary>Gets the local date of a date or a moment; the default value for other kinds.</summary>
    public DateOnly Day { get; }

    /// <summary>Creates a text cell, or an empty cell if the text is empty.</summary>
    public static Cell OfText(string text) => text.Length == 0 ? default : new(CellKind.Text, text, 0, 0, default);

    /// <summary>Creates a number cell.</summary>
    public static Cell OfNumber(decimal number) => new(CellKind.Number, null, number, 0, default);

    /// <summary>Creates a date cell.</summary>
    public static Cell OfDate(DateOnly day) => new(CellKind.Date, null, 0, 0, day);

    /// <summary>Creates a moment cell.</summary>
    /// <param name="utc">The point in time, in UTC.</param>
    /// <param name="day">Its date in the organisation's time zone.</param>
    public static Cell OfMoment(DateTime utc, DateOnly day) => new(CellKind.Moment, null, 0, utc.Ticks, day);

    /// <summary>Creates an unreadable cell.</summary>
    /// <param name="shape">
    /// The shape of the value: digits as 9, letters as a, other characters unchanged. Never the value itself.
    /// </param>
    public static Cell OfUnreadable(string shape) => new(CellKind.Unreadable, shape, 0, 0, default);
}
