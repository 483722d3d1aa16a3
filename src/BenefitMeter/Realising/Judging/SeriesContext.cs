using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Realising.Forecasting;
using BenefitMeter.Realising.Targets;

namespace BenefitMeter.Realising.Judging;

/// <summary>What stays the same over a series of figures: the indicator and what is asked of one unit.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Target">The current target; null where nothing is asked of the unit.</param>
/// <param name="FirstTarget">The first target; the same as <paramref name="Target"/> until a later one is decided.</param>
public sealed record SeriesContext(IndicatorDefinition Indicator, UnitTarget? Target, UnitTarget? FirstTarget)
{
    /// <summary>Gets whether no later target was decided.</summary>
    internal bool HasFirstTarget { get; } = ReferenceEquals(Target, FirstTarget);
}

/// <summary>What one figure is judged on.</summary>
/// <param name="Observation">What was measured.</param>
/// <param name="Baseline">The current baseline; null where there is none.</param>
/// <param name="FirstBaseline">The first approved baseline; null where there is none.</param>
/// <param name="YearToDate">
/// The sum since the year's start, for a cumulated target; null where a period of the year is missing.
/// </param>
/// <param name="Forecast">The forecast, on the latest closed period only; else null.</param>
/// <param name="IsStale">Whether it is the last complete figure and too old (rule C9.4).</param>
public sealed record JudgingEvidence(
    Observation Observation, BaselineValue? Baseline, BaselineValue? FirstBaseline, decimal? YearToDate, Forecast? Forecast,
    bool IsStale)
{
    /// <summary>
    /// Gets whether it lies far outside the series' own scale, and nobody knows why; see <see cref="StepRule"/>.
    /// </summary>
    public bool IsStep { get; init; }
}
