using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Judging;

/// <summary>
/// Converts percentages, deviations and delays to smileys. Applied to unrounded values (rules C1.5, C2.1, C2.2).
/// </summary>
public static class StatusRule
{
    /// <summary>
    /// The shortfall, in percent, up to which a result is yellow if the plan is at or below the baseline (rule C1.5).
    /// </summary>
    public const decimal YellowShortfall = 20;

    /// <summary>Gets the result smiley of a percentage, or grey if there is none.</summary>
    public static Status OfPercent(decimal? percent, JudgingSettings settings) =>
        percent is not { } value ? Status.Grey
        : value >= settings.Green ? Status.Green
        : value >= settings.Yellow ? Status.Yellow
        : Status.Red;

    /// <summary>Gets the result smiley if the plan is at or below the baseline (rule C1.5).</summary>
    /// <param name="achieved">The improvement achieved.</param>
    /// <param name="planned">The improvement planned, 0 or below.</param>
    public static Status OfDeviation(decimal achieved, decimal planned) =>
        achieved >= planned ? Status.Green
        : RealisationRule.Shortfall(achieved, planned) > YellowShortfall ? Status.Red
        : Status.Yellow;

    /// <summary>Gets the timeline smiley of a delay.</summary>
    /// <param name="months">The delay in months, negative for a lead; null if the target is never reached.</param>
    /// <param name="tolerance">The longest delay that is still green, inclusive.</param>
    /// <param name="yellowMonths">The shortest delay that is red, inclusive.</param>
    public static Status OfDelay(decimal? months, decimal tolerance, decimal yellowMonths) =>
        months is not { } delay || delay >= yellowMonths ? Status.Red
        : delay > tolerance ? Status.Yellow
        : Status.Green;

    /// <summary>
    /// Gets the delay in months up to which the timeline is green: the one specified, otherwise half a measuring period but at
    /// most 1.5 (rule DEC3).
    /// </summary>
    public static decimal Tolerance(JudgingSettings settings, PeriodGrain grain) =>
        settings.ToleranceMonths ?? Math.Min(GrainLength.Months(grain) * 0.5m, 1.5m);
}
