using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Definitions.Indicators;

/// <summary>A target that is equal to its fixed baseline or worse.</summary>
/// <param name="DecisionIndex">The index of the decision in <see cref="IndicatorDefinition.Targets"/>, from 0.</param>
/// <param name="UnitId">The unit that has its own points; null for the target that applies to all units.</param>
/// <param name="Baseline">The fixed baseline, in the unit of the indicator's measure.</param>
/// <param name="Target">The value of the last point.</param>
public sealed record TargetContradiction(int DecisionIndex, string? UnitId, decimal Baseline, decimal Target);

/// <summary>Checks targets against the declared direction of improvement (rules C1.1, 8).</summary>
public static class TargetDirection
{
    /// <summary>
    /// Gets the targets that contradict a <em>fixed</em> baseline. Only an improvement has a direction from baseline to target. A
    /// measured baseline is compared when it is measured. A yearly target that a key shares is not comparable with the baseline
    /// of a period.
    /// </summary>
    public static IReadOnlyList<TargetContradiction> Contradictions(IndicatorDefinition indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Judgement != Judgement.Improvement || indicator.Baseline is not FixedBaseline baseline)
        {
            return [];
        }

        List<TargetContradiction> contradictions = [];
        for (int i = 0; i < indicator.Targets.Count; i++)
        {
            TargetDecision decision = indicator.Targets[i];
            if (decision.Profile == ProfileShape.Key)
            {
                continue;
            }

            Compare(i, null, baseline.Value?.Value, decision.Points);
            foreach ((string unitId, IReadOnlyList<TargetPoint> points) in decision.Units)
            {
                // For a flow the shared baseline is the sum of the root, so a unit without a value of its own cannot be compared.
                decimal? shared = indicator.Aggregation == Aggregation.Sum ? null : baseline.Value?.Value;
                Compare(i, unitId, baseline.Units.TryGetValue(unitId, out FixedValue? own) ? own.Value : shared, points);
            }
        }

        return contradictions;

        void Compare(int decision, string? unitId, decimal? from, IReadOnlyList<TargetPoint> points)
        {
            if (from is { } value && points.Count > 0 && !IsBetter(indicator.Direction, value, points[^1].Value))
            {
                contradictions.Add(new TargetContradiction(decision, unitId, value, points[^1].Value));
            }
        }
    }

    private static bool IsBetter(Direction direction, decimal baseline, decimal target) =>
        direction == Direction.HigherIsBetter ? target > baseline : target < baseline;
}
