using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Work;

/// <summary>The workflows of improvement projects, with what was decided about each (rule A2).</summary>
internal static class WorkflowTable
{
    /// <summary>Gets the table.</summary>
    public static Table<WorkflowRow> Table { get; } = new("bm_workflow", t =>
    {
        t.Id("project_id", row => row.ProjectId)
            .Means("forbedringsprojektet", "the improvement project");
        t.Id("workflow_id", row => row.Workflow.Id)
            .Means("arbejdsgangen", "the workflow");
        t.Integer("sort_order", row => row.Place)
            .Means("placeringen", "its place");
        t.Label("name_da", row => row.Workflow.Name.Danish);
        t.Label("name_en", row => row.Workflow.Name.English);
        t.Word("decision", row => row.Verdict.Kind)
            .Means("{words}; den seneste pr. den dag, der er set på", "{words}; the latest by the day looked at");
        t.Day("decided_on", row => row.Verdict.On)
            .Means("hvornår det blev besluttet", "when it was decided")
            .Null("intet er besluttet endnu", "nothing is decided yet");
        t.Label("decided_by_name", row => row.Work.Name(row.Verdict.ById))
            .Means("hvem der besluttede", "who decided")
            .Null("intet er besluttet endnu", "nothing is decided yet");
        t.Text("decision_text", row => row.Verdict.Text)
            .Means("hvorfor", "why")
            .Null("ikke udfyldt", "not written");
        t.Integer("periods_on_target", row => row.PeriodsOnTarget)
            .Means(
                "hvor mange fuldstændige perioder i træk alle dens KPI'er har nået målet, senest opgjort",
                "how many complete periods in a row all its KPIs reached their target, at the latest");
        t.Flag(
            "propose_adoption",
            row => row.PeriodsOnTarget >= TargetRun.Adoptable && row.Verdict.Kind == WorkflowDecisionKind.OnTrial)
            .Means("på prøve, og fire eller flere i træk på mål", "on trial, and four or more in a row on target");
        t.PrimaryKey("project_id", "workflow_id");
    });

    /// <summary>Gets the rows.</summary>
    public static DerivedRows Rows(WorkInput work) => Table.Rows(work.Plan.Projects.SelectMany(project =>
        project.Workflows.Select((workflow, place) => new WorkflowRow(
            work, project.Id, workflow, place, workflow.DecisionOn(work.AsOf), OnTarget(work, project, workflow)))));

    // A workflow is as far as the KPI that is on target for the shortest time; the period that is running does not count.
    private static int OnTarget(WorkInput work, ImprovementProject project, Workflow workflow) =>
        (from board in work.Plan.BoardsOf(project.Id)
         from kpi in board.Kpis
         where kpi.WorkflowId == workflow.Id
         select KaizenSheet.Rows(board with { Kpis = [kpi] }, project, work.Figures, work.AsOf)
             .LastOrDefault(row => row.Figure.Observation.IsDelivered)?.PeriodsOnTarget ?? 0).DefaultIfEmpty().Min();
}

/// <summary>A workflow of an improvement project.</summary>
/// <param name="Work">What it is made from.</param>
/// <param name="ProjectId">The improvement project.</param>
/// <param name="Workflow">The workflow.</param>
/// <param name="Place">Its place in the project, from 0.</param>
/// <param name="Verdict">What is decided about it on the day looked at.</param>
/// <param name="PeriodsOnTarget">How many complete periods in a row all its KPIs reached their target.</param>
internal sealed record WorkflowRow(
    WorkInput Work, string ProjectId, Workflow Workflow, int Place, WorkflowDecision Verdict, int PeriodsOnTarget);
