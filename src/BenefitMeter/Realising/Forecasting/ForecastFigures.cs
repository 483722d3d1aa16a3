namespace BenefitMeter.Realising.Forecasting;

/// <summary>What a realisation foretells; kept apart, because of a whole series only the latest closed period has it.</summary>
/// <param name="Value">The forecast at the target date.</param>
/// <param name="Low">The lower end of its interval.</param>
/// <param name="High">The upper end of its interval.</param>
/// <param name="RealisedPercent">The forecast realisation at the target date, in percent.</param>
/// <param name="TrendDelayMonths">The delay that the trend foretells, in months.</param>
internal sealed record ForecastFigures(
    decimal? Value, decimal? Low, decimal? High, decimal? RealisedPercent, decimal? TrendDelayMonths)
{
    /// <summary>Gets what foretells nothing.</summary>
    public static ForecastFigures None { get; } = new(null, null, null, null, null);
}
