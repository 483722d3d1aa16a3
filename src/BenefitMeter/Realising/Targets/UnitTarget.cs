using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;

namespace BenefitMeter.Realising.Targets;

/// <summary>The target that one decision sets for one unit: a profile, or a range to stay within.</summary>
/// <param name="Profile">The profile, or null for a range.</param>
/// <param name="Range">The range, or null for a profile.</param>
public sealed record UnitTarget(TargetProfile? Profile, TargetRange? Range)
{
    /// <summary>
    /// Gets the target of a unit: its own points, otherwise the common points, otherwise the aggregate of the units directly
    /// below it if all of them have points on the same days (rules 7, C5).
    /// </summary>
    /// <param name="decision">The decision.</param>
    /// <param name="indicator">The indicator of the decision. For a flow, the common points are the root's only.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="units">The organisation.</param>
    /// <returns>The target, or null if the decision sets none for the unit.</returns>
    public static UnitTarget? For(TargetDecision decision, IndicatorDefinition indicator, string unitId, UnitTree units)
    {
        if (decision.Range is { } range)
        {
            return new UnitTarget(null, range);
        }

        IReadOnlyList<TargetPoint> points = Points(decision, indicator.Aggregation, unitId, units);
        return points.Count == 0
            ? null
            : new UnitTarget(new TargetProfile(decision.Profile, points, decision.Key, indicator.EffectFrom), null);
    }

    private static IReadOnlyList<TargetPoint> Points(
        TargetDecision decision, Aggregation aggregation, string unitId, UnitTree units)
    {
        if (decision.Units.TryGetValue(unitId, out IReadOnlyList<TargetPoint>? own))
        {
            return own;
        }

        bool isCommon = aggregation != Aggregation.Sum || unitId == units.Root.Id;
        return isCommon && decision.Points.Count > 0 ? decision.Points : AggregatedPoints(decision, aggregation, unitId, units);
    }

    private static List<TargetPoint> AggregatedPoints(
        TargetDecision decision, Aggregation aggregation, string unitId, UnitTree units)
    {
        Unit[] below = [.. units.ChildrenOf(unitId).Where(unit => unit.Id != UnitTree.UnmappedId)];
        IReadOnlyList<TargetPoint>[] points = [.. below.Select(unit => Points(decision, aggregation, unit.Id, units))];
        var aggregated = new List<TargetPoint>();
        for (int i = 0; points.Length > 0 && points.All(each => each.Count == points[0].Count) && i < points[0].Count; i++)
        {
            DateOnly day = points[0][i].Date;
            decimal? level = RollUp.ParentTarget(
                aggregation,
                [.. below.Select((unit, j) => (points[j][i].Value, decision.PlannedDenominators.GetValueOrDefault(unit.Id)))]);
            if (level is null || points.Any(each => each[i].Date != day))
            {
                return [];
            }

            aggregated.Add(new TargetPoint(day, Rounding.ForStorage(level.Value)));
        }

        return aggregated;
    }
}
