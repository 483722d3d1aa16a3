using BenefitMeter.Measuring;

namespace BenefitMeter.DisclosureControl;

/// <summary>A figure that readers have seen.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Observation">What they saw, hidden or not.</param>
/// <param name="IsCurrent">Whether they see it today.</param>
/// <param name="GuardedRows">
/// Of a figure hidden today, the true rows it had when last a small group needed it hidden; null where that is not known.
/// </param>
public sealed record DisclosedFigure(
    string IndicatorId, string UnitId, Observation Observation, bool IsCurrent, long? GuardedRows);
