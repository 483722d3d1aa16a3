namespace BenefitMeter.Definitions.Benefits;

/// <summary>What a benefit counts: how much better an indicator is than its baseline (rule C3.4).</summary>
/// <param name="Kind">Which of the two is worth kroner; both are shown.</param>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="VolumeIndicatorId">The indicator that counts the volume; null where the indicator's own denominator does.</param>
public sealed record BenefitQuantity(QuantityKind Kind, string IndicatorId, string? VolumeIndicatorId);

/// <summary>The two ways to count an improvement.</summary>
public enum QuantityKind
{
    /// <summary>The improvement of each times today's volume, (u₀ − u₁) · V₁: growing volume hides no saving.</summary>
    ImprovementTimesVolume,

    /// <summary>The plain reduction, u₀V₀ − u₁V₁: what is really used less.</summary>
    PlainReduction,
}
