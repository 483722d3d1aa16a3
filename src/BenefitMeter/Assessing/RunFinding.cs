using BenefitMeter.Measuring;

namespace BenefitMeter.Assessing;

/// <summary>A finding with what it is about.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="IndicatorId">The indicator; null if it concerns the dataset.</param>
/// <param name="Finding">What was found.</param>
public sealed record RunFinding(string DatasetId, string? IndicatorId, MeasuringFinding Finding);
