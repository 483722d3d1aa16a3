namespace BenefitMeter.Definitions.Indicators;

/// <summary>What the result smiley is judged by (rule 9).</summary>
public enum ResultBasis
{
    /// <summary>Realisation against the plan at the period's end; the default.</summary>
    PlanToDate,

    /// <summary>
    /// Expected realisation at the target date (rule C2.1), falling back on the plan where there is no forecast.
    /// </summary>
    Forecast,
}

/// <summary>How a forecast is made (rule C6).</summary>
public enum ForecastMethod
{
    /// <summary>The median of pairwise slopes (rule C6.1); the default.</summary>
    TheilSen,

    /// <summary>Least squares (rule C6.2).</summary>
    LeastSquares,

    /// <summary>Last year's value with drift (rule C6.3); the default for a seasonal baseline.</summary>
    SeasonalNaive,

    /// <summary>
    /// The share of the plan reached lately, held to the target date (rule C6.4); the default for step, points and key.
    /// </summary>
    PlanRatio,
}

/// <summary>The thresholds and choices that turn realisation into smileys and forecasts.</summary>
/// <param name="Basis">What the result smiley is judged by.</param>
/// <param name="Green">The percentage from which the result is green; 100 unless said otherwise (rule DEC4).</param>
/// <param name="Yellow">The percentage from which it is yellow; 80 unless said otherwise.</param>
/// <param name="YellowMonths">The delay in months from which the timeline is red; 2 unless said otherwise.</param>
/// <param name="ToleranceMonths">
/// The delay that is still green; null takes half a measuring period, at most 1.5 months (rule DEC3).
/// </param>
/// <param name="Forecast">The method; null chooses by the profile and baseline (rule C6).</param>
/// <param name="ForecastPoints">The closed final periods a forecast needs; 6 unless said otherwise.</param>
public sealed record JudgingSettings(
    ResultBasis Basis, decimal Green, decimal Yellow, decimal YellowMonths, decimal? ToleranceMonths,
    ForecastMethod? Forecast, int ForecastPoints)
{
    /// <summary>Gets how many closed periods in a row a rule must hold before a smiley turns; 1 turns it at once.</summary>
    public int PeriodsInARow { get; init; } = 1;

    /// <summary>Gets the percentage points below a limit that it takes to get worse; 0 unless said otherwise.</summary>
    public decimal EnterMargin { get; init; }

    /// <summary>Gets the percentage points above a limit that it takes to get better again; 0 unless said otherwise.</summary>
    public decimal RecoverMargin { get; init; }

    /// <summary>Gets whether a smiley depends on the periods before it.</summary>
    public bool HasHysteresis => PeriodsInARow > 1 || EnterMargin > 0 || RecoverMargin > 0;

    /// <summary>Gets the settings where nothing is said.</summary>
    public static JudgingSettings Default { get; } = new(ResultBasis.PlanToDate, 100, 80, 2, null, null, 6);
}
