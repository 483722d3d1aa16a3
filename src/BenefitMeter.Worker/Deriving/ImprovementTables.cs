using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving;

/// <summary>Improvement projects, their processes and their workflows (rule A2).</summary>
internal static class ImprovementTables
{
    private static readonly DerivedShape<ProjectRow> Projects = new("bm_improvement_project", [],
    [
        ("project_id", row => row.Project.Id),
        ("name_da", row => row.Project.Name.Danish),
        ("name_en", row => row.Project.Name.English),
        ("journey", row => row.Project.Journey),
        ("leader_name", row => row.Work.Name(row.Project.LeaderId)),
        ("phase", row => EnumCode<ProjectPhase>.Of(row.Project.PhaseOn(row.Work.AsOf).Phase)),
        ("phase_since", row => row.Project.PhaseOn(row.Work.AsOf).On),
        ("go_live", row => row.Project.GoLive),
        ("closed_on", row => row.Project.ClosedOn),
        ("redesign_link", row => row.Project.RedesignLink),
        ("steps_as_is", row => row.AsIs.Steps),
        ("steps_to_be", row => row.ToBe.Steps),
        ("minutes_as_is", row => row.AsIs.Minutes),
        ("minutes_to_be", row => row.ToBe.Minutes),
        ("hand_overs_as_is", row => row.AsIs.HandOvers),
        ("hand_overs_to_be", row => row.ToBe.HandOvers),
        ("citizen_contacts_as_is", row => row.AsIs.CitizenContacts),
        ("citizen_contacts_to_be", row => row.ToBe.CitizenContacts),
        ("steps_removed", row => row.Removed.Steps),
        ("minutes_removed", row => row.Removed.Minutes),
        ("mapping_hours", row => row.Project.Mapping is { } mapping ? mapping.Hours * mapping.Participants : null),
        ("steering_meetings", row => row.Project.SteeringMeetings.Count(day => day <= row.Work.AsOf)),
        ("open_blockers", row => row.Work.Plan.ActionsOf(row.Project.Id).Count(action => action.Blocks(row.Work.AsOf))),
        ("undecided_workflows", row =>
            row.Project.Workflows.Count(workflow => workflow.DecisionOn(row.Work.AsOf).Kind == WorkflowDecisionKind.OnTrial)),
        ("concerns_da", row => WorkInput.Joined("\n", row.Concerns.Select(concern => concern.Text.Danish))),
        ("concerns_en", row => WorkInput.Joined("\n", row.Concerns.Select(concern => concern.Text.English))),
    ]);

    private static readonly DerivedShape<StepRow> Steps = new("bm_process_step", [],
    [
        ("project_id", row => row.ProjectId),
        ("process", row => row.Process),
        ("step_no", row => row.Step.Number),
        ("sort_order", row => row.Place),
        ("name", row => row.Step.Name),
        ("actor", row => row.Step.Actor),
        ("minutes", row => row.Step.Minutes),
        ("uses_it", row => WorkInput.Flag(row.Step.UsesInformationTechnology)),
        ("citizen_contact", row => WorkInput.Flag(row.Step.IsCitizenContact)),
        ("hand_over", row => WorkInput.Flag(row.Step.IsHandOver)),
        ("keeps_value", row => row.Step.AddsValue is { } keeps ? WorkInput.Flag(keeps) : null),
    ]);

    private static readonly DerivedShape<WorkflowRow> Workflows = new("bm_workflow", [],
    [
        ("project_id", row => row.ProjectId),
        ("workflow_id", row => row.Workflow.Id),
        ("sort_order", row => row.Place),
        ("name_da", row => row.Workflow.Name.Danish),
        ("name_en", row => row.Workflow.Name.English),
        ("decision", row => EnumCode<WorkflowDecisionKind>.Of(row.Verdict.Kind)),
        ("decided_on", row => row.Verdict.On),
        ("decided_by_name", row => row.Work.Name(row.Verdict.ById)),
        ("decision_text", row => row.Verdict.Text),
        ("periods_on_target", row => row.PeriodsOnTarget),
        ("propose_adoption", row =>
            WorkInput.Flag(row.PeriodsOnTarget >= TargetRun.Adoptable && row.Verdict.Kind == WorkflowDecisionKind.OnTrial)),
    ]);

    public static IEnumerable<DerivedRows> Rows(WorkInput work) =>
    [
        Projects.Rows(work.Plan.Projects.Select(project => new ProjectRow(work, project))),
        Steps.Rows(work.Plan.Projects.SelectMany(project =>
            StepsOf(project, "as-is", project.AsIs).Concat(StepsOf(project, "to-be", project.ToBe)))),
        Workflows.Rows(work.Plan.Projects.SelectMany(project => project.Workflows.Select((workflow, place) => new WorkflowRow(
            work, project.Id, workflow, place, workflow.DecisionOn(work.AsOf), OnTarget(work, project, workflow))))),
    ];

    private static IEnumerable<StepRow> StepsOf(ImprovementProject project, string process, IReadOnlyList<ProcessStep> steps) =>
        steps.Select((step, place) => new StepRow(project.Id, process, step, place));

    // A workflow is as far as the KPI that is on target for the shortest time; the period that is running does not count.
    private static int OnTarget(WorkInput work, ImprovementProject project, Workflow workflow) =>
        (from board in work.Plan.BoardsOf(project.Id)
         from kpi in board.Kpis
         where kpi.WorkflowId == workflow.Id
         select KaizenSheet.Rows(board with { Kpis = [kpi] }, project, work.Figures, work.AsOf)
             .LastOrDefault(row => row.Figure.Observation.IsDelivered)?.PeriodsOnTarget ?? 0).DefaultIfEmpty().Min();

    private sealed record ProjectRow(WorkInput Work, ImprovementProject Project)
    {
        public ProcessSize AsIs { get; } = ProcessSize.Of(Project.AsIs);

        public ProcessSize ToBe { get; } = ProcessSize.Of(Project.ToBe);

        public ProcessSize Removed { get; } = ProcessSize.Of([.. Project.AsIs.Where(step => step.AddsValue == false)]);

        public IReadOnlyList<ProjectFinding> Concerns { get; } = ImprovementChecks.Check(Project, Work.Plan);
    }

    private sealed record StepRow(string ProjectId, string Process, ProcessStep Step, int Place);

    private sealed record WorkflowRow(
        WorkInput Work, string ProjectId, Workflow Workflow, int Place, WorkflowDecision Verdict, int PeriodsOnTarget);
}
