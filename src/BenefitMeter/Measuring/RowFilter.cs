using BenefitMeter.Definitions;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>A filter made ready to test rows of an extraction with.</summary>
public sealed class RowFilter
{
    private readonly (ConditionTest Test, int Column, int Other)[] tests;

    /// <summary>Makes a filter.</summary>
    /// <exception cref="ConditionValueException">A value of a condition cannot be read as its column's type.</exception>
    /// <exception cref="KeyNotFoundException">The extraction does not need a column that the filter names.</exception>
    public RowFilter(Filter filter, Extraction extraction) => tests =
    [
        .. filter.Conditions.Select(condition =>
        {
            int column = extraction.IndexOf(condition.Column);
            int other = condition.OtherColumn is { } name ? extraction.IndexOf(name) : column;
            return (new ConditionTest(condition, extraction.Columns[column].Type), column, other);
        }),
    ];

    /// <summary>Tells whether a row meets every condition.</summary>
    /// <param name="cells">The cells, in the order of <see cref="Extraction.Columns"/>.</param>
    public bool Matches(ReadOnlySpan<Cell> cells)
    {
        foreach ((ConditionTest test, int column, int other) in tests)
        {
            if (!test.Matches(cells[column], cells[other]))
            {
                return false;
            }
        }

        return true;
    }
}
