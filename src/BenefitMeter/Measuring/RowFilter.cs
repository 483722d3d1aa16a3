using BenefitMeter.Definitions;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>A filter made ready to test rows of an extraction with.</summary>
public sealed class RowFilter
{
    /// <summary>Makes a filter.</summary>
    /// <exception cref="FormatException">A value of a condition cannot be read as its column's type.</exception>
    public RowFilter(Filter filter, Extraction extraction) => throw new NotSupportedException($"{filter}{extraction}");

    /// <summary>Tells whether a row meets every condition.</summary>
    /// <param name="cells">The cells, in the order of <see cref="Extraction.Columns"/>.</param>
    public bool Matches(ReadOnlySpan<Cell> cells) => throw new NotSupportedException();
}
