using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Units;

/// <summary>
/// An organisational unit (rule B1), for the days that this description of it holds. A unit that moves, or takes another
/// name or other codes, has several descriptions with one id that follow each other day by day.
/// </summary>
/// <param name="Id">The stable id.</param>
/// <param name="Name">The name.</param>
/// <param name="ParentId">The parent's id; null for the root only.</param>
/// <param name="Codes">The codes that sources write for it; the id itself is always one.</param>
/// <param name="ResponsibleId">The person who answers for it; null where nobody said.</param>
public sealed record Unit(string Id, LocalText Name, string? ParentId, IReadOnlyList<string> Codes, string? ResponsibleId)
{
    /// <summary>Gets the first day that it holds; null where it always held.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Gets the last day that it holds (inclusive); null where it has no end.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>
    /// Gets the units that take over on the day after <see cref="ValidTo"/>, each with its share; the shares sum to 1. Empty
    /// while it goes on, and where nobody takes over.
    /// </summary>
    public IReadOnlyDictionary<string, decimal> Successors { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Gets the days that it holds.</summary>
    public DaySpan Days => new(
        ValidFrom ?? DateOnly.MinValue, ValidTo is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : DateOnly.MaxValue);
}
