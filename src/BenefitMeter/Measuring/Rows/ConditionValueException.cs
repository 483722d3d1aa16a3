using BenefitMeter.Definitions;

namespace BenefitMeter.Measuring.Rows;

/// <summary>A condition compares a column with a value that is not of the column's type.</summary>
/// <param name="what">Which column and value.</param>
public sealed class ConditionValueException(LocalText what) : FormatException(what.English)
{
    /// <summary>Gets which column is compared with what, in both languages.</summary>
    public LocalText What { get; } = what;
}
