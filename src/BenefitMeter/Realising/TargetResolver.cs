using BenefitMeter.Definitions;

namespace BenefitMeter.Realising;

/// <summary>Finds what a decision asks of each unit: its own points, the common ones, or what is asked of the units below it.</summary>
/// <param name="indicator">The indicator.</param>
/// <param name="units">The organisation's units.</param>
public sealed class TargetResolver(IndicatorDefinition indicator, UnitTree units)
{
    /// <summary>Gets what a decision asks of a unit (contracts.md 7, domain.md C5).</summary>
    /// <returns>Null where it asks nothing of the unit.</returns>
    public UnitTarget? For(TargetDecision decision, string unitId)
    {
        if (decision.Range is { } range)
        {
            return new UnitTarget(null, range);
        }

        IReadOnlyList<TargetPoint> points = PointsOf(decision, unitId);
        return points.Count == 0
            ? null
            : new UnitTarget(new TargetProfile(decision.Profile, points, decision.Key, indicator.EffectFrom), null);
    }

    private IReadOnlyList<TargetPoint> PointsOf(TargetDecision decision, string unitId)
    {
        if (decision.Units.TryGetValue(unitId, out IReadOnlyList<TargetPoint>? own))
        {
            return own;
        }

        bool isCommon = unitId == units.Root.Id || indicator.Aggregation != Aggregation.Sum;
        return isCommon && decision.Points.Count > 0 ? decision.Points : OfChildren(decision, unitId);
    }

    // A parent's target is made of its children's, all of which must have one for the same days, and for ratios a weight.
    private List<TargetPoint> OfChildren(TargetDecision decision, string unitId)
    {
        Unit[] children = [.. units.ChildrenOf(unitId).Where(child => child.Id != UnitTree.UnmappedId)];
        if (children.Length == 0)
        {
            return [];
        }

        IReadOnlyList<TargetPoint>[] points = [.. children.Select(child => PointsOf(decision, child.Id))];
        DateOnly[] days = [.. points[0].Select(point => point.Date)];
        if (points.Any(each => !each.Select(point => point.Date).SequenceEqual(days)))
        {
            return [];
        }

        List<TargetPoint> rolledUp = [];
        for (int day = 0; day < days.Length; day++)
        {
            (decimal, decimal)[] parts = [.. children.Select((child, i) => (points[i][day].Value, WeightOf(decision, child.Id)))];
            if (RollUp.ParentTarget(indicator.Aggregation, parts) is { } level)
            {
                rolledUp.Add(new TargetPoint(days[day], level));
            }
        }

        return rolledUp;
    }

    private decimal WeightOf(TargetDecision decision, string unitId) =>
        decision.PlannedDenominators.TryGetValue(unitId, out decimal weight)
            ? weight
            : units.ChildrenOf(unitId).Sum(child => WeightOf(decision, child.Id));
}
