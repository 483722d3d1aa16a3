using BenefitMeter.Realising;

namespace BenefitMeter.Worker.Reports;

/// <summary>A cell as people read it.</summary>
/// <param name="Text">The text; empty for a smiley.</param>
internal sealed record ShownCell(string Text)
{
    /// <summary>Gets a value indicating whether the cell is a number, which is aligned to the right.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Gets the smiley of the cell; null when the cell is text or a number.</summary>
    public SmileyCell? Smiley { get; init; }

    /// <summary>
    /// Gets the values of the cell's small line chart, oldest first, with null for a gap. Null when the cell has no chart.
    /// </summary>
    public IReadOnlyList<decimal?>? Series { get; init; }

    /// <summary>Creates a cell of text; a dash when the text is null or empty.</summary>
    public static ShownCell Of(string? text) => new(string.IsNullOrEmpty(text) ? "\u2013" : text);

    /// <summary>Creates a cell with a number that is already formatted; a dash when it is null or empty.</summary>
    public static ShownCell Number(string? text) => Of(text) with { IsNumber = true };

    /// <summary>Creates a smiley; null for one that is not set.</summary>
    public static ShownCell Of(Status? status) => new(string.Empty) { Smiley = new(status) };
}
