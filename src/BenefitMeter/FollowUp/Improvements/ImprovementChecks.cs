using System.Globalization;
using BenefitMeter.Definitions;

namespace BenefitMeter.FollowUp.Improvements;

/// <summary>Checks an improvement project against the demands of its phases (rules A2-01 to A2-23).</summary>
public static class ImprovementChecks
{
    /// <summary>The number of days that must pass between mapping and redesign.</summary>
    public const int MinRedesignDays = 7;

    /// <summary>
    /// The number of meetings that the steering group must have about purpose, success criteria and goals before the mapping
    /// begins.
    /// </summary>
    public const int MinMeetings = 2;

    /// <summary>Checks a project, and returns every problem found.</summary>
    /// <param name="project">The project.</param>
    /// <param name="plan">The work plan, which contains the actions and boards of the project.</param>
    public static IReadOnlyList<ProjectFinding> Check(ImprovementProject project, WorkPlan plan) =>
        [
            .. Phases(project), .. Workshops(project), .. Steering(project), .. GoLive(project, plan),
            .. Kpis(project, plan), .. Closing(project),
        ];

    private static IEnumerable<ProjectFinding> Phases(ImprovementProject project)
    {
        for (int i = 0; i < project.Phases.Count; i++)
        {
            PhaseStart start = project.Phases[i];
            // An error, because the date is a statement about the past. Matters of judgement are warnings (decision 0058).
            if ((int)start.Phase != i || (i > 0 && start.On < project.Phases[i - 1].On))
            {
                yield return Error(
                    "PhaseOrder",
                    $"Fasen '{PhaseNames.For(start.Phase).Danish}' er begyndt i forkert rækkefølge: ingen fase må springes over, "
                        + "og ingen må begynde før den forrige.",
                    $"The phase '{PhaseNames.For(start.Phase).English}' began out of order: no phase may be skipped, and none "
                        + "may begin before the previous one.");
            }
        }
    }

    private static IEnumerable<ProjectFinding> Workshops(ImprovementProject project)
    {
        if (project is not { Mapping: { } mapping, Redesign: { } redesign })
        {
            yield break;
        }

        int days = redesign.On.DayNumber - mapping.On.DayNumber;
        if (days < MinRedesignDays)
        {
            yield return Error(
                "RedesignTooEarly", $"Redesignet er {days} dage efter kortlægningen; der skal gå mindst {MinRedesignDays} dage.",
                $"The redesign is {days} days after the mapping; at least {MinRedesignDays} days must pass.");
        }
        else if (days > project.RedesignDays)
        {
            yield return Warning(
                "RedesignLate", $"Redesignet er {days} dage efter kortlægningen; aftalen er højst {project.RedesignDays} dage.",
                $"The redesign is {days} days after the mapping; the agreed maximum is {project.RedesignDays} days.");
        }

        if (!redesign.LeadersPresent)
        {
            yield return Warning(
                "LeadersAbsent", "Lederne deltog ikke i redesignet.", "The leaders did not take part in the redesign.");
        }
    }

    private static IEnumerable<ProjectFinding> Steering(ImprovementProject project)
    {
        foreach (string unit in project.UnitIds)
        {
            if (!project.SteeringGroup.TryGetValue(unit, out IReadOnlyList<SeatHolder>? holders) || holders.Count == 0)
            {
                yield return Warning(
                    "SeatMissing", $"Enheden '{unit}' har ingen leder i styregruppen.",
                    $"The unit '{unit}' has no leader in the steering group.");
                continue;
            }

            DateOnly vacantFrom = project.Phases.Count > 0 ? project.Phases[0].On : holders[0].From ?? DateOnly.MinValue;
            DateOnly last = project.ClosedOn ?? DateOnly.MaxValue;
            foreach (SeatHolder holder in holders)
            {
                if (holder.From > vacantFrom)
                {
                    yield return Vacant(unit, vacantFrom, holder.From.Value.AddDays(-1));
                }

                vacantFrom = holder.Until is { } until && until < DateOnly.MaxValue ? until.AddDays(1) : DateOnly.MaxValue;
            }

            if (vacantFrom < last)
            {
                yield return Vacant(unit, vacantFrom, project.ClosedOn);
            }
        }

        int before = project.SteeringMeetings.Count(day => !(day > project.StartOf(ProjectPhase.AsIs)));
        if (project.StartOf(ProjectPhase.AsIs) is not null && before < MinMeetings)
        {
            yield return Warning(
                "SteeringMeetingsFew",
                $"Styregruppen har holdt {before} af mindst {MinMeetings} møder om formål, succeskriterier og "
                    + "resultatmål før kortlægningen.",
                $"The steering group had {before} of at least {MinMeetings} meetings on purpose, success criteria and result "
                    + "goals before the mapping.");
        }
    }

    private static IEnumerable<ProjectFinding> GoLive(ImprovementProject project, WorkPlan plan)
    {
        if (project.StartOf(ProjectPhase.Trial) is not { } dayOne)
        {
            yield break;
        }

        foreach (ActionItem action in plan.ActionsOf(project.Id).Where(action => action.Blocks(dayOne)))
        {
            yield return Error(
                "GoLiveBlocked",
                $"Afprøvningen kan ikke begynde den {Day(dayOne)}: handlingen '{action.Id}' skal være udført før dag 1.",
                $"The trial cannot begin on {Day(dayOne)}: the action '{action.Id}' must be done before day 1.");
        }
    }

    private static IEnumerable<ProjectFinding> Kpis(ImprovementProject project, WorkPlan plan)
    {
        BoardKpi[] kpis = [.. plan.BoardsOf(project.Id).SelectMany(board => board.Kpis)];
        if (project.StartOf(ProjectPhase.Trial) is not null && kpis.Length == 0)
        {
            yield return Warning(
                "TrialWithoutKpi", "Afprøvningen er begyndt, men projektet har ingen tavle med KPI'er.",
                "The trial has begun, but the project has no board with KPIs.");
        }

        foreach (BoardKpi kpi in kpis.Where(kpi => kpi.StepNumber is null))
        {
            yield return Warning(
                "KpiWithoutStep", $"KPI'en '{kpi.IndicatorId}' er ikke knyttet til et trin i den nye proces.",
                $"The KPI '{kpi.IndicatorId}' is not linked to a step of the new process.");
        }
    }

    private static IEnumerable<ProjectFinding> Closing(ImprovementProject project) => project.ClosedOn is not { } closing ? [] :
        project.Workflows.Where(workflow => workflow.DecisionOn(closing).Kind == WorkflowDecisionKind.OnTrial)
            .Select(workflow => Error(
                "ClosingUndecided",
                $"Projektet kan ikke afsluttes den {Day(closing)}: arbejdsgangen '{workflow.Id}' er stadig på prøve.",
                $"The project cannot be closed on {Day(closing)}: the workflow '{workflow.Id}' is still on trial."));

    private static ProjectFinding Vacant(string unit, DateOnly from, DateOnly? until) => Warning(
        "SeatVacant",
        $"Pladsen for '{unit}' i styregruppen er ubesat fra "
            + $"{Day(from)}{(until is { } last ? $" til {Day(last)}" : string.Empty)}.",
        $"The seat of '{unit}' in the steering group is vacant from "
            + $"{Day(from)}{(until is { } end ? $" to {Day(end)}" : string.Empty)}.");

    private static ProjectFinding Error(string code, string danish, string english) =>
        new(code, IsError: true, new LocalText(danish, english));

    private static ProjectFinding Warning(string code, string danish, string english) =>
        new(code, IsError: false, new LocalText(danish, english));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
