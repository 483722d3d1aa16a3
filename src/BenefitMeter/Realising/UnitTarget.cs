using BenefitMeter.Definitions;

namespace BenefitMeter.Realising;

/// <summary>What one target decision asks of one unit: a profile, or a range to keep within.</summary>
/// <param name="Profile">The profile; null for a range.</param>
/// <param name="Range">The range; null for a profile.</param>
public sealed record UnitTarget(TargetProfile? Profile, TargetRange? Range)
{
    /// <summary>Gets what a decision asks of a unit: its own points, else the common ones (contracts.md 7).</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="indicator">The indicator it is about.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="isRoot">Whether the unit is the root; a flow's common target is the root's alone.</param>
    /// <returns>Null where it asks nothing of the unit.</returns>
    public static UnitTarget? For(TargetDecision decision, IndicatorDefinition indicator, string unitId, bool isRoot)
    {
        if (decision.Range is { } range)
        {
            return new UnitTarget(null, range);
        }

        bool isCommon = isRoot || indicator.Aggregation != Aggregation.Sum;
        IReadOnlyList<TargetPoint>? points =
            decision.Units.TryGetValue(unitId, out IReadOnlyList<TargetPoint>? own) ? own : isCommon ? decision.Points : null;
        return points is { Count: > 0 }
            ? new UnitTarget(new TargetProfile(decision.Profile, points, decision.Key, indicator.EffectFrom), null)
            : null;
    }
}
