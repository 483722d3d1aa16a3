using BenefitMeter.Definitions;

namespace BenefitMeter.Portfolios;

/// <summary>A portfolio: who owns it, what it demands, what it can bear (rule B2).</summary>
public sealed record PortfolioDefinition
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Gets the persons who own it together; one alone cannot prioritise across the municipality (rule A1-40).</summary>
    public required IReadOnlyList<string> OwnerIds { get; init; }

    /// <summary>Gets how often it is reported on (rule A1-11).</summary>
    public required ReportingInterval Reporting { get; init; }

    /// <summary>Gets the kroner from which an initiative is steered centrally (rule A3-23), or null if every one is.</summary>
    public decimal? ThresholdAmount { get; init; }

    /// <summary>Gets the hours from which an initiative is steered centrally, or null if kroner decide alone.</summary>
    public decimal? ThresholdHours { get; init; }

    /// <summary>Gets how many changes a unit can bear in a quarter (rule A1-10), or null if not specified.</summary>
    public int? CapacityPerUnit { get; init; }

    /// <summary>Gets the most members that a steering group should have (rule A1-12).</summary>
    public int SteeringGroupLimit { get; init; } = 9;

    /// <summary>Gets how goals are set (rule A3-11), or null if not specified.</summary>
    public string? Goals { get; init; }

    /// <summary>Gets how it is steered (rule A3-11), or null if not specified.</summary>
    public string? Governance { get; init; }

    /// <summary>Gets how it is organised (rule A3-11), or null if not specified.</summary>
    public string? Organisation { get; init; }

    /// <summary>Gets who receives its reports, politicians, councils and user panels among them (rule A3-19).</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Gets the decisions taken on it, oldest first.</summary>
    public IReadOnlyList<PortfolioDecision> Decisions { get; init; } = [];

    /// <summary>Gets the versions of each checklist template, each a list of items (rule A3-48).</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<int, IReadOnlyList<string>>> Checklists { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<int, IReadOnlyList<string>>>();

    /// <summary>
    /// Determines whether an initiative is large enough to be steered centrally; one whose size nobody said is (rule A3-23).
    /// </summary>
    public bool IsCentrallyManaged(InitiativeDefinition initiative) =>
        (ThresholdAmount is null && ThresholdHours is null)
        || (initiative.Amount is null && initiative.Hours is null)
        || initiative.Amount >= ThresholdAmount || initiative.Hours >= ThresholdHours;
}

/// <summary>A decision on a portfolio, with everyone who took part in it (rule A1-40).</summary>
/// <param name="Date">The day.</param>
/// <param name="Text">What was decided.</param>
/// <param name="ParticipantIds">Who took part.</param>
/// <param name="Reference">Where it is recorded, or null if not specified.</param>
public sealed record PortfolioDecision(DateOnly Date, string Text, IReadOnlyList<string> ParticipantIds, string? Reference);
