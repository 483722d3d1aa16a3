using BenefitMeter.Time;

namespace BenefitMeter.Worker.Demo;

/// <summary>One period of a chart.</summary>
/// <param name="Period">The period.</param>
/// <param name="Actual">The measured value; null leaves a gap in the line.</param>
/// <param name="IsComplete">
/// Whether the period has ended and was delivered. The value of an incomplete period is drawn apart from the line.
/// </param>
/// <param name="Plan">The planned level; null when nothing is planned.</param>
/// <param name="Baseline">The baseline; null when there is none.</param>
internal sealed record OverviewPoint(Period Period, decimal? Actual, bool IsComplete, decimal? Plan, decimal? Baseline);
