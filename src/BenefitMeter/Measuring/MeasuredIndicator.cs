using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>All published observations of an indicator, measured but not yet judged.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Measurer">The measurer that measured it.</param>
/// <param name="Series">The observations, one series for each grain and unit.</param>
/// <param name="BaselinePeriods">
/// The periods from which its measured, unapproved baselines are calculated. Their values are published too, as baselines.
/// </param>
public sealed record MeasuredIndicator(
    IndicatorDefinition Indicator, IndicatorMeasurer Measurer, IReadOnlyList<MeasuredSeries> Series,
    IReadOnlyList<Period> BaselinePeriods);

/// <summary>The observations of one unit and grain, in chronological order.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Observations">The observations.</param>
public sealed record MeasuredSeries(Unit Unit, IReadOnlyList<Observation> Observations)
{
    /// <summary>Gets the observation of a period, or null if the series has none.</summary>
    public Observation? At(Period period)
    {
        (int low, int high) = (0, Observations.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Observations[middle].Period < period ? (middle + 1, high) : (low, middle);
        }

        return low < Observations.Count && Observations[low].Period == period ? Observations[low] : null;
    }
}
