namespace BenefitMeter.Worker.Reporting;

/// <summary>Takes the cells of a row as they are, to bind them or to compare them with what is stored.</summary>
internal sealed class CellValues : IRowWriter
{
    private readonly List<object?> cells = [];

    /// <summary>Gets a row's cells: text, long, decimal, day, moment or null.</summary>
    public static object?[] Of(WriteCells row)
    {
        CellValues values = new();
        row(values);
        return [.. values.cells];
    }

    /// <inheritdoc/>
    public void Text(string? text) => cells.Add(text);

    /// <inheritdoc/>
    public void Integer(long? number) => cells.Add(number);

    /// <inheritdoc/>
    public void Number(decimal? number) => cells.Add(number);

    /// <inheritdoc/>
    public void Day(DateOnly? day) => cells.Add(day);

    /// <inheritdoc/>
    public void Moment(DateTimeOffset? moment) => cells.Add(moment);
}

/// <summary>The cells of a row as <see cref="StoredText"/> writes them.</summary>
internal static class CellTexts
{
    /// <summary>Gets a row's cells as text.</summary>
    public static string?[] Of(WriteCells row) => [.. CellValues.Of(row).Select(StoredText.Of)];
}
