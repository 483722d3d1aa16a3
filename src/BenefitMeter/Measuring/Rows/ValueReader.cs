using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Rows;

/// <summary>Reads the value of a row that a mean, sum or percentile is calculated from.</summary>
internal sealed class ValueReader
{
    private readonly DurationValue? duration;
    private readonly int first;
    private readonly int second;

    /// <summary>Creates a reader of a column or of a duration between two dates.</summary>
    public ValueReader(ValueSource source, Extraction extraction)
    {
        duration = source as DurationValue;
        first = extraction.IndexOf(duration?.From ?? ((ColumnValue)source).Column);
        second = duration is null ? first : extraction.IndexOf(duration.To);
    }

    /// <summary>Reads the value of a row, or null if it has none or has a negative duration that is left out.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="isNegative">Whether the row has a negative duration, kept or not.</param>
    public decimal? Read(ReadOnlySpan<ClassifiedCell> cells, out bool isNegative)
    {
        isNegative = false;
        if (duration is null)
        {
            return cells[first].Cell.Kind == CellKind.Number ? cells[first].Cell.Number : null;
        }

        decimal? value = Durations.Between(duration, cells[first].Cell, cells[second].Cell);
        isNegative = value < 0;
        return isNegative && !duration.KeepNegative ? null : value;
    }
}
