using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Economy.Amounts;

/// <summary>
/// Counts an improvement in two ways (rule C3.4): at today's volume, and as the plain reduction. If the indicator is measured for
/// each piece (a share or a mean), u is its value and V its volume. If the indicator is an amount, its value is already u · V.
/// </summary>
/// <param name="indicator">The indicator.</param>
/// <param name="volume">The volume of the period, or null if it was not counted.</param>
/// <param name="baselineVolume">
/// The volume that the baseline was measured over, for a period of the same length, or null if it is unknown.
/// </param>
public sealed class QuantityRule(IndicatorDefinition indicator, decimal? volume, decimal? baselineVolume)
{
    private bool IsPerPiece => indicator.Aggregation == Aggregation.Ratio;

    // A baseline that is adjusted to the volume already counts at today's volume, so there is no plain reduction.
    private bool IsAdjusted => indicator.Baseline is VolumeAdjustedBaseline;

    private decimal? Growth => baselineVolume is null or 0 ? null : volume / baselineVolume;

    /// <summary>Gets the quantity that a measured level improves, or null if it cannot be counted in that way.</summary>
    /// <param name="kind">The way of counting.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="level">The measured level.</param>
    /// <param name="numerator">
    /// The level as an amount of the volume, not rounded by any division, or null if it was not counted.
    /// </param>
    public decimal? Measured(QuantityKind kind, decimal? baseline, decimal? level, decimal? numerator) =>
        Improvement(kind, baseline, IsPerPiece && level is not null ? numerator ?? Amount(level, volume) : level);

    /// <summary>
    /// Gets the quantity that a planned level improves, or null if it cannot be counted in that way. A planned amount is planned
    /// for the baseline's volume.
    /// </summary>
    /// <param name="kind">The way of counting.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="level">The planned level.</param>
    public decimal? Planned(QuantityKind kind, decimal? baseline, decimal? level) => Improvement(
        kind, baseline,
        IsPerPiece ? Amount(level, volume)
            : kind == QuantityKind.ImprovementTimesVolume && !IsAdjusted ? level * (Growth ?? 1)
            : level);

    private decimal? Improvement(QuantityKind kind, decimal? baseline, decimal? amount) => RealisationRule.Improvement(
        indicator.Direction,
        (kind, IsPerPiece, IsAdjusted) switch
        {
            (QuantityKind.ImprovementTimesVolume, true, _) => Amount(baseline, volume),
            (QuantityKind.ImprovementTimesVolume, false, false) => baseline * Growth,
            (QuantityKind.PlainReduction, true, _) => Amount(baseline, baselineVolume),
            (QuantityKind.PlainReduction, false, true) => null,
            _ => baseline,
        },
        amount);

    private decimal? Amount(decimal? level, decimal? pieces) => level * pieces / (indicator.IsPercent ? 100 : 1);
}
