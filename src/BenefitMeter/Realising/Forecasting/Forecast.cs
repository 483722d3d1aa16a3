using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.Realising.Forecasting;

/// <summary>What the figure will be at the target date if nothing changes, with an 80 % interval (rule C6).</summary>
/// <param name="Method">How it was made.</param>
/// <param name="Value">The forecast, in the indicator's measure.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
/// <param name="TrendDelayMonths">
/// The delay in months that the trend foretells, negative for a lead; null where the trend never gets there or the method has
/// none.
/// </param>
public sealed record Forecast(ForecastMethod Method, decimal Value, decimal Low, decimal High, decimal? TrendDelayMonths);

/// <summary>One period's value as a forecast sees it.</summary>
/// <param name="X">The period's number in the series; gaps leave numbers out.</param>
/// <param name="Y">Its value.</param>
/// <param name="Plan">What was planned for it; null where nothing was, or the method does not ask.</param>
/// <param name="Baseline">Its baseline; null where there is none.</param>
public readonly record struct TrendPoint(int X, decimal Y, decimal? Plan, decimal? Baseline);
