namespace BenefitMeter.Realising.Forecasting;

/// <summary>The expected value at the target date if nothing changes, with an 80 % interval (rule C6).</summary>
/// <param name="Value">The forecast, in the indicator's measure.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
/// <param name="TrendDelayMonths">
/// The delay predicted by the trend, in months, negative for a lead; null if the trend never reaches the target or the method has
/// no trend.
/// </param>
public sealed record Forecast(decimal Value, decimal Low, decimal High, decimal? TrendDelayMonths);

/// <summary>The value of one period as input to a forecast.</summary>
/// <param name="X">The number of the period in the series. Missing periods leave gaps in the numbers.</param>
/// <param name="Y">Its value.</param>
/// <param name="Plan">The level planned for the period, or null if nothing was planned or the method does not use it.</param>
/// <param name="Baseline">The period's baseline, or null if there is none.</param>
public readonly record struct TrendPoint(int X, decimal Y, decimal? Plan, decimal? Baseline);
