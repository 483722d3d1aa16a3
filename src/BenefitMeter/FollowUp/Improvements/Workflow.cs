using BenefitMeter.Definitions;

namespace BenefitMeter.FollowUp.Improvements;

/// <summary>What was decided about a workflow (rule A2-21).</summary>
public enum WorkflowDecisionKind
{
    /// <summary>It is tried out; so until something else is decided.</summary>
    OnTrial,

    /// <summary>It is how we work now.</summary>
    Adopted,

    /// <summary>It is developed further.</summary>
    DevelopFurther,

    /// <summary>It is given up.</summary>
    Cancelled,
}

/// <summary>A decision about a workflow.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="On">When, or null if nothing is decided yet.</param>
/// <param name="ById">Who decided, or null if not specified.</param>
/// <param name="Text">Why, or null if not specified.</param>
public sealed record WorkflowDecision(WorkflowDecisionKind Kind, DateOnly? On, string? ById, string? Text)
{
    /// <summary>Gets what holds before anything is decided.</summary>
    public static WorkflowDecision Undecided { get; } = new(WorkflowDecisionKind.OnTrial, null, null, null);
}

/// <summary>A new workflow that an improvement project tries out.</summary>
/// <param name="Id">The stable id inside its project.</param>
/// <param name="Name">The name.</param>
/// <param name="Decisions">What was decided about it, in order of day.</param>
public sealed record Workflow(string Id, LocalText Name, IReadOnlyList<WorkflowDecision> Decisions)
{
    /// <summary>Gets what holds at the end of a day.</summary>
    public WorkflowDecision DecisionOn(DateOnly day) =>
        Decisions.LastOrDefault(decision => decision.On <= day) ?? WorkflowDecision.Undecided;
}
