using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Definitions.Indicators;

/// <summary>A target that does not lie on the better side of its fixed baseline.</summary>
/// <param name="DecisionIndex">The decision's place in <see cref="IndicatorDefinition.Targets"/>, from 0.</param>
/// <param name="UnitId">The unit with points of its own; null for the target of all.</param>
/// <param name="Baseline">The fixed baseline, in the indicator's measure.</param>
/// <param name="Target">The last point; equal to the baseline or on its worse side.</param>
public sealed record TargetContradiction(int DecisionIndex, string? UnitId, decimal Baseline, decimal Target);

/// <summary>Whether a target agrees with the declared direction (rules C1.1, 8).</summary>
public static class TargetDirection
{
    /// <summary>
    /// Gets the targets that a <em>fixed</em> baseline contradicts. A measured baseline is judged when it is measured, a yearly
    /// target shared by a key is not comparable with a period's baseline, and only an improvement has a direction from one to the
    /// other.
    /// </summary>
    public static IReadOnlyList<TargetContradiction> Contradictions(IndicatorDefinition indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Judgement != Judgement.Improvement || indicator.Baseline is not FixedBaseline baseline)
        {
            return [];
        }

        List<TargetContradiction> found = [];
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
                // A flow's shared baseline is the root's sum; a unit without its own has none to compare with.
                decimal? shared = indicator.Aggregation == Aggregation.Sum ? null : baseline.Value?.Value;
                Compare(i, unitId, baseline.Units.TryGetValue(unitId, out FixedValue? own) ? own.Value : shared, points);
            }
        }

        return found;

        void Compare(int decision, string? unitId, decimal? from, IReadOnlyList<TargetPoint> points)
        {
            if (from is { } value && points.Count > 0 && !IsBetter(indicator.Direction, value, points[^1].Value))
            {
                found.Add(new TargetContradiction(decision, unitId, value, points[^1].Value));
            }
        }
    }

    private static bool IsBetter(Direction direction, decimal baseline, decimal target) =>
        direction == Direction.HigherIsBetter ? target > baseline : target < baseline;
}
