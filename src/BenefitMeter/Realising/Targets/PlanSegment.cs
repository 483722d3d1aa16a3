using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.Realising.Targets;

/// <summary>The segment of a target profile that contains a day, from which a reader can calculate the day's level.</summary>
/// <param name="From">The point before the day, or null if the level is constant.</param>
/// <param name="To">The point after the day, or the point with the constant level.</param>
public sealed record PlanSegment(TargetPoint? From, TargetPoint To);
