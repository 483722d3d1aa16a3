using System.Globalization;
using System.Text;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Benchmarks;

/// <summary>Writes rows as the CSV that peers read; nothing stands for NULL.</summary>
internal sealed class CsvRowWriter(StringBuilder text) : IRowWriter
{
    private bool hasBegun;

    /// <inheritdoc/>
    public void Text(string? cell) => Add(cell is null ? null : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

    /// <inheritdoc/>
    public void Integer(long? number) => Add(number?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Number(decimal? number) => Add(number?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Day(DateOnly? day) => Add(day?.ToString("O", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Moment(DateTimeOffset? moment) => Add(moment?.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        text.Append('\n');
        hasBegun = false;
    }

    private void Add(string? cell)
    {
        text.Append(hasBegun ? "," : string.Empty).Append(cell);
        hasBegun = true;
    }
}
