using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;

namespace BenefitMeter.Realising;

/// <summary>A value rolled up from parts, or the code of why there is none.</summary>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="Numerator">The summed numerators of a ratio, else null.</param>
/// <param name="Denominator">The summed denominators of a ratio, else null.</param>
/// <param name="Reason"><c>NonAdditive</c>, <c>MissingMeasurement</c>, <c>ZeroDenominator</c>; null with a value.</param>
public sealed record RolledUp(decimal? Value, decimal? Numerator, decimal? Denominator, string? Reason)
{
    internal static RolledUp Of(decimal value) => new(Rounding.ForStorage(value), null, null, null);

    internal static RolledUp None(string reason) => new(null, null, null, reason);
}

/// <summary>
/// Rolls measured parts up to a whole (rule C5): flows and stocks are added, ratios are pooled as Σ numerator /
/// Σ denominator, medians and distinct counts never. Parts that were not measured are passed over; who needs all asks first.
/// </summary>
public static class RollUp
{
    /// <summary>Rolls up over units: children to their parent.</summary>
    public static RolledUp OverUnits(
        Aggregation aggregation, bool isPercent, IReadOnlyList<Observation> parts) => aggregation switch
        {
            Aggregation.Sum or Aggregation.Last => Over(parts, values => values.Sum()),
            Aggregation.Ratio => Pooled(isPercent, parts),
            _ => RolledUp.None("NonAdditive"),
        };

    /// <summary>Rolls up over time: parts in order of time to the longer period; a stock takes the last value.</summary>
    public static RolledUp OverTime(Aggregation aggregation, bool isPercent, IReadOnlyList<Observation> parts) =>
        aggregation == Aggregation.Last ? Over(parts, values => values[^1]) : OverUnits(aggregation, isPercent, parts);

    /// <summary>Gets the level of a typical part: the mean of flows and stocks, the pooled ratio (rules C3.2, C3.3).</summary>
    public static RolledUp Typical(
        Aggregation aggregation, bool isPercent, IReadOnlyList<Observation> parts) => aggregation switch
        {
            Aggregation.Sum or Aggregation.Last => Over(parts, values => values.Sum() / values.Count),
            Aggregation.Ratio => Pooled(isPercent, parts),
            _ => RolledUp.None("NonAdditive"),
        };

    /// <summary>
    /// Gets the target of a parent: the sum of its parts', for ratios weighted by planned denominators (rule C5).
    /// </summary>
    /// <param name="aggregation">How the indicator rolls up.</param>
    /// <param name="parts">Each part's target and planned denominator; the denominator counts for ratios only.</param>
    /// <returns>Null where it must be set at the level itself, or nothing is weighted.</returns>
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

    private static RolledUp Over(IReadOnlyList<Observation> parts, Func<List<decimal>, decimal> whole)
    {
        List<decimal> values = [.. parts.Where(part => part.Value is not null).Select(part => part.Value!.Value)];
        return values.Count == 0 ? RolledUp.None("MissingMeasurement") : RolledUp.Of(whole(values));
    }

    private static RolledUp Pooled(bool isPercent, IReadOnlyList<Observation> parts)
    {
        Observation[] pairs = [.. parts.Where(part => part is { Numerator: not null, Denominator: not null })];
        if (pairs.Length == 0)
        {
            return RolledUp.None("MissingMeasurement");
        }

        decimal numerator = pairs.Sum(part => part.Numerator!.Value);
        decimal denominator = pairs.Sum(part => part.Denominator!.Value);
        return denominator == 0
            ? new RolledUp(null, numerator, denominator, "ZeroDenominator")
            : new RolledUp(Rounding.ForStorage(numerator * (isPercent ? 100 : 1) / denominator), numerator, denominator, null);
    }
}
