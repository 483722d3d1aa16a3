using BenefitMeter.Definitions.Indicators;
using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads boards with their KPIs and meetings.</summary>
internal static class BoardReader
{
    /// <summary>The columns of the file of a board's meetings, separated by semicolons.</summary>
    public const string MeetingHeader = "date;minutes;facilitator;by;topics;actions";

    /// <summary>Reads one board.</summary>
    /// <param name="entry">The board.</param>
    /// <param name="projects">The improvement projects, which boards may belong to.</param>
    /// <param name="actions">The action plans, whose actions meetings may name.</param>
    /// <param name="context">What has been read before; receives the issues.</param>
    public static KaizenBoard Read(
        MapEntry entry, IReadOnlyCollection<ImprovementProject> projects, IReadOnlyCollection<ActionPlan> actions,
        PlanReaderContext context)
    {
        Node node = entry.Value;
        ImprovementProject? project = projects.FirstOrDefault(each => each.Id == node.At("project").Text());
        PeriodGrain grain = node.At("every").EnumValue(PeriodGrain.Fortnight);
        return new KaizenBoard
        {
            Id = entry.Key,
            Name = node.At("name").Wording()!,
            UnitId = node.At("unit").Text()!,
            Grain = grain,
            From = node.At("from").Date() ?? project?.StartOf(ProjectPhase.Trial),
            ProjectId = node.At("project").Text(),
            Kpis = [.. node.At("kpis").Items().Select(kpi => Kpi(kpi, grain, project, context))],
            Meetings =
            [
                .. PlanCsvReader.Read(node.At("meetings"), MeetingHeader, ["date"], context)
                    .Select(row => Meeting(row, actions, context)).OfType<KaizenMeeting>().OrderBy(meeting => meeting.On),
            ],
        };
    }

    private static BoardKpi Kpi(Node node, PeriodGrain grain, ImprovementProject? project, PlanReaderContext context)
    {
        string id = node.At("indicator").Text()!;
        if (context.Indicators.TryGetValue(id, out IndicatorDefinition? indicator) && !indicator.Grains.Contains(grain))
        {
            context.Issues.Add(WorkIssues.BoardGrain(node.Place, id, grain));
        }

        string[] steps = [.. (project?.ToBe ?? []).Select(step => step.Number)];
        if (node.At("step").Text() is { } step && !steps.Contains(step))
        {
            context.Issues.Add(WorkIssues.UnknownStep(node.At("step")!.Place, step, steps));
        }

        string[] workflows = [.. (project?.Workflows ?? []).Select(workflow => workflow.Id)];
        if (node.At("workflow").Text() is { } workflow && !workflows.Contains(workflow))
        {
            context.Issues.Add(WorkIssues.UnknownWorkflow(node.At("workflow")!.Place, workflow, workflows));
        }

        return new BoardKpi(id, node.At("step").Text(), node.At("workflow").Text());
    }

    private static KaizenMeeting? Meeting(PlanRow row, IReadOnlyCollection<ActionPlan> actions, PlanReaderContext context)
    {
        string[] known = [.. actions.SelectMany(plan => plan.Items).Select(item => item.Id)];
        string[] decided = (row.Text("actions") ?? string.Empty)
            .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (string action in decided.Except(known))
        {
            context.Issues.Add(WorkIssues.UnknownAction(row.Place, action, known));
        }

        DateOnly? day = row.NeededDay("date");
        KaizenMeeting meeting = new(
            day ?? default, row.Integer("minutes"), row.Text("facilitator"),
            row.Word("by", WorkWords.Facilitator) == WorkWords.Staff, row.Text("topics"), decided);
        return day is null ? null : meeting;
    }
}
