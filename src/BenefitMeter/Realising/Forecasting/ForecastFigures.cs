namespace BenefitMeter.Realising.Forecasting;

/// <summary>
/// The forecast figures of a realisation. A type of their own, because only the latest closed period of a series has them.
/// </summary>
/// <param name="Value">The forecast at the target date.</param>
/// <param name="Low">The lower end of its interval.</param>
/// <param name="High">The upper end of its interval.</param>
/// <param name="RealisedPercent">The forecast realisation at the target date, in percent.</param>
/// <param name="TrendDelayMonths">The delay predicted by the trend, in months.</param>
internal sealed record ForecastFigures(
    decimal? Value, decimal? Low, decimal? High, decimal? RealisedPercent, decimal? TrendDelayMonths)
{
    /// <summary>Gets the figures of a period without a forecast.</summary>
    public static ForecastFigures None { get; } = new(null, null, null, null, null);
}
