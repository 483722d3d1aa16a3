using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;

namespace BenefitMeter.Realising;

/// <summary>
/// What follows from the parts of a whole (rule C5). The values of parents and longer periods are not among it: they are
/// measured from the rows, like their parts.
/// </summary>
public static class RollUp
{
    /// <summary>
    /// Calculates the level of a typical part: the mean of flows and stocks, or the pooled ratio, Σ numerator / Σ denominator
    /// (rules C3.2, C3.3). Parts that were not measured are skipped.
    /// </summary>
    /// <returns>
    /// The level, rounded to 10 decimals, or null if nothing was measured, there is nothing to divide by, or the level does not
    /// follow from the parts, as that of a median does not (rule C5.3).
    /// </returns>
    public static decimal? Typical(
        Aggregation aggregation, bool isPercent, IReadOnlyList<Observation> parts) => aggregation switch
        {
            Aggregation.Sum or Aggregation.Last => Rounding.ForStorage(parts.Average(part => part.Value)),
            Aggregation.Ratio => Pooled(isPercent, parts),
            _ => null,
        };

    /// <summary>
    /// Calculates the target of a parent: the sum of its parts' targets, or for ratios their mean weighted by planned
    /// denominators (rule C5).
    /// </summary>
    /// <param name="aggregation">How the indicator rolls up.</param>
    /// <param name="parts">The target and planned denominator of each part. The denominator is used for ratios only.</param>
    /// <returns>
    /// The target, or null if it must be specified for the parent itself, or if the planned denominators sum to 0.
    /// </returns>
    public static decimal? ParentTarget(
        Aggregation aggregation, IReadOnlyList<(decimal Target, decimal PlannedDenominator)> parts)
    {
        decimal weight = parts.Sum(part => part.PlannedDenominator);
        return aggregation switch
        {
            Aggregation.Sum or Aggregation.Last => parts.Sum(part => part.Target),
            Aggregation.Ratio when weight != 0 => parts.Sum(part => part.Target * part.PlannedDenominator) / weight,
            _ => null,
        };
    }

    private static decimal? Pooled(bool isPercent, IReadOnlyList<Observation> parts)
    {
        Observation[] pairs = [.. parts.Where(part => part is { Numerator: not null, Denominator: not null })];
        decimal denominator = pairs.Sum(part => part.Denominator!.Value);
        return denominator == 0
            ? null
            : Rounding.ForStorage(pairs.Sum(part => part.Numerator!.Value) * (isPercent ? 100 : 1) / denominator);
    }
}
