namespace BenefitMeter.Planning;

/// <summary>A tally and the dataset it is gathered from.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="Tally">The tally.</param>
public sealed record DatasetTally(string DatasetId, Tally Tally);
