using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.Realising.Targets;

/// <summary>The piece of a target profile that a day lies on, so that its level can be worked out by hand.</summary>
/// <param name="From">The point before; null where the level simply holds.</param>
/// <param name="To">The point after, or the one whose level holds.</param>
public sealed record PlanSegment(TargetPoint? From, TargetPoint To);
