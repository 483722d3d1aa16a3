namespace BenefitMeter.Definitions;

/// <summary>An organisational unit (domain.md B1).</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Name">The name.</param>
/// <param name="ParentId">The parent's id; null for the root only.</param>
/// <param name="Codes">The codes that sources write for it; the id itself is always one.</param>
/// <param name="ResponsibleId">The person who answers for it; null where nobody said.</param>
public sealed record Unit(string Id, LocalText Name, string? ParentId, IReadOnlyList<string> Codes, string? ResponsibleId);
