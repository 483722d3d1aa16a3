using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Work;

/// <summary>Improvement projects (rule A2).</summary>
internal static class ImprovementProjectTable
{
    /// <summary>Gets the table.</summary>
    public static Table<ProjectRow> Table { get; } = new("bm_improvement_project", t =>
    {
        t.Id("project_id", row => row.Project.Id)
            .Means("projektet", "the project");
        t.Label("name_da", row => row.Project.Name.Danish);
        t.Label("name_en", row => row.Project.Name.English);
        t.Label("journey", row => row.Project.Journey)
            .Means("borgerforløbet", "the citizen journey (Borgerforløb)")
            .Null("ikke angivet", "none is named");
        t.Label("leader_name", row => row.Work.Name(row.Project.LeaderId))
            .Means("projektlederen", "the project leader");
        t.Word("phase", row => row.Project.PhaseOn(row.Work.AsOf).Phase)
            .Means("{words}", "{words}");
        t.Day("phase_since", row => row.Project.PhaseOn(row.Work.AsOf).On)
            .Means("hvornår projektet gik ind i den", "when it entered it");
        t.Day("go_live", row => row.Project.GoLive)
            .Means("dag 1 som planlagt", "day 1, as planned")
            .Null("ingen er planlagt", "none is planned");
        t.Day("closed_on", row => row.Project.ClosedOn)
            .Means("hvornår projektet blev afsluttet", "when it was closed")
            .Null("det er ikke sket", "it is not");
        t.Text("redesign_link", row => row.Project.RedesignLink)
            .Means("hvor tegningen af den nye proces er", "where the drawing of the new process is")
            .Null("ikke angivet", "none is given");
        t.Integer("steps_as_is", row => row.AsIs.Steps)
            .Means("antal trin som kortlagt", "the number of steps as mapped");
        t.Integer("steps_to_be", row => row.ToBe.Steps)
            .Means("antal trin som redesignet", "the number of steps as redesigned");
        t.Decimal("minutes_as_is", row => row.AsIs.Minutes)
            .Means("trinnenes minutter", "their minutes")
            .Null("et trin har ingen", "a step has none");
        t.Decimal("minutes_to_be", row => row.ToBe.Minutes)
            .Means("trinnenes minutter", "their minutes")
            .Null("et trin har ingen", "a step has none");
        t.Integer("hand_overs_as_is", row => row.AsIs.HandOvers)
            .Means("antal overdragelser som kortlagt", "the number of hand-overs as mapped");
        t.Integer("hand_overs_to_be", row => row.ToBe.HandOvers)
            .Means("antallet som redesignet", "their number as redesigned");
        t.Integer("citizen_contacts_as_is", row => row.AsIs.CitizenContacts)
            .Means("antal trin med borgerkontakt, som kortlagt", "the number of steps that meet the citizen, as mapped");
        t.Integer("citizen_contacts_to_be", row => row.ToBe.CitizenContacts)
            .Means("antallet som redesignet", "their number as redesigned");
        t.Integer("steps_removed", row => row.Removed.Steps)
            .Means("antal kortlagte trin, der er markeret som fjernet", "the number of mapped steps that are marked as removed");
        t.Decimal("minutes_removed", row => row.Removed.Minutes)
            .Means("trinnenes minutter", "their minutes")
            .Null("et af dem har ingen", "one has none");
        t.Decimal("mapping_hours", row => row.Project.Mapping is { } mapping ? mapping.Hours * mapping.Participants : null)
            .Means(
                "timer, som kortlægningen kostede: dens varighed gange antallet af deltagere",
                "hours that the mapping cost: its length times the number of participants")
            .Null("ikke udfyldt", "not written");
        t.Integer("steering_meetings", row => row.Project.SteeringMeetings.Count(day => day <= row.Work.AsOf))
            .Means(
                "antal styregruppemøder holdt til og med den seneste dag, der er set på",
                "the number of meetings of the steering group held by the latest day looked at");
        t.Integer(
            "open_blockers", row => row.Work.Plan.ActionsOf(row.Project.Id).Count(action => action.Blocks(row.Work.AsOf)))
            .Means(
                "antal åbne handlinger, der skal være løst før dag 1",
                "the number of open actions that must be solved before day 1");
        t.Integer(
            "undecided_workflows",
            row => row.Project.Workflows.Count(workflow =>
                workflow.DecisionOn(row.Work.AsOf).Kind == WorkflowDecisionKind.OnTrial))
            .Means("antal arbejdsgange, der stadig er på prøve", "the number of workflows still on trial");
        t.Text("concerns_da", row => WorkInput.Joined("\n", row.Concerns.Select(concern => concern.Text.Danish)))
            .Means(
                "det, som tjekket af faserne har fundet, én ting pr. linje",
                "what the checks of the phases found, a line each")
            .Null("intet", "nothing");
        t.Text("concerns_en", row => WorkInput.Joined("\n", row.Concerns.Select(concern => concern.Text.English)))
            .Means("det samme på engelsk", "the same in English")
            .Null("intet", "nothing");
        t.PrimaryKey("project_id");
    });

    /// <summary>Gets the rows.</summary>
    public static DerivedRows Rows(WorkInput work) =>
        Table.Rows(work.Plan.Projects.Select(project => new ProjectRow(work, project)));
}

/// <summary>An improvement project.</summary>
/// <param name="Work">What it is made from.</param>
/// <param name="Project">The project.</param>
internal sealed record ProjectRow(WorkInput Work, ImprovementProject Project)
{
    /// <summary>Gets the size of the process as mapped.</summary>
    public ProcessSize AsIs { get; } = ProcessSize.Of(Project.AsIs);

    /// <summary>Gets the size of the process as redesigned.</summary>
    public ProcessSize ToBe { get; } = ProcessSize.Of(Project.ToBe);

    /// <summary>Gets the size of what is marked as removed.</summary>
    public ProcessSize Removed { get; } = ProcessSize.Of([.. Project.AsIs.Where(step => step.AddsValue == false)]);

    /// <summary>Gets what the checks of the phases found.</summary>
    public IReadOnlyList<ProjectFinding> Concerns { get; } = ImprovementChecks.Check(Project, Work.Plan);
}
