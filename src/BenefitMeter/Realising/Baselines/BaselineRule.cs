using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Realising.Baselines;

/// <summary>Calculates baselines (rule C3).</summary>
public static class BaselineRule
{
    /// <summary>The minimum number of measured periods for a final baseline (rule C3.5).</summary>
    public const int MinPeriods = 3;

    /// <summary>
    /// Calculates the baseline of a window (rule C3.2): for a ratio, mean, median or distinct count, the value measured over the
    /// window as one period (rule 6); for a flow or stock, the mean of the window's periods.
    /// </summary>
    /// <param name="aggregation">How the indicator rolls up.</param>
    /// <param name="isPercent">Whether a ratio is multiplied by 100.</param>
    /// <param name="periods">The window's periods in the indicator's grain, in chronological order.</param>
    /// <param name="wholeWindow">The window measured as one period, or null to pool the periods.</param>
    /// <returns>The value, rounded to 10 decimals, or null if nothing was measured.</returns>
    public static decimal? WindowValue(
        Aggregation aggregation, bool isPercent, IReadOnlyList<Observation> periods, Observation? wholeWindow) =>
        aggregation is Aggregation.None or Aggregation.Ratio && wholeWindow is { Value: { } value }
            ? value
            : RollUp.Typical(aggregation, isPercent, periods);

    /// <summary>
    /// Calculates the baseline of a season: the mean of the same period in the base years, or the pooled ratio (rule C3.3).
    /// </summary>
    /// <returns>The value, rounded to 10 decimals, or null if nothing was measured.</returns>
    public static decimal? SeasonValue(Aggregation aggregation, bool isPercent, IReadOnlyList<Observation> samePeriods) =>
        RollUp.Typical(aggregation, isPercent, samePeriods);

    /// <summary>
    /// Calculates what the period's own volume would have required at the baseline's value per piece (rule C3.4).
    /// </summary>
    public static decimal VolumeAdjusted(decimal valuePerPiece, decimal volume) => valuePerPiece * volume;

    /// <summary>
    /// Determines whether a window can be a baseline (rule C3.5): it must end before the first effect, and enough of it must be
    /// measured.
    /// </summary>
    /// <param name="lastDay">The window's last day.</param>
    /// <param name="effectFrom">The first day of effect.</param>
    /// <param name="measured">The number of its periods, in the indicator's grain, that were measured.</param>
    /// <param name="expected">The number of its periods.</param>
    /// <returns>
    /// <see cref="Trust.Rejected"/> if the window includes the first day of effect (<c>BaselineContaminated</c>);
    /// <see cref="Trust.Provisional"/> if too few periods were measured; otherwise <see cref="Trust.Final"/>.
    /// </returns>
    public static Trust WindowTrust(DateOnly lastDay, DateOnly effectFrom, int measured, int expected) =>
        lastDay >= effectFrom ? Trust.Rejected
        : measured < MinPeriods ? Trust.Provisional
        : Coverage.Assess(measured, expected, Coverage.RequiredPeriodPercent);

    /// <summary>Creates a figure's baseline from a value and the trust in its window.</summary>
    /// <param name="value">The value, or null if nothing was measured.</param>
    /// <param name="trust">The trust in the window that was measured.</param>
    /// <param name="isApproved">Whether a person approved the baseline. An unapproved one is provisional (rule 6).</param>
    public static BaselineValue ToBaseline(decimal? value, Trust trust, bool isApproved) =>
        trust == Trust.Rejected
            ? new BaselineValue(null, IsProvisional: false, JudgingReason.BaselineContaminated)
            : new BaselineValue(
                value, trust == Trust.Provisional || !isApproved, value is null ? JudgingReason.MissingBaseline : null);
}
