using BenefitMeter.Definitions;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>
/// One condition made ready to test cells with (contracts.md 2 and 3): texts compare ordinally, numbers as numbers, dates by
/// instant where both have a time and else by local date; a date in the catalogue is a local date. An empty cell passes only
/// <see cref="ConditionOperator.NotIn"/> and <see cref="ConditionOperator.Empty"/>.
/// </summary>
public sealed class ConditionTest
{
    /// <summary>Makes a test.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="type">What the column's cells are read as, which the condition's values are read as too.</param>
    /// <exception cref="FormatException">A value of the condition cannot be read as the column's type.</exception>
    public ConditionTest(Condition condition, CellType type) => throw new NotSupportedException($"{condition}{type}");

    /// <summary>Tells whether a cell meets the condition.</summary>
    /// <param name="cell">The column's cell.</param>
    /// <param name="other">The cell compared with, where the condition names another column; else ignored.</param>
    public bool Matches(in Cell cell, in Cell other) => throw new NotSupportedException();
}
