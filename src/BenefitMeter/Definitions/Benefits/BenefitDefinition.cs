namespace BenefitMeter.Definitions.Benefits;

/// <summary>
/// A benefit as described in its profile (rule B3, gevinstprofil). Owner, indicator, baseline, target and date are enough to
/// start (rule A1-37). Baseline, target and date are part of the indicator.
/// </summary>
public sealed record BenefitDefinition
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Gets the outcome: what is different once the benefit is realised. Null if not specified.</summary>
    public LocalText? Outcome { get; init; }

    /// <summary>Gets the types, such as <c>economy</c> and <c>service</c>, in the organisation's own words.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>
    /// Gets the class of the benefit as a whole. Each money line has its own class. Default
    /// <see cref="BenefitClass.QuantifiableNonMonetary"/>.
    /// </summary>
    public BenefitClass Class { get; init; } = BenefitClass.QuantifiableNonMonetary;

    /// <summary>
    /// Gets the person who makes sure that the benefit is realised, also after the project has ended (rule A1-28).
    /// </summary>
    public required string OwnerId { get; init; }

    /// <summary>Gets the person who measures and reviews the benefit for the owner (rule A1-29); null if not specified.</summary>
    public string? ControllerId { get; init; }

    /// <summary>Gets the units whose figures are counted. None of them lies below another.</summary>
    public required IReadOnlyList<string> UnitIds { get; init; }

    /// <summary>Gets the citizen journey to which it belongs; null if none.</summary>
    public string? CitizenJourney { get; init; }

    /// <summary>
    /// Gets whether the benefit requires a change of the organisation (rule A1-14). If so, it is not realised until the change
    /// has been made.
    /// </summary>
    public bool RequiresChange { get; init; }

    /// <summary>
    /// Gets the indicators that measure the benefit, at least one. The first is the one whose improvement is counted, unless
    /// <see cref="Quantity"/> names another.
    /// </summary>
    public required IReadOnlyList<string> IndicatorIds { get; init; }

    /// <summary>Gets the indicators that must not get worse in the meantime.</summary>
    public IReadOnlyList<string> GuardrailIds { get; init; } = [];

    /// <summary>Gets who acts at which limit. If null, the rules of the indicators apply.</summary>
    public LocalText? ActWhen { get; init; }

    /// <summary>Gets the first day on which it can be realised. If null, it is the indicator's first day of effect.</summary>
    public DateOnly? RealisationFrom { get; init; }

    /// <summary>Gets the first day of full effect; null if not specified.</summary>
    public DateOnly? FullEffectFrom { get; init; }

    /// <summary>Gets the day on which the change went live; null if not specified.</summary>
    public DateOnly? GoLive { get; init; }

    /// <summary>
    /// Gets the last day of follow-up (inclusive). Null if neither this day nor <see cref="GoLive"/> is specified (rule C14.9).
    /// </summary>
    public DateOnly? FollowUpUntil { get; init; }

    /// <summary>Gets the conditions and dependencies of the benefit.</summary>
    public IReadOnlyList<BenefitCondition> Conditions { get; init; } = [];

    /// <summary>Gets the day on which the owner accepted the benefit (rule A1-04); null if it is not accepted yet.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Gets the result contract in which the benefit counts for its owner (rule A1-03); null if none.</summary>
    public BenefitContract? Contract { get; init; }

    /// <summary>Gets the use of the released funds: treasury, area or pool (rule A3-49). Null if it is not decided.</summary>
    public ReleasedFundsUse? ReleasedFundsUse { get; init; }

    /// <summary>Gets the stage of its life.</summary>
    public BenefitState State { get; init; } = BenefitState.Planned;

    /// <summary>Gets the benefit that replaces this one (rule A3-28); null if none.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>
    /// Gets the benefit of the preceding initiative on the same indicator (rule C8.4). This benefit then counts from the level
    /// that was reached when it begins, and the preceding one counts only up to that level. If null, this benefit counts from the
    /// baseline.
    /// </summary>
    public string? PrecedingBenefitId { get; init; }

    /// <summary>
    /// Gets the process in which it saves time; null if not specified. Of two benefits of the same process and unit, only one is
    /// counted in kroner (rule C8.3).
    /// </summary>
    public string? Process { get; init; }

    /// <summary>Gets the counted quantity; null if no money line requires one.</summary>
    public BenefitQuantity? Quantity { get; init; }

    /// <summary>
    /// Gets the share of the improvement that the benefit claims, above 0 and at most 1 (rule C8.1). Default 1.
    /// </summary>
    public decimal Share { get; init; } = 1;

    /// <summary>Gets the lines of its value in kroner, each in one class. Empty if it is not counted in kroner.</summary>
    public IReadOnlyList<MoneyLine> Money { get; init; } = [];

    /// <summary>Gets the decided budget cuts (rule C8.2).</summary>
    public IReadOnlyList<BudgetCut> Cuts { get; init; } = [];

    /// <summary>Gets the allocation of its kroner to other units (rule C7.10); null if none.</summary>
    public BenefitAllocation? Allocation { get; init; }

    /// <summary>Gets the edges to the nodes of the benefit tree to which it contributes.</summary>
    public IReadOnlyList<TreeEdge> LeadsTo { get; init; } = [];

    /// <summary>Gets whether the benefit is counted in kroner.</summary>
    public bool IsMonetised => Money.Count > 0;

    /// <summary>
    /// Gets the indicator whose improvement is counted: the one of <see cref="Quantity"/>, or else the first of
    /// <see cref="IndicatorIds"/>. Null if there is none.
    /// </summary>
    public string? CountedIndicatorId => Quantity?.IndicatorId ?? (IndicatorIds is [var first, ..] ? first : null);
}
