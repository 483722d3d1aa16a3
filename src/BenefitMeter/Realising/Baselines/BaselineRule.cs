using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;

namespace BenefitMeter.Realising.Baselines;

/// <summary>The arithmetic of baselines (rule C3).</summary>
public static class BaselineRule
{
    /// <summary>The fewest periods that a final baseline rests on (rule C3.5).</summary>
    public const int MinPeriods = 3;

    /// <summary>
    /// Gets the baseline of a window (rule C3.2): a ratio, mean, median or distinct count measured over the window as one period
    /// (rule 6), a flow or stock as the mean of the window's periods.
    /// </summary>
    /// <param name="aggregation">How the indicator rolls up.</param>
    /// <param name="isPercent">Whether a ratio is multiplied by 100.</param>
    /// <param name="periods">The window's periods at the indicator's grain, in order of time.</param>
    /// <param name="whole">The window measured as one period; null pools the periods.</param>
    public static RolledUp OfWindow(
        Aggregation aggregation, bool isPercent, IReadOnlyList<Observation> periods, Observation? whole) =>
        aggregation is Aggregation.None or Aggregation.Ratio && whole is { Value: { } value }
            ? new RolledUp(value, whole.Numerator, whole.Denominator, null)
            : RollUp.Typical(aggregation, isPercent, periods);

    /// <summary>
    /// Gets the baseline of a season: the mean of the same period of the base years, ratios pooled (rule C3.3).
    /// </summary>
    public static RolledUp SeasonValue(Aggregation aggregation, bool isPercent, IReadOnlyList<Observation> samePeriods) =>
        RollUp.Typical(aggregation, isPercent, samePeriods);

    /// <summary>Gets what the period's own volume would have taken at the baseline's value per piece (rule C3.4).</summary>
    public static decimal VolumeAdjusted(decimal valuePerPiece, decimal volume) => valuePerPiece * volume;

    /// <summary>
    /// Tells whether a window can be a baseline (rule C3.5): it ends before the effect, and enough of it was measured.
    /// </summary>
    /// <param name="lastDay">The window's last day.</param>
    /// <param name="effectFrom">The first day of effect.</param>
    /// <param name="measured">The periods of the indicator's grain that were measured in it.</param>
    /// <param name="expected">The periods that lie in it.</param>
    /// <returns><see cref="Trust.Rejected"/> where the window reaches the effect (<c>BaselineContaminated</c>).</returns>
    public static Trust OfWindow(DateOnly lastDay, DateOnly effectFrom, int measured, int expected) =>
        lastDay >= effectFrom ? Trust.Rejected
        : measured < MinPeriods ? Trust.Provisional
        : Coverage.Assess(measured, expected, Coverage.RequiredPeriodPercent);

    /// <summary>Makes a figure's baseline of a rolled-up value and the trust in its window.</summary>
    /// <param name="value">The value, or why there is none.</param>
    /// <param name="trust">The trust in the window it rests on.</param>
    /// <param name="isApproved">Whether a person approved it; an unapproved one is provisional (rule 6).</param>
    public static BaselineValue ToBaseline(RolledUp value, Trust trust, bool isApproved) =>
        trust == Trust.Rejected
            ? new BaselineValue(null, IsProvisional: false, "BaselineContaminated")
            : new BaselineValue(
                value.Value, trust == Trust.Provisional || !isApproved, value.Value is null ? "MissingBaseline" : null);
}
