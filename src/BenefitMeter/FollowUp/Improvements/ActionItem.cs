namespace BenefitMeter.FollowUp.Improvements;

/// <summary>The kind of change of an action (rule A3-40).</summary>
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

/// <summary>The state of an action.</summary>
public enum ActionState
{
    /// <summary>Not done yet.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Given up; it will not be done.</summary>
    Dropped,
}

/// <summary>Something that an action should have and lacks (rule A2-13).</summary>
public enum ActionGap
{
    /// <summary>Nobody is responsible.</summary>
    Responsible,

    /// <summary>It has no deadline.</summary>
    Deadline,

    /// <summary>It neither names a KPI that measures its effect nor states that there is none.</summary>
    Kpi,
}

/// <summary>An item of an action plan (Handling; rules B5, A2-13).</summary>
public sealed record ActionItem
{
    /// <summary>Gets the stable id, unique in the action plan.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the change or task (Ændring/opgave).</summary>
    public required string Change { get; init; }

    /// <summary>Gets the id of the person responsible (Ansvarlig), or null if not specified, which is a gap.</summary>
    public string? ResponsibleId { get; init; }

    /// <summary>Gets the expected effect (Effekt), or null if not specified.</summary>
    public string? Effect { get; init; }

    /// <summary>Gets the id of the indicator that measures the effect, or null if none does.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>Gets whether the action states that no indicator measures its effect.</summary>
    public bool StatesNoKpi { get; init; }

    /// <summary>Gets the description of how the action is done (Hvordan), or null if not specified.</summary>
    public string? How { get; init; }

    /// <summary>Gets the deadline (Deadline, inclusive), or null if not specified, which is a gap.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Gets the kind of change, or null if not specified.</summary>
    public ActionCategory? Category { get; init; }

    /// <summary>Gets whether the action must be done before day 1 (rule A2-15).</summary>
    public bool BlocksGoLive { get; init; }

    /// <summary>Gets the state. Default <see cref="ActionState.Open"/>.</summary>
    public ActionState State { get; init; }

    /// <summary>
    /// Gets the day on which the action was done, or null if <see cref="State"/> is not <see cref="ActionState.Done"/>.
    /// </summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Gets the id of the goal that the action serves, or null if not specified.</summary>
    public string? GoalId { get; init; }

    /// <summary>Gets the id of the benefit that the action realises, or null if not specified.</summary>
    public string? BenefitId { get; init; }

    /// <summary>Gets the gaps of the action, in the order of <see cref="ActionGap"/>.</summary>
    public IReadOnlyList<ActionGap> Gaps =>
    [
        .. ResponsibleId is null ? [ActionGap.Responsible] : Array.Empty<ActionGap>(),
        .. Deadline is null ? [ActionGap.Deadline] : Array.Empty<ActionGap>(),
        .. IndicatorId is null && !StatesNoKpi ? [ActionGap.Kpi] : Array.Empty<ActionGap>(),
    ];

    /// <summary>Determines whether the action is open after its deadline.</summary>
    /// <param name="asOf">The as-of day.</param>
    public bool IsOverdue(DateOnly asOf) => State == ActionState.Open && Deadline < asOf;

    /// <summary>
    /// Determines whether day 1 must wait for the action: it has to be done before day 1, and is open or was done after that day.
    /// </summary>
    public bool Blocks(DateOnly dayOne) => BlocksGoLive && (State == ActionState.Open || DoneOn > dayOne);
}

/// <summary>A list of actions. Earlier versions of an edited action are preserved (rule A2-14).</summary>
/// <param name="Id">The stable id.</param>
/// <param name="ProjectId">The id of the improvement project that the plan belongs to, or null if it belongs to none.</param>
/// <param name="Items">The actions, in the order of the catalogue.</param>
public sealed record ActionPlan(string Id, string? ProjectId, IReadOnlyList<ActionItem> Items);
