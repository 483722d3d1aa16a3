namespace BenefitMeter.Realising.Targets;

/// <summary>How far a value is behind or ahead of a target profile (rule C4.5).</summary>
/// <param name="Months">The delay in months; 0 if on plan or ahead.</param>
/// <param name="IsAtLeast">Whether the delay is a lower bound, because the value is at or below the baseline.</param>
/// <param name="LeadMonths">The lead in months; 0 if behind.</param>
public readonly record struct ProfileDelay(decimal Months, bool IsAtLeast, decimal LeadMonths);
