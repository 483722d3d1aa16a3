using BenefitMeter.Measuring;

namespace BenefitMeter.Realising.Baselines;

/// <summary>The factor that translates values of an earlier definition into those of a later one (rule C9.8).</summary>
/// <param name="Old">
/// What the periods give by the earlier definition: their sum, or of a ratio Σ numerator / Σ denominator.
/// </param>
/// <param name="New">The same by the later definition.</param>
public sealed record BridgingFactor(decimal Old, decimal New)
{
    /// <summary>The fewest periods that must have been measured both ways.</summary>
    public const int MinPeriods = 3;

    /// <summary>Gets the factor, not rounded: <see cref="New"/> / <see cref="Old"/>.</summary>
    public decimal Factor => New / Old;

    /// <summary>Gets the factor of values: Σ new / Σ old.</summary>
    /// <param name="periods">Both values of each period, in the indicator's measure.</param>
    /// <returns>Null where fewer than <see cref="MinPeriods"/> were measured both ways, or the old ones sum to 0.</returns>
    public static BridgingFactor? Of(IReadOnlyCollection<(decimal Old, decimal New)> periods) =>
        Of(periods.Count, periods.Sum(period => period.Old), periods.Sum(period => period.New));

    /// <summary>
    /// Gets the factor of ratios, on the pooled values: (Σ new numerators / Σ new denominators) / (Σ old numerators / Σ old
    /// denominators), so that a small period weighs little. Percentages or not, the factor is the same.
    /// </summary>
    /// <param name="periods">Both observations of each period, with their sides.</param>
    /// <returns>Null as for values, and where there is nothing to divide by.</returns>
    public static BridgingFactor? OfRatios(IReadOnlyCollection<(Observation Old, Observation New)> periods) =>
        Of(periods.Count, Pooled(periods.Select(period => period.Old)), Pooled(periods.Select(period => period.New)));

    private static BridgingFactor? Of(int periods, decimal? old, decimal? @new) =>
        periods < MinPeriods || old is not { } before || before == 0 || @new is not { } after
            ? null
            : new BridgingFactor(before, after);

    private static decimal? Pooled(IEnumerable<Observation> observations)
    {
        (decimal numerator, decimal denominator) = (0m, 0m);
        foreach (Observation observation in observations)
        {
            numerator += observation.Numerator ?? 0;
            denominator += observation.Denominator ?? 0;
        }

        return denominator == 0 ? null : numerator / denominator;
    }
}
