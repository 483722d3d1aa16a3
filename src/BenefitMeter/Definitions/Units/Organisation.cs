namespace BenefitMeter.Definitions.Units;

/// <summary>The municipality that is measured.</summary>
/// <param name="Name">The name.</param>
/// <param name="TimeZone">The IANA id of the time zone. Default <c>Europe/Copenhagen</c>.</param>
/// <param name="FortnightAnchor">A Monday on which a fortnight begins (rule C11.2).</param>
/// <param name="People">The persons by id.</param>
/// <param name="Units">The units.</param>
public sealed record Organisation(
    LocalText Name, string TimeZone, DateOnly FortnightAnchor, IReadOnlyDictionary<string, Person> People, UnitTree Units);

/// <summary>A person who has a role. Only names are stored, never a CPR number (rule B1).</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
public sealed record Person(string Id, string Name);
