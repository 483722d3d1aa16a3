using BenefitMeter.Measuring;

namespace BenefitMeter.DisclosureControl;

/// <summary>A figure as it was published, shown or hidden.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Observation">The published observation.</param>
/// <param name="IsCurrent">Whether it is the current publication of the figure.</param>
/// <param name="GuardedRows">
/// For a figure that is hidden today, the true number of rows when a small group last required it to be hidden; null if not
/// known.
/// </param>
public sealed record DisclosedFigure(
    string IndicatorId, string UnitId, Observation Observation, bool IsCurrent, long? GuardedRows);
