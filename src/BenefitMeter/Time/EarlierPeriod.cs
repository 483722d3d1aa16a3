namespace BenefitMeter.Time;

/// <summary>The counterpart of a period in an earlier year (rule C3.3).</summary>
/// <param name="Period">The period of the earlier year.</param>
/// <param name="Week53Fallback">Whether the period is week 52 because the earlier year has no week 53 (case B05).</param>
public readonly record struct EarlierPeriod(Period Period, bool Week53Fallback);
