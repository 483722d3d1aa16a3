using BenefitMeter.FollowUp;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>Reads what people plan and do: work programmes, actions, boards and improvement projects.</summary>
internal static class WorkReader
{
    public static WorkPlan Read(PlanReading reading)
    {
        ActionPlan[] actions = [.. reading.Items("actions").Select(entry => ActionPlanReader.Read(entry, reading))];
        MapEntry[] entries = [.. reading.Items("improvement-projects")];
        ImprovementProject[] projects = [.. entries.Select(entry => ImprovementReader.Read(entry, reading))];
        var plan = new WorkPlan
        {
            Programmes = Programmes(reading),
            ActionPlans = actions,
            Projects = projects,
            Boards = [.. reading.Items("boards").Select(entry => BoardReader.Read(entry, projects, actions, reading))],
        };
        foreach ((MapEntry entry, ImprovementProject project) in entries.Zip(projects))
        {
            foreach (ProjectConcern concern in ImprovementChecks.Of(project, plan))
            {
                reading.Issues.Add(WorkIssues.Of(entry.Place, concern));
            }
        }

        return plan;
    }

    private static List<WorkProgramme> Programmes(PlanReading reading)
    {
        List<WorkProgramme> programmes = [];
        foreach (MapEntry entry in reading.Items("work-programmes"))
        {
            WorkProgramme programme = WorkProgrammeReader.Read(entry, reading);
            if (programmes.Find(other => other.UnitId == programme.UnitId && other.Year == programme.Year) is { } twin)
            {
                reading.Issues.Add(WorkIssues.ProgrammeTwice(entry.Place, programme.UnitId, programme.Year, twin.Id));
            }

            programmes.Add(programme);
        }

        return programmes;
    }
}
