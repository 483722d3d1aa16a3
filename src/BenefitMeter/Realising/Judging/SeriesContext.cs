using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Realising.Forecasting;
using BenefitMeter.Realising.Targets;

namespace BenefitMeter.Realising.Judging;

/// <summary>
/// The part of the judgement that is the same for all figures of a series: the indicator and the targets of one unit.
/// </summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Target">The current target, or null if the unit has none.</param>
/// <param name="FirstTarget">The first target. The same object as <paramref name="Target"/> until a later one is decided.</param>
public sealed record SeriesContext(IndicatorDefinition Indicator, UnitTarget? Target, UnitTarget? FirstTarget)
{
    /// <summary>Gets whether the current target is the first one.</summary>
    internal bool HasFirstTarget { get; } = ReferenceEquals(Target, FirstTarget);
}

/// <summary>The input for the judgement of one figure.</summary>
/// <param name="Observation">The observation.</param>
/// <param name="Baseline">The current baseline, or null if there is none.</param>
/// <param name="FirstBaseline">The first approved baseline, or null if there is none.</param>
/// <param name="YearToDate">
/// The sum since the beginning of the year, for a cumulative target; null if a period of the year is missing.
/// </param>
/// <param name="Forecast">The forecast, for the latest closed period only; otherwise null.</param>
/// <param name="IsStale">Whether the figure is the last complete one and too old (rule C9.4).</param>
public sealed record JudgingEvidence(
    Observation Observation, BaselineValue? Baseline, BaselineValue? FirstBaseline, decimal? YearToDate, Forecast? Forecast,
    bool IsStale)
{
    /// <summary>
    /// Gets whether the value lies far outside the series' own scale without a known reason. See <see cref="StepRule"/>.
    /// </summary>
    public bool IsStep { get; init; }
}
