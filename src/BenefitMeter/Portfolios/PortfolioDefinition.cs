using BenefitMeter.Definitions;

namespace BenefitMeter.Portfolios;

/// <summary>A portfolio of the catalogue: its owners, its demands on initiatives, and its limits (rule B2).</summary>
public sealed record PortfolioDefinition
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>
    /// Gets the ids of the persons who own the portfolio together. One person alone cannot prioritise across the municipality
    /// (rule A1-40).
    /// </summary>
    public required IReadOnlyList<string> OwnerIds { get; init; }

    /// <summary>Gets the interval at which the portfolio is reported on (rule A1-11).</summary>
    public required ReportingInterval Reporting { get; init; }

    /// <summary>
    /// Gets the cost in kroner from which an initiative is managed centrally (rule A3-23), or null if the cost does not decide.
    /// If this and <see cref="ThresholdHours"/> are both null, every initiative is managed centrally.
    /// </summary>
    public decimal? ThresholdAmount { get; init; }

    /// <summary>Gets the hours from which an initiative is managed centrally, or null if the hours do not decide.</summary>
    public decimal? ThresholdHours { get; init; }

    /// <summary>Gets the number of changes that a unit can handle in a quarter (rule A1-10), or null if not specified.</summary>
    public int? CapacityPerUnit { get; init; }

    /// <summary>Gets the highest recommended number of members of a steering group (rule A1-12). Default 9.</summary>
    public int SteeringGroupLimit { get; init; } = 9;

    /// <summary>Gets the description of how goals are set (rule A3-11), or null if not specified.</summary>
    public string? Goals { get; init; }

    /// <summary>Gets the description of how the portfolio is managed (rule A3-11), or null if not specified.</summary>
    public string? Governance { get; init; }

    /// <summary>Gets the description of how the portfolio is organised (rule A3-11), or null if not specified.</summary>
    public string? Organisation { get; init; }

    /// <summary>
    /// Gets the recipients of the reports, which may include politicians, councils and user panels (rule A3-19).
    /// </summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Gets the decisions on the portfolio, oldest first.</summary>
    public IReadOnlyList<PortfolioDecision> Decisions { get; init; } = [];

    /// <summary>
    /// Gets the checklist templates by id, each with its versions by number. A version is a list of items (rule A3-48).
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<int, IReadOnlyList<string>>> Checklists { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<int, IReadOnlyList<string>>>();

    /// <summary>
    /// Determines whether an initiative is managed centrally: its cost or its hours reach a threshold. An initiative without a
    /// specified size is managed centrally (rule A3-23).
    /// </summary>
    public bool IsCentrallyManaged(InitiativeDefinition initiative) =>
        (ThresholdAmount is null && ThresholdHours is null)
        || (initiative.Amount is null && initiative.Hours is null)
        || initiative.Amount >= ThresholdAmount || initiative.Hours >= ThresholdHours;
}

/// <summary>A decision on a portfolio, with everyone who took part (rule A1-40).</summary>
/// <param name="Date">The day of the decision.</param>
/// <param name="ParticipantIds">The ids of the persons who took part.</param>
public sealed record PortfolioDecision(DateOnly Date, IReadOnlyList<string> ParticipantIds);
