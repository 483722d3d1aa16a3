namespace BenefitMeter.Time;

/// <summary>How a source writes its numbers.</summary>
public enum NumberStyle
{
    /// <summary>Decimal comma; dots, if any, group the digits in threes: <c>1.234.567,89</c>.</summary>
    Danish,

    /// <summary>Decimal point and no marks between groups: <c>1234567.89</c>.</summary>
    Invariant,
}
