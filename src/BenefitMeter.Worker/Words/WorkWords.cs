using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Worker.Words;

/// <summary>The words of work programmes, action plans, boards and improvement projects.</summary>
internal static class WorkWords
{
    /// <summary>Gets the words for the kind of a work programme's line.</summary>
    public static WordSet<WorkLineKind> Line { get; } = new(
        "work-line-kind",
        (WorkLineKind.Project, new("project", "Projekt", "Project") { Heading = new("Projekter", "Projects") }),
        (
            WorkLineKind.OperatingTarget,
            new("operating-target", "Driftsmål", "Operating target") { Heading = new("Driftsmål", "Operating targets") }));

    /// <summary>Gets the words for the nature of a task.</summary>
    public static WordSet<TaskNature> Nature { get; } = new(
        "task-nature",
        (TaskNature.Operational, new("operational", "driftslignende", "operational")),
        (TaskNature.Policy, new("policy", "politik", "policy")));

    /// <summary>Gets the words for what a line lacks.</summary>
    public static WordSet<WorkLineGap> LineGap { get; } = new(
        "work-line-gap",
        (WorkLineGap.SuccessCriterion, new("success-criterion", "succeskriterium", "success criterion")),
        (WorkLineGap.Goal, new("goal", "mål (uden strategisk ophæng)", "goal (without strategic anchor)")),
        (
            WorkLineGap.Indicator,
            new("indicator", "indikator for en driftslignende opgave", "indicator of an operational task")),
        (WorkLineGap.Owner, new("owner", "ejer", "owner")));

    /// <summary>Gets the words for what happened to the scope of a line.</summary>
    public static WordSet<ScopeChangeKind> ScopeChange { get; } = new(
        "scope-change",
        (ScopeChangeKind.Added, new("added", "tilføjet", "added")),
        (ScopeChangeKind.Removed, new("removed", "fjernet", "removed")),
        (ScopeChangeKind.Changed, new("changed", "ændret", "changed")));

    /// <summary>Gets the words for the grade of a milestone.</summary>
    public static WordSet<MilestoneGrade> Grade { get; } = new(
        "milestone-grade",
        (MilestoneGrade.Achieved, new("achieved", "Opnået", "Achieved")),
        (MilestoneGrade.Partly, new("partly", "Delvist", "Partly")),
        (MilestoneGrade.NotAchieved, new("not-achieved", "Ikke opnået", "Not achieved")),
        (MilestoneGrade.NotAssessed, new("not-assessed", "Ikke vurderet", "Not assessed")));

    /// <summary>Gets the words for the category of an action.</summary>
    public static WordSet<ActionCategory> ActionCategory { get; } = new(
        "action-category",
        (FollowUp.Improvements.ActionCategory.Organisation, new("organisation", "Organisation", "Organisation")),
        (FollowUp.Improvements.ActionCategory.Workflow, new("workflow", "Arbejdsgang", "Workflow")),
        (FollowUp.Improvements.ActionCategory.Communication, new("communication", "Kommunikation", "Communication")),
        (FollowUp.Improvements.ActionCategory.Skills, new("skills", "Kompetencer", "Skills")),
        (FollowUp.Improvements.ActionCategory.ChannelClosing, new("channel-closing", "Lukning af kanal", "Channel closing")),
        (FollowUp.Improvements.ActionCategory.BudgetCut, new("budget-cut", "Budgetreduktion", "Budget cut")),
        (FollowUp.Improvements.ActionCategory.StaffCut, new("staff-cut", "Personalereduktion", "Staff cut")),
        (FollowUp.Improvements.ActionCategory.Behaviour, new("behaviour", "Adfærd", "Behaviour")));

    /// <summary>Gets the words for the state of an action.</summary>
    public static WordSet<ActionState> ActionState { get; } = new(
        "action-state",
        (FollowUp.Improvements.ActionState.Open, new("open", "åben", "open")),
        (FollowUp.Improvements.ActionState.Done, new("done", "udført", "done")),
        (FollowUp.Improvements.ActionState.Dropped, new("dropped", "opgivet", "dropped")));

    /// <summary>Gets the words for what an action lacks.</summary>
    public static WordSet<ActionGap> ActionGap { get; } = new(
        "action-gap",
        (FollowUp.Improvements.ActionGap.Responsible, new("responsible", "ansvarlig", "responsible")),
        (FollowUp.Improvements.ActionGap.Deadline, new("deadline", "deadline", "deadline")),
        (FollowUp.Improvements.ActionGap.Kpi, new("kpi", "kpi (en indikator, eller ingen)", "kpi (an indicator, or none)")));

    /// <summary>Gets the words for the phase of an improvement project.</summary>
    public static WordSet<ProjectPhase> Phase { get; } = new(
        "project-phase",
        Of(ProjectPhase.BeforeStart, "before-start"), Of(ProjectPhase.AsIs, "as-is"), Of(ProjectPhase.Redesign, "redesign"),
        Of(ProjectPhase.ActionPlan, "action-plan"), Of(ProjectPhase.Trial, "trial"), Of(ProjectPhase.Operation, "operation"));

    /// <summary>Gets the words for what was decided about a workflow.</summary>
    public static WordSet<WorkflowDecisionKind> WorkflowDecision { get; } = new(
        "workflow-decision",
        (WorkflowDecisionKind.OnTrial, new("on-trial", "på prøve", "on trial")),
        (WorkflowDecisionKind.Adopted, new("adopted", "vedtaget", "adopted")),
        (WorkflowDecisionKind.DevelopFurther, new("develop-further", "udvikles videre", "develop further")),
        (WorkflowDecisionKind.Cancelled, new("cancelled", "opgivet", "cancelled")));

    /// <summary>Gets the word of a process as mapped.</summary>
    public static Word AsIs { get; } = new("as-is", "nu", "as is");

    /// <summary>Gets the word of a process as redesigned.</summary>
    public static Word ToBe { get; } = new("to-be", "ny", "to be");

    /// <summary>Gets the words for the process of a step.</summary>
    public static WordSet Process { get; } = new("process", AsIs, ToBe);

    /// <summary>Gets the word of one of the staff.</summary>
    public static Word Staff { get; } = new("staff", "medarbejder", "staff");

    /// <summary>Gets the word of the project leader.</summary>
    public static Word ProjectLeader { get; } = new("project-leader", "projektleder", "project leader");

    /// <summary>Gets the words for who ran a meeting.</summary>
    public static WordSet Facilitator { get; } = new("facilitator", Staff, ProjectLeader);

    private static (ProjectPhase Phase, Word Word) Of(ProjectPhase phase, string code) =>
        (phase, new(code, PhaseNames.For(phase)));
}
