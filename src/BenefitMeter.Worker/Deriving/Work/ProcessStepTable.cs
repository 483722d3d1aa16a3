using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Work;

/// <summary>The steps of the processes of improvement projects, as they are and as they shall be (rule A2).</summary>
internal static class ProcessStepTable
{
    /// <summary>Gets the table.</summary>
    public static Table<StepRow> Table { get; } = new("bm_process_step", t =>
    {
        t.Id("project_id", row => row.ProjectId)
            .Means("forbedringsprojektet", "the improvement project");
        t.Code("process", WorkWords.Process, row => row.Process)
            .Means("{words}", "{words}");
        t.Id("step_no", row => row.Step.Number)
            .Means("nummeret", "its number");
        t.Integer("sort_order", row => row.Place)
            .Means("placeringen", "its place");
        t.Label("name", row => row.Step.Name)
            .Means("hvad der gøres", "what is done");
        t.Label("actor", row => row.Step.Actor)
            .Means("hvem der gør det", "who does it")
            .Null("ikke udfyldt", "not written");
        t.Decimal("minutes", row => row.Step.Minutes)
            .Means("hvor lang tid det tager", "how long it takes")
            .Null("ikke udfyldt", "not written");
        t.Flag("uses_it", row => row.Step.UsesInformationTechnology)
            .Means("trinnet bruger it", "it uses IT");
        t.Flag("citizen_contact", row => row.Step.IsCitizenContact)
            .Means("trinnet har borgerkontakt", "it meets the citizen");
        t.Flag("hand_over", row => row.Step.IsHandOver)
            .Means("trinnet overdrager sagen", "it hands the case over");
        t.Flag("keeps_value", row => row.Step.AddsValue)
            .Means(
                "trinnet har værdi og bevares; 0, hvor det skal fjernes",
                "it has value and stays; 0 where it is to be removed")
            .Null("ikke vurderet", "not judged");
        t.PrimaryKey("project_id", "process", "step_no");
    });

    /// <summary>Gets the rows.</summary>
    public static DerivedRows Rows(WorkInput work) => Table.Rows(work.Plan.Projects.SelectMany(project =>
        StepsOf(project, WorkWords.AsIs, project.AsIs).Concat(StepsOf(project, WorkWords.ToBe, project.ToBe))));

    private static IEnumerable<StepRow> StepsOf(ImprovementProject project, Word process, IReadOnlyList<ProcessStep> steps) =>
        steps.Select((step, place) => new StepRow(project.Id, process.Code, step, place));
}

/// <summary>A step of a process.</summary>
/// <param name="ProjectId">The improvement project.</param>
/// <param name="Process">Which of its processes: <c>as-is</c> or <c>to-be</c>.</param>
/// <param name="Step">The step.</param>
/// <param name="Place">Its place in the process, from 0.</param>
internal sealed record StepRow(string ProjectId, string Process, ProcessStep Step, int Place);
