namespace BenefitMeter.Definitions.Units;

/// <summary>The municipality that is measured.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TimeZone">Its time zone's IANA id; <c>Europe/Copenhagen</c> unless said otherwise.</param>
/// <param name="FortnightAnchor">A Monday that a fortnight starts on (rule C11.2).</param>
/// <param name="People">The persons named, by id.</param>
/// <param name="Units">The unit tree.</param>
public sealed record Organisation(
    LocalText Name, string TimeZone, DateOnly FortnightAnchor, IReadOnlyDictionary<string, Person> People, UnitTree Units);

/// <summary>A role holder; names only, never a CPR number (rule B1).</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Title">The title; null where nobody said.</param>
public sealed record Person(string Id, string Name, string? Title);
