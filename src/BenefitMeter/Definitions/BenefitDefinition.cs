namespace BenefitMeter.Definitions;

/// <summary>A benefit as its profile describes it (domain.md B3, gevinstprofil).</summary>
public sealed record BenefitDefinition
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Gets the person who sees that the benefit comes, also after the project (A1-28).</summary>
    public required string OwnerId { get; init; }

    /// <summary>Gets the indicators that show whether it comes, the first the one that is counted on; at least one.</summary>
    public required IReadOnlyList<string> IndicatorIds { get; init; }
}
