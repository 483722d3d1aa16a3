using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Units;

/// <summary>
/// One version of an organisational unit (rule B1), valid for a span of days. A unit that moves, or whose name or codes change,
/// has several versions with the same id. They follow each other without overlap.
/// </summary>
/// <param name="Id">The stable id, the same in all versions.</param>
/// <param name="Name">The name.</param>
/// <param name="ParentId">The id of the parent; null for the root only.</param>
/// <param name="Codes">The codes that sources use for the unit, in addition to the id itself.</param>
/// <param name="ResponsibleId">The person responsible for the unit; null if not specified.</param>
public sealed record Unit(string Id, LocalText Name, string? ParentId, IReadOnlyList<string> Codes, string? ResponsibleId)
{
    /// <summary>Gets the first day of this version (inclusive); null if it has no beginning.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Gets the last day of this version (inclusive); null if it has no end.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>
    /// Gets the units that succeed this one on the day after <see cref="ValidTo"/>, with the share of each. The shares sum to 1.
    /// Empty while the unit exists, and if it has no successor.
    /// </summary>
    public IReadOnlyDictionary<string, decimal> Successors { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Gets the days on which this version is valid.</summary>
    public DaySpan Days => new(
        ValidFrom ?? DateOnly.MinValue, ValidTo is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : DateOnly.MaxValue);
}
