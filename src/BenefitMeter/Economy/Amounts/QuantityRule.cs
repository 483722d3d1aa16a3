using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Economy.Amounts;

/// <summary>
/// Counts an improvement in two ways (rule C3.4): at today's volume, and as the plain reduction. Where the indicator tells of a
/// piece (a share, a mean), u is its value and V its volume; where it tells of an amount, that is u · V already.
/// </summary>
/// <param name="indicator">The indicator.</param>
/// <param name="volume">The volume of the period; null where nobody counted it.</param>
/// <param name="baselineVolume">
/// The volume that the baseline was measured over, for a period as long; null where nobody knows.
/// </param>
public sealed class QuantityRule(IndicatorDefinition indicator, decimal? volume, decimal? baselineVolume)
{
    private bool IsOfPiece => indicator.Aggregation == Aggregation.Ratio;

    // A baseline that is adjusted to the volume gives no other way to count.
    private bool IsAdjusted => indicator.Baseline is VolumeAdjustedBaseline;

    private decimal? Growth => baselineVolume is null or 0 ? null : volume / baselineVolume;

    /// <summary>Gets the quantity of what was measured, counted in one of the ways; null where it cannot be.</summary>
    /// <param name="kind">The way.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="level">What was measured.</param>
    /// <param name="numerator">
    /// The amount that it is of the volume, which no division has rounded; null where nobody counted it.
    /// </param>
    public decimal? Measured(QuantityKind kind, decimal? baseline, decimal? level, decimal? numerator) =>
        Improvement(kind, baseline, IsOfPiece && level is not null ? numerator ?? Amount(level, volume) : level);

    /// <summary>Gets the quantity that a level plans: a planned amount is meant for the baseline's volume.</summary>
    /// <param name="kind">The way.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="level">The level planned.</param>
    public decimal? Planned(QuantityKind kind, decimal? baseline, decimal? level) => Improvement(
        kind, baseline,
        IsOfPiece ? Amount(level, volume)
            : kind == QuantityKind.ImprovementTimesVolume && !IsAdjusted ? level * (Growth ?? 1)
            : level);

    private decimal? Improvement(QuantityKind kind, decimal? baseline, decimal? amount) => RealisationRule.Improvement(
        indicator.Direction,
        (kind, IsOfPiece, IsAdjusted) switch
        {
            (QuantityKind.ImprovementTimesVolume, true, _) => Amount(baseline, volume),
            (QuantityKind.ImprovementTimesVolume, false, false) => baseline * Growth,
            (QuantityKind.PlainReduction, true, _) => Amount(baseline, baselineVolume),
            (QuantityKind.PlainReduction, false, true) => null,
            _ => baseline,
        },
        amount);

    private decimal? Amount(decimal? level, decimal? of) => level * of / (indicator.IsPercent ? 100 : 1);
}
