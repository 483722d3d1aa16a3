using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.Realising.Judging;

/// <summary>
/// How much is realised, in percent: 100 is exactly as planned, below 0 is worse than the start; never capped, never
/// rounded inside (rule C1).
/// </summary>
public static class RealisationRule
{
    /// <summary>Gets the share of the gap from baseline to target that is closed (rule C1.1), whichever way is better.</summary>
    /// <returns>Null where target and baseline are equal: there is no gap.</returns>
    public static decimal? GapClosure(decimal baseline, decimal target, decimal actual) =>
        target == baseline ? null : (actual - baseline) * 100 / (target - baseline);

    /// <summary>Gets the share of the target that is attained, without a baseline (rule C1.2).</summary>
    /// <returns>Null where a share of the target says nothing: a target below zero, or of zero where larger is better.</returns>
    public static decimal? Attainment(Direction direction, decimal target, decimal actual) => direction switch
    {
        Direction.HigherIsBetter => target > 0 ? actual * 100 / target : null,
        _ when target < 0 => null,
        _ => actual <= 0 ? 100 : target * 100 / actual,
    };

    /// <summary>Gets how far outside the range a value lies, in the measure's own unit; 0 inside (rule C1.3).</summary>
    public static decimal DistanceOutside(TargetRange range, decimal actual) =>
        actual < range.Low ? range.Low.Value - actual : actual > range.High ? actual - range.High.Value : 0;

    /// <summary>Gets 100 inside the range, falling to 0 where the distance reaches the tolerance (rule C1.3).</summary>
    public static decimal WithinRange(TargetRange range, decimal actual) =>
        Math.Max(0, 100 - (DistanceOutside(range, actual) * 100 / range.Tolerance));

    /// <summary>
    /// Gets how much better a value is than the baseline; negative is worse, null where either is missing (rule C1).
    /// </summary>
    public static decimal? Improvement(Direction direction, decimal? baseline, decimal? value) =>
        direction == Direction.HigherIsBetter ? value - baseline : baseline - value;

    /// <summary>Gets how much better a value is than the baseline; negative is worse (rule C1).</summary>
    public static decimal Improvement(Direction direction, decimal baseline, decimal value) =>
        direction == Direction.HigherIsBetter ? value - baseline : baseline - value;

    /// <summary>Gets an improvement in percent of the planned one (rule C1.4), rounded as it is stored.</summary>
    /// <returns>Null where no improvement is planned: the deviation decides there (rule C1.5).</returns>
    public static decimal? PercentOfPlanned(decimal achieved, decimal planned) =>
        planned > 0 ? Rounding.ForStorage(achieved * 100 / planned) : null;

    /// <summary>
    /// Gets how far the improvement falls short of a plan at or below the baseline, in percent of that plan (rule C1.5).
    /// </summary>
    /// <param name="achieved">The improvement achieved.</param>
    /// <param name="planned">The improvement planned, 0 or below.</param>
    /// <returns>0 where nothing is short; null where it is short of a plan of zero.</returns>
    public static decimal? Shortfall(decimal achieved, decimal planned) =>
        achieved >= planned ? 0 : planned == 0 ? null : (planned - achieved) * 100 / Math.Abs(planned);
}
