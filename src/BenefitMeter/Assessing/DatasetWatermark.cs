namespace BenefitMeter.Assessing;

/// <summary>How far a dataset was read.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="DataThrough">The last day its data reach to; null if it delivered nothing.</param>
/// <param name="AsOf">The day it was measured as of.</param>
public sealed record DatasetWatermark(string DatasetId, DateOnly? DataThrough, DateOnly AsOf);
