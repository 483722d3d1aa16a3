namespace BenefitMeter.FollowUp.Improvements;

/// <summary>What kind of change an action is (rule A3-40).</summary>
public enum ActionCategory
{
    /// <summary>Organisation.</summary>
    Organisation,

    /// <summary>Arbejdsgang.</summary>
    Workflow,

    /// <summary>Kommunikation.</summary>
    Communication,

    /// <summary>Kompetencer.</summary>
    Skills,

    /// <summary>Lukning af kanal.</summary>
    ChannelClosing,

    /// <summary>Budgetreduktion.</summary>
    BudgetCut,

    /// <summary>Personalereduktion.</summary>
    StaffCut,

    /// <summary>Adfærd.</summary>
    Behaviour,
}

/// <summary>How far an action is.</summary>
public enum ActionState
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Given up.</summary>
    Dropped,
}

/// <summary>What an action should have and lacks (rule A2-13).</summary>
public enum ActionGap
{
    /// <summary>Nobody is responsible.</summary>
    Responsible,

    /// <summary>It has no deadline.</summary>
    Deadline,

    /// <summary>It neither names a KPI that follows its effect nor says that none does.</summary>
    Kpi,
}

/// <summary>An item of an action plan (Handling; rules B5, A2-13).</summary>
public sealed record ActionItem
{
    /// <summary>Gets the stable id inside its plan.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what changes (Ændring/opgave).</summary>
    public required string Change { get; init; }

    /// <summary>Gets the person responsible (Ansvarlig); null is a gap.</summary>
    public string? ResponsibleId { get; init; }

    /// <summary>Gets the effect expected (Effekt), or null if not specified.</summary>
    public string? Effect { get; init; }

    /// <summary>Gets the indicator that follows the effect, or null if none does.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>Gets whether it says that no indicator follows the effect.</summary>
    public bool StatesNoKpi { get; init; }

    /// <summary>Gets how it is done (Hvordan), or null if not specified.</summary>
    public string? How { get; init; }

    /// <summary>Gets the last day for it (Deadline); null is a gap.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Gets the kind of change, or null if not specified.</summary>
    public ActionCategory? Category { get; init; }

    /// <summary>Gets whether it must be solved before day 1 (rule A2-15).</summary>
    public bool BlocksGoLive { get; init; }

    /// <summary>Gets how far it is.</summary>
    public ActionState State { get; init; }

    /// <summary>Gets when it was done; set where <see cref="State"/> is done, else null.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Gets the goal it serves, or null if none.</summary>
    public string? GoalId { get; init; }

    /// <summary>Gets the benefit it realises, or null if none.</summary>
    public string? BenefitId { get; init; }

    /// <summary>Gets what it should have and lacks, in the order of <see cref="ActionGap"/>.</summary>
    public IReadOnlyList<ActionGap> Gaps =>
    [
        .. ResponsibleId is null ? [ActionGap.Responsible] : Array.Empty<ActionGap>(),
        .. Deadline is null ? [ActionGap.Deadline] : Array.Empty<ActionGap>(),
        .. IndicatorId is null && !StatesNoKpi ? [ActionGap.Kpi] : Array.Empty<ActionGap>(),
    ];

    /// <summary>Determines whether day 1 must wait for it: it blocks, and was not done or dropped by then.</summary>
    public bool Blocks(DateOnly dayOne) => BlocksGoLive && (State == ActionState.Open || DoneOn > dayOne);
}

/// <summary>A list of actions; what is edited in it keeps its earlier versions (rule A2-14).</summary>
/// <param name="Id">The stable id.</param>
/// <param name="ProjectId">The improvement project it belongs to, or null if none.</param>
/// <param name="Items">The items as written.</param>
public sealed record ActionPlan(string Id, string? ProjectId, IReadOnlyList<ActionItem> Items);
