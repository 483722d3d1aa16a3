namespace BenefitMeter.Definitions.Indicators;

/// <summary>The value by which the result smiley is judged (rule 9).</summary>
public enum ResultBasis
{
    /// <summary>The realisation compared with the plan at the end of the period. The default.</summary>
    PlanToDate,

    /// <summary>The expected realisation at the target date (rule C2.1), or the plan to date if there is no forecast.</summary>
    Forecast,
}

/// <summary>The method of a forecast (rule C6).</summary>
public enum ForecastMethod
{
    /// <summary>The median of the pairwise slopes (rule C6.1). The default.</summary>
    TheilSen,

    /// <summary>Least squares (rule C6.2). Used on request only.</summary>
    LeastSquares,

    /// <summary>Last year's value with drift (rule C6.3). The default for a seasonal baseline.</summary>
    SeasonalNaive,

    /// <summary>
    /// The recent ratio of realisation to plan, extended to the target date (rule C6.4). The default for the profiles step,
    /// points and key.
    /// </summary>
    PlanRatio,
}

/// <summary>The thresholds and methods that turn realisation into smileys and forecasts (rule 9).</summary>
/// <param name="Basis">The value by which the result smiley is judged.</param>
/// <param name="Green">The percentage from which the result is green (inclusive). Default 100 (rule DEC4).</param>
/// <param name="Yellow">The percentage from which the result is yellow (inclusive). Default 80.</param>
/// <param name="YellowMonths">The delay in months from which the timeline is red (inclusive). Default 2.</param>
/// <param name="ToleranceMonths">
/// The delay in months up to which the timeline is green (inclusive). If null, it is half a measuring period, at most 1.5 months
/// (rule DEC3).
/// </param>
/// <param name="Forecast">The forecast method. If null, it depends on the profile and the baseline (rule C6).</param>
/// <param name="ForecastPoints">The number of closed final periods that a forecast requires. Default 6.</param>
public sealed record JudgingSettings(
    ResultBasis Basis, decimal Green, decimal Yellow, decimal YellowMonths, decimal? ToleranceMonths,
    ForecastMethod? Forecast, int ForecastPoints)
{
    /// <summary>
    /// Gets the number of consecutive closed periods that must meet a new status before the smiley changes. Default 1, which
    /// changes it at once.
    /// </summary>
    public int PeriodsInARow { get; init; } = 1;

    /// <summary>
    /// Gets how far below a limit the value must fall before the status gets worse, in percentage points. Default 0.
    /// </summary>
    public decimal EnterMargin { get; init; }

    /// <summary>
    /// Gets how far above a limit the value must rise before the status improves again, in percentage points. Default 0.
    /// </summary>
    public decimal RecoverMargin { get; init; }

    /// <summary>Gets whether a smiley depends on earlier periods.</summary>
    public bool HasHysteresis => PeriodsInARow > 1 || EnterMargin > 0 || RecoverMargin > 0;

    /// <summary>Gets the default settings.</summary>
    public static JudgingSettings Default { get; } = new(ResultBasis.PlanToDate, 100, 80, 2, null, null, 6);
}
