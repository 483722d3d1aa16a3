using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads the plans of work: work programmes, actions, boards and improvement projects.</summary>
internal static class WorkReader
{
    /// <summary>Reads the action plans, improvement projects, work programmes and boards, and checks the projects.</summary>
    public static WorkPlan Read(PlanReaderContext context)
    {
        ActionPlan[] actions = [.. context.Items("actions").Select(entry => ActionPlanReader.Read(entry, context))];
        MapEntry[] entries = [.. context.Items("improvement-projects")];
        ImprovementProject[] projects = [.. entries.Select(entry => ImprovementReader.Read(entry, context))];
        var plan = new WorkPlan
        {
            Programmes = Programmes(context),
            ActionPlans = actions,
            Projects = projects,
            Boards = [.. context.Items("boards").Select(entry => BoardReader.Read(entry, projects, actions, context))],
        };
        foreach ((MapEntry entry, ImprovementProject project) in entries.Zip(projects))
        {
            foreach (ProjectFinding finding in ImprovementChecks.Check(project, plan))
            {
                context.Issues.Add(WorkIssues.Of(entry.Place, finding));
            }
        }

        return plan;
    }

    private static List<WorkProgramme> Programmes(PlanReaderContext context)
    {
        List<WorkProgramme> programmes = [];
        foreach (MapEntry entry in context.Items("work-programmes"))
        {
            WorkProgramme programme = WorkProgrammeReader.Read(entry, context);
            if (programmes.Find(each => each.UnitId == programme.UnitId && each.Year == programme.Year) is { } other)
            {
                context.Issues.Add(WorkIssues.ProgrammeTwice(entry.Place, programme.UnitId, programme.Year, other.Id));
            }

            programmes.Add(programme);
        }

        return programmes;
    }
}
