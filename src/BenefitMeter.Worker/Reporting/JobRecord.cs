using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Reporting;

/// <summary>A dataset of the catalogue as operations see it. Every moment is in UTC.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="Name">Its name; null where nobody gave one.</param>
/// <param name="SourceId">The source it comes from.</param>
/// <param name="Contact">Whom to call about the source; null where nobody said.</param>
/// <param name="Schedule">When it runs, as the catalogue says it; null only by hand.</param>
/// <param name="KnownSince">Since when the dataset is known; nothing is expected of it before.</param>
/// <param name="NextRunAt">When its schedule names it next; null only by hand.</param>
/// <param name="RunBy">By when a run that begins after the last success must have succeeded; null only by hand.</param>
/// <param name="DeliveryBy">By when the next delivery must be there; null where nobody said.</param>
/// <param name="Through">The last day of that delivery; null where nobody said.</param>
internal sealed record JobRecord(
    string DatasetId, LocalText? Name, string SourceId, string? Contact, string? Schedule, DateTimeOffset KnownSince,
    DateTimeOffset? NextRunAt, DateTimeOffset? RunBy, DateTimeOffset? DeliveryBy, DateOnly? Through);

/// <summary>What the reporting database knows of datasets.</summary>
/// <param name="Jobs">The datasets of the catalogue as last written, by id.</param>
/// <param name="LastSuccess">When the last run of each dataset began that succeeded.</param>
/// <param name="Reach">The day that each dataset's data reach to.</param>
internal sealed record JobFacts(
    IReadOnlyDictionary<string, JobRecord> Jobs, IReadOnlyDictionary<string, DateTimeOffset> LastSuccess,
    IReadOnlyDictionary<string, DateOnly> Reach);
