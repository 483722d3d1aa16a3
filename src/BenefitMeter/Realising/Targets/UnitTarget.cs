using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;

namespace BenefitMeter.Realising.Targets;

/// <summary>What one target decision asks of one unit: a profile, or a range to keep within.</summary>
/// <param name="Profile">The profile; null for a range.</param>
/// <param name="Range">The range; null for a profile.</param>
public sealed record UnitTarget(TargetProfile? Profile, TargetRange? Range)
{
    /// <summary>
    /// Gets what a decision asks of a unit: its own points, else the common ones, else what it asks of the units right below
    /// together, where all of them have points for the same days (rules 7, C5).
    /// </summary>
    /// <param name="decision">The decision.</param>
    /// <param name="indicator">The indicator it is about; a flow's common target is the root's alone.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="units">The organisation.</param>
    /// <returns>Null where it asks nothing of the unit.</returns>
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
        var together = new List<TargetPoint>();
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

            together.Add(new TargetPoint(day, Rounding.ForStorage(level.Value)));
        }

        return together;
    }
}
