namespace BenefitMeter.Planning;

/// <summary>A tally and its dataset.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="Tally">The tally.</param>
public sealed record DatasetTally(string DatasetId, Tally Tally);
