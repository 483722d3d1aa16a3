using BenefitMeter.Definitions;

namespace BenefitMeter.FollowUp.Improvements;

/// <summary>The kind of a decision about a workflow (rule A2-21).</summary>
public enum WorkflowDecisionKind
{
    /// <summary>The workflow is tried out. This applies until another decision is made.</summary>
    OnTrial,

    /// <summary>The workflow is adopted as the way of working.</summary>
    Adopted,

    /// <summary>The workflow is developed further.</summary>
    DevelopFurther,

    /// <summary>The workflow is given up.</summary>
    Cancelled,
}

/// <summary>A decision about a workflow.</summary>
/// <param name="Kind">The kind of the decision.</param>
/// <param name="On">The day, or null if nothing is decided yet.</param>
/// <param name="ById">The id of the person who decided, or null if not specified.</param>
/// <param name="Text">The reason, or null if not specified.</param>
public sealed record WorkflowDecision(WorkflowDecisionKind Kind, DateOnly? On, string? ById, string? Text)
{
    /// <summary>Gets the state before any decision: on trial.</summary>
    public static WorkflowDecision Undecided { get; } = new(WorkflowDecisionKind.OnTrial, null, null, null);
}

/// <summary>A new workflow that an improvement project tries out.</summary>
/// <param name="Id">The stable id, unique in the project.</param>
/// <param name="Name">The name.</param>
/// <param name="Decisions">The decisions about the workflow, in order of day.</param>
public sealed record Workflow(string Id, LocalText Name, IReadOnlyList<WorkflowDecision> Decisions)
{
    /// <summary>
    /// Gets the decision in force at the end of a day, or <see cref="WorkflowDecision.Undecided"/> if there is none.
    /// </summary>
    public WorkflowDecision DecisionOn(DateOnly day) =>
        Decisions.LastOrDefault(decision => decision.On <= day) ?? WorkflowDecision.Undecided;
}
