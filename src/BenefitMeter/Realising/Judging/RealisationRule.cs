using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.Realising.Judging;

/// <summary>
/// Calculates realisation in percent (rule C1). 100 is exactly as planned, and below 0 is worse than the start. Never capped, and
/// never rounded in intermediate steps.
/// </summary>
public static class RealisationRule
{
    /// <summary>
    /// Calculates the closed share of the gap from baseline to target (rule C1.1). Valid for both directions of improvement.
    /// </summary>
    /// <returns>Percent, or null if target and baseline are equal, because then there is no gap.</returns>
    public static decimal? GapClosure(decimal baseline, decimal target, decimal actual) =>
        target == baseline ? null : (actual - baseline) * 100 / (target - baseline);

    /// <summary>Calculates the attained share of the target, without a baseline (rule C1.2).</summary>
    /// <returns>
    /// Percent, or null if a share of the target has no meaning: for a target below zero, or of zero if larger values are better.
    /// </returns>
    public static decimal? Attainment(Direction direction, decimal target, decimal actual) => direction switch
    {
        Direction.HigherIsBetter => target > 0 ? actual * 100 / target : null,
        _ when target < 0 => null,
        _ => actual <= 0 ? 100 : target * 100 / actual,
    };

    /// <summary>Calculates how far a value is outside the range, in the measure's own unit; 0 inside (rule C1.3).</summary>
    public static decimal DistanceOutside(TargetRange range, decimal actual) =>
        actual < range.Low ? range.Low.Value - actual : actual > range.High ? actual - range.High.Value : 0;

    /// <summary>
    /// Calculates how well the range is met: 100 inside the range, falling to 0 where the distance from it equals the tolerance
    /// (rule C1.3).
    /// </summary>
    public static decimal WithinRange(TargetRange range, decimal actual) =>
        Math.Max(0, 100 - (DistanceOutside(range, actual) * 100 / range.Tolerance));

    /// <summary>
    /// Calculates how much better a value is than the baseline (rule C1). Negative if it is worse; null if either is missing.
    /// </summary>
    public static decimal? Improvement(Direction direction, decimal? baseline, decimal? value) =>
        direction == Direction.HigherIsBetter ? value - baseline : baseline - value;

    /// <summary>Calculates how much better a value is than the baseline (rule C1). Negative if it is worse.</summary>
    public static decimal Improvement(Direction direction, decimal baseline, decimal value) =>
        direction == Direction.HigherIsBetter ? value - baseline : baseline - value;

    /// <summary>Calculates an improvement in percent of the planned one (rule C1.4), rounded as it is stored.</summary>
    /// <returns>
    /// Percent, or null if no improvement is planned; the deviation decides the status in that case (rule C1.5).
    /// </returns>
    public static decimal? PercentOfPlanned(decimal achieved, decimal planned) =>
        planned > 0 ? Rounding.ForStorage(achieved * 100 / planned) : null;

    /// <summary>
    /// Calculates how far the improvement falls short of a plan at or below the baseline, in percent of that plan (rule C1.5).
    /// </summary>
    /// <param name="achieved">The improvement achieved.</param>
    /// <param name="planned">The improvement planned, 0 or below.</param>
    /// <returns>0 if the plan is met, or null if the improvement falls short of a plan of zero.</returns>
    public static decimal? Shortfall(decimal achieved, decimal planned) =>
        achieved >= planned ? 0 : planned == 0 ? null : (planned - achieved) * 100 / Math.Abs(planned);
}
