using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Realising;

/// <summary>A value rolled up from parts, or the reason why there is none.</summary>
/// <param name="Value">The value, or null if there is none.</param>
/// <param name="Numerator">The summed numerators of a ratio, otherwise null.</param>
/// <param name="Denominator">The summed denominators of a ratio, otherwise null.</param>
/// <param name="Reason">
/// The code of the reason: <c>NonAdditive</c>, <c>MissingMeasurement</c>, <c>ZeroDenominator</c>; null if there is a value.
/// </param>
public sealed record RolledUp(decimal? Value, decimal? Numerator, decimal? Denominator, string? Reason)
{
    /// <summary>Creates a result with a value, rounded to 10 decimals.</summary>
    internal static RolledUp Of(decimal value) => new(Rounding.ForStorage(value), null, null, null);

    /// <summary>Creates a result without a value.</summary>
    internal static RolledUp None(string reason) => new(null, null, null, reason);
}

/// <summary>
/// Rolls up measured parts (rule C5). Flows and stocks are added, and ratios are pooled as Σ numerator / Σ denominator. Medians
/// and distinct counts are never rolled up. Parts that were not measured are skipped; a caller that requires all parts must check
/// them first.
/// </summary>
public static class RollUp
{
    /// <summary>Rolls up over units, from children to their parent.</summary>
    public static RolledUp OverUnits(
        Aggregation aggregation, bool isPercent, IReadOnlyList<Observation> parts) => aggregation switch
        {
            Aggregation.Sum or Aggregation.Last => Over(parts, values => values.Sum()),
            Aggregation.Ratio => Pooled(isPercent, parts),
            _ => RolledUp.None(MissingReason.NonAdditive),
        };

    /// <summary>
    /// Rolls up over time, from periods in chronological order to the longer period that contains them. For a stock, the last
    /// value is used.
    /// </summary>
    public static RolledUp OverTime(Aggregation aggregation, bool isPercent, IReadOnlyList<Observation> parts) =>
        aggregation == Aggregation.Last ? Over(parts, values => values[^1]) : OverUnits(aggregation, isPercent, parts);

    /// <summary>
    /// Calculates the level of a typical part: the mean of flows and stocks, or the pooled ratio (rules C3.2, C3.3).
    /// </summary>
    public static RolledUp Typical(
        Aggregation aggregation, bool isPercent, IReadOnlyList<Observation> parts) => aggregation switch
        {
            Aggregation.Sum or Aggregation.Last => Over(parts, values => values.Sum() / values.Count),
            Aggregation.Ratio => Pooled(isPercent, parts),
            _ => RolledUp.None(MissingReason.NonAdditive),
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

    private static RolledUp Over(IReadOnlyList<Observation> parts, Func<List<decimal>, decimal> combine)
    {
        List<decimal> values = [.. parts.Where(part => part.Value is not null).Select(part => part.Value!.Value)];
        return values.Count == 0 ? RolledUp.None(JudgingReason.MissingMeasurement) : RolledUp.Of(combine(values));
    }

    private static RolledUp Pooled(bool isPercent, IReadOnlyList<Observation> parts)
    {
        Observation[] pairs = [.. parts.Where(part => part is { Numerator: not null, Denominator: not null })];
        if (pairs.Length == 0)
        {
            return RolledUp.None(JudgingReason.MissingMeasurement);
        }

        decimal numerator = pairs.Sum(part => part.Numerator!.Value);
        decimal denominator = pairs.Sum(part => part.Denominator!.Value);
        return denominator == 0
            ? new RolledUp(null, numerator, denominator, MissingReason.ZeroDenominator)
            : new RolledUp(Rounding.ForStorage(numerator * (isPercent ? 100 : 1) / denominator), numerator, denominator, null);
    }
}
