using BenefitMeter.Definitions;
using BenefitMeter.Realising;

namespace BenefitMeter.Economy;

/// <summary>
/// Counts an improvement in two ways (domain.md C3.4): at today's volume, and as the plain reduction. Where the indicator tells of a
/// piece (a share, a mean), u is its value and V its volume; where it tells of an amount, that is u · V.
/// </summary>
public sealed class QuantityRule
{
    private readonly IndicatorDefinition indicator;
    private readonly bool isOfPiece;
    private readonly decimal? volume;
    private readonly decimal? baselineVolume;

    /// <summary>Makes the rule of one figure.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="volume">The volume of the period; null where nobody counted it.</param>
    /// <param name="baselineVolume">The volume that the baseline was measured over, for a period as long; null where nobody knows.</param>
    public QuantityRule(IndicatorDefinition indicator, decimal? volume, decimal? baselineVolume)
    {
        (this.indicator, this.volume, this.baselineVolume) = (indicator, volume, baselineVolume);
        isOfPiece = indicator.Aggregation == Aggregation.Ratio;
    }

    /// <summary>Gets a quantity of a level against a baseline, counted in one of the ways; null where it cannot be.</summary>
    /// <param name="kind">The way.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="level">What was measured.</param>
    public decimal? Of(QuantityKind kind, decimal? baseline, decimal? level) => kind == QuantityKind.ImprovementTimesVolume
        ? AtVolume(baseline, level, baseline * Growth)
        : isOfPiece ? Improvement(baseline * baselineVolume, level * volume)
        : indicator.Baseline is VolumeAdjustedBaseline ? null
        : Improvement(baseline, level);

    /// <summary>Gets the quantity that a level plans: planned levels of an amount are meant for the baseline's volume.</summary>
    /// <param name="kind">The way.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="level">The level planned.</param>
    public decimal? Planned(QuantityKind kind, decimal? baseline, decimal? level) => kind == QuantityKind.ImprovementTimesVolume
        ? AtVolume(baseline, isOfPiece || Growth is null ? level : level * Growth, baseline * Growth)
        : Of(kind, baseline, level);

    private decimal? Growth => baselineVolume is null or 0 ? null : volume / baselineVolume;

    private decimal? AtVolume(decimal? baseline, decimal? level, decimal? grownBaseline) =>
        isOfPiece ? Improvement(baseline, level) * volume
        : indicator.Baseline is VolumeAdjustedBaseline ? Improvement(baseline, level)
        : Improvement(grownBaseline, level);

    private decimal? Improvement(decimal? baseline, decimal? level) =>
        RealisationRule.Improvement(indicator.Direction, baseline, level) / (indicator.IsPercent ? 100 : 1);
}
