namespace BenefitMeter.Time;

/// <summary>How a source writes its numbers.</summary>
public enum NumberStyle
{
    /// <summary>A decimal comma; dots, if any, group the digits in threes: <c>1.234.567,89</c>.</summary>
    Danish,

    /// <summary>A decimal point and no group marks: <c>1234567.89</c>.</summary>
    Invariant,
}
