namespace BenefitMeter.Definitions.Benefits;

/// <summary>The quantity that a benefit counts: the improvement of an indicator on its baseline (rule C3.4).</summary>
/// <param name="Kind">The way of counting that is valued in kroner. Both are shown.</param>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="VolumeIndicatorId">
/// The indicator that counts the volume. If null, the denominator of the indicator itself is the volume.
/// </param>
public sealed record BenefitQuantity(QuantityKind Kind, string IndicatorId, string? VolumeIndicatorId);

/// <summary>The ways to count an improvement.</summary>
public enum QuantityKind
{
    /// <summary>
    /// The improvement per piece times the current volume, (u₀ − u₁) · V₁. Growing volume does not hide a saving.
    /// </summary>
    ImprovementTimesVolume,

    /// <summary>The plain reduction in what is used, u₀V₀ − u₁V₁.</summary>
    PlainReduction,
}
