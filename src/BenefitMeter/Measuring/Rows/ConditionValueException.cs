using BenefitMeter.Definitions;

namespace BenefitMeter.Measuring.Rows;

/// <summary>The exception thrown when a condition compares a column with a value that is not of the column's type.</summary>
/// <param name="what">A message that names the column and the value.</param>
public sealed class ConditionValueException(LocalText what) : FormatException(what.English)
{
    /// <summary>Gets the message in both languages.</summary>
    public LocalText What { get; } = what;
}
