namespace BenefitMeter.Economy.Amounts;

/// <summary>
/// The time that one process saves, measured more than once: minutes, hours and full-time equivalents are one family, and only
/// one of them is counted in kroner (rule C8.3).
/// </summary>
/// <param name="HoursOfEach">The hours that each measure gives, in order.</param>
public sealed record DoubleCountedTime(IReadOnlyList<decimal> HoursOfEach)
{
    /// <summary>Gets the hours that are counted: those of the first.</summary>
    public decimal Counted => HoursOfEach[0];

    /// <summary>Gets the rule that is broken where more than one is counted in kroner; null where there is one.</summary>
    public string? Breach => HoursOfEach.Count > 1 ? EconomyBreach.SameBenefitTwice : null;
}
