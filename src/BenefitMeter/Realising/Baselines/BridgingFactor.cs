using BenefitMeter.Measuring;

namespace BenefitMeter.Realising.Baselines;

/// <summary>The factor that translates values of an earlier definition into those of a later one (rule C9.8).</summary>
/// <param name="Old">
/// The total of the periods by the earlier definition: the sum of the values, or for a ratio Σ numerator / Σ denominator.
/// </param>
/// <param name="New">The same total by the later definition.</param>
public sealed record BridgingFactor(decimal Old, decimal New)
{
    /// <summary>The minimum number of periods that must be measured with both definitions.</summary>
    public const int MinPeriods = 3;

    /// <summary>Gets the factor, not rounded: <see cref="New"/> / <see cref="Old"/>.</summary>
    public decimal Factor => New / Old;

    /// <summary>Calculates the factor of values: Σ new / Σ old.</summary>
    /// <param name="periods">Both values of each period, in the indicator's measure.</param>
    /// <returns>
    /// The factor, or null if fewer than <see cref="MinPeriods"/> periods were measured with both definitions, or if the old
    /// values sum to 0.
    /// </returns>
    public static BridgingFactor? Of(IReadOnlyCollection<(decimal Old, decimal New)> periods) =>
        Of(periods.Count, periods.Sum(period => period.Old), periods.Sum(period => period.New));

    /// <summary>
    /// Calculates the factor of ratios from the pooled values, so that a small period has little weight: (Σ new numerators / Σ
    /// new denominators) / (Σ old numerators / Σ old denominators). The factor is the same for percentages.
    /// </summary>
    /// <param name="periods">Both observations of each period, with numerators and denominators.</param>
    /// <returns>The factor, or null as for values, or if a sum of denominators is 0.</returns>
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
