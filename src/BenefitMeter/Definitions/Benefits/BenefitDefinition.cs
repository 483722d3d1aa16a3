namespace BenefitMeter.Definitions.Benefits;

/// <summary>
/// A benefit as its profile describes it (rule B3, gevinstprofil). Owner, indicator, baseline, target and date are enough to
/// start (rule A1-37); baseline, target and date stand on the indicator.
/// </summary>
public sealed record BenefitDefinition
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Gets what it is about; null where nobody wrote it.</summary>
    public LocalText? Description { get; init; }

    /// <summary>Gets what can be seen to have changed afterwards; null where nobody wrote it.</summary>
    public LocalText? Outcome { get; init; }

    /// <summary>Gets its types, such as <c>economy</c> and <c>service</c>: words of the organisation's own list.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Gets what it is to the economy as a whole; its money lines have a class each.</summary>
    public BenefitClass Class { get; init; } = BenefitClass.QuantifiableNonMonetary;

    /// <summary>Gets the person who sees that the benefit comes, also after the project (rule A1-28).</summary>
    public required string OwnerId { get; init; }

    /// <summary>Gets the person who measures and reviews for the owner (rule A1-29); null where nobody does.</summary>
    public string? ControllerId { get; init; }

    /// <summary>Gets the units whose own figures are counted; none of them is part of another.</summary>
    public required IReadOnlyList<string> UnitIds { get; init; }

    /// <summary>Gets the citizen journey that it belongs to; null where none.</summary>
    public string? CitizenJourney { get; init; }

    /// <summary>
    /// Gets whether it comes only after a change of the organisation (rule A1-14); until that is done it is not realised.
    /// </summary>
    public bool RequiresChange { get; init; }

    /// <summary>Gets the indicators that show whether it comes, the first the one that is counted on; at least one.</summary>
    public required IReadOnlyList<string> IndicatorIds { get; init; }

    /// <summary>Gets the indicators that must not get worse meanwhile.</summary>
    public IReadOnlyList<string> GuardrailIds { get; init; } = [];

    /// <summary>Gets who acts on which limit; null where the indicators' own rules do.</summary>
    public LocalText? ActWhen { get; init; }

    /// <summary>Gets the first day it can be realised; null where the indicator's first day of effect is.</summary>
    public DateOnly? RealisationFrom { get; init; }

    /// <summary>Gets the day of full effect; null where nobody said.</summary>
    public DateOnly? FullEffectFrom { get; init; }

    /// <summary>Gets the day that the change went live; null where nobody said.</summary>
    public DateOnly? GoLive { get; init; }

    /// <summary>Gets the last day that it is followed; null where neither it nor a go-live was written (rule C14.9).</summary>
    public DateOnly? FollowUpUntil { get; init; }

    /// <summary>Gets what must hold for it to come, and what it depends on.</summary>
    public IReadOnlyList<BenefitCondition> Conditions { get; init; } = [];

    /// <summary>Gets when the owner accepted it; null while nobody did (rule A1-04).</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Gets the result contract that counts it for the owner (rule A1-03); null where none does.</summary>
    public BenefitContract? Contract { get; init; }

    /// <summary>
    /// Gets what the means that it releases are used for: treasury, area or pool (rule A3-49); null where nobody decided.
    /// </summary>
    public ReleasedFundsUse? ReleasedFundsUse { get; init; }

    /// <summary>Gets where it is in its life.</summary>
    public BenefitState State { get; init; } = BenefitState.Planned;

    /// <summary>Gets the benefit that took its place (rule A3-28); null where none did.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>
    /// Gets the benefit of an earlier initiative on the same indicator; this one counts from the level that was reached when it
    /// begins, the earlier one no further than to it (rule C8.4). Null where it counts from the baseline.
    /// </summary>
    public string? PrecedingBenefitId { get; init; }

    /// <summary>
    /// Gets the process that it saves time in; two benefits of one process and unit are not both counted in kroner (rule C8.3).
    /// </summary>
    public string? Process { get; init; }

    /// <summary>Gets what is counted; null where no money line needs it.</summary>
    public BenefitQuantity? Quantity { get; init; }

    /// <summary>Gets its share of that improvement, above 0 and at most 1 (rule C8.1).</summary>
    public decimal Share { get; init; } = 1;

    /// <summary>Gets what the quantity is worth, one class a line.</summary>
    public IReadOnlyList<MoneyLine> Money { get; init; } = [];

    /// <summary>Gets the budget cuts that were decided (rule C8.2).</summary>
    public IReadOnlyList<BudgetCut> Cuts { get; init; } = [];

    /// <summary>Gets how its kroner are shared over other units (rule C7.10); null where they are not.</summary>
    public BenefitAllocation? Allocation { get; init; }

    /// <summary>Gets the nodes of the benefit tree that it leads to.</summary>
    public IReadOnlyList<TreeEdge> LeadsTo { get; init; } = [];

    /// <summary>Gets whether it is counted in kroner.</summary>
    public bool IsMonetised => Money.Count > 0;

    /// <summary>
    /// Gets the indicator whose improvement is counted: the quantity's, else the first; null where there is none.
    /// </summary>
    public string? CountedIndicatorId => Quantity?.IndicatorId ?? (IndicatorIds is [var first, ..] ? first : null);
}
