namespace BenefitMeter.Economy.Amounts;

/// <summary>
/// The time that one process saves, measured more than once. Minutes, hours and full-time equivalents are one family of measures,
/// and only one of them may be counted in kroner (rule C8.3).
/// </summary>
/// <param name="HoursOfEach">The hours that each measure gives, in order; at least one.</param>
public sealed record DoubleCountedTime(IReadOnlyList<decimal> HoursOfEach)
{
    /// <summary>Gets the hours that are counted: those of the first measure.</summary>
    public decimal Counted => HoursOfEach[0];

    /// <summary>
    /// Gets the code of the broken rule if more than one measure is counted in kroner, or null if there is only one.
    /// </summary>
    public string? Breach => HoursOfEach.Count > 1 ? EconomyBreach.SameBenefitTwice : null;
}
