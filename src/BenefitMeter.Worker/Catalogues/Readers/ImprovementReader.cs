using BenefitMeter.Definitions;
using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads improvement projects with their processes (<c>improvement-projects</c>).</summary>
internal static class ImprovementReader
{
    /// <summary>The columns of the file of a project's steps, separated by semicolons.</summary>
    public const string StepHeader = "process;no;name;actor;minutes;uses-it;citizen-contact;hand-over;keeps-value";

    /// <summary>Reads one improvement project with the steps in its file.</summary>
    public static ImprovementProject Read(MapEntry entry, PlanReaderContext context)
    {
        Node node = entry.Value;
        ILookup<bool, ProcessStep> steps = Steps(node, context);
        Node? mapping = node.At("mapping");
        Node? redesign = node.At("redesign");
        return new ImprovementProject
        {
            Id = entry.Key,
            Name = node.At("name").Wording()!,
            LeaderId = node.At("leader").Text()!,
            UnitIds = node.At("units").Texts(),
            Journey = node.At("journey").Text(),
            Phases =
            [
                .. Enum.GetValues<ProjectPhase>()
                    .Select(phase => (Phase: phase, On: node.At("phases").At(EnumCode<ProjectPhase>.Of(phase)).Date()))
                    .Where(each => each.On is not null).Select(each => new PhaseStart(each.Phase, each.On!.Value)),
            ],
            GoLive = node.At("go-live").Date(),
            SteeringGroup = node.At("steering-group").Entries()
                .ToDictionary(seat => seat.Key, seat => Seat(seat.Value), StringComparer.Ordinal),
            SteeringMeetings = [.. node.At("steering-meetings").Items().Select(day => day.Date()!.Value).Order()],
            Mapping = mapping is null ? null
                : new MappingWorkshop(
                    mapping.At("on").Date()!.Value, mapping.At("hours").Number(), mapping.At("participants").Integer()),
            Redesign = redesign is null ? null
                : new RedesignWorkshop(redesign.At("on").Date()!.Value, redesign.At("leaders-present").Boolean()!.Value),
            RedesignDays = redesign.At("within").Days() ?? ImprovementProject.UsualRedesignDays,
            RedesignLink = redesign.At("link").Text(),
            AsIs = [.. steps[false]],
            ToBe = [.. steps[true]],
            Workflows = [.. node.At("workflows").Entries().Select(workflow => Workflow(workflow, context))],
            ClosedOn = node.At("closing").At("on").Date(),
        };
    }

    private static IReadOnlyList<SeatHolder> Seat(Node node) => node.Text() is not null
        ? [new SeatHolder(null, null)]
        : [.. node.Items().Select(holder => new SeatHolder(holder.At("from").Date(), holder.At("until").Date()))];

    private static Workflow Workflow(MapEntry entry, PlanReaderContext context)
    {
        WorkflowDecision[] decisions = [.. entry.Value.At("decisions").Items().Select(decision => new WorkflowDecision(
            decision.At("is").EnumValue(WorkflowDecisionKind.OnTrial), decision.At("on").Date(), decision.At("by").Text(),
            decision.At("text").Text()))];
        if (decisions.Zip(decisions.Skip(1)).Any(pair => pair.Second.On < pair.First.On))
        {
            context.Issues.Add(WorkIssues.NotAscending(entry.Value.At("decisions")!.Place, "decisions"));
        }

        return new Workflow(entry.Key, entry.Value.At("name").Wording()!, decisions);
    }

    private static ILookup<bool, ProcessStep> Steps(Node node, PlanReaderContext context)
    {
        var seen = new Dictionary<bool, Dictionary<string, FileLocation>> { [false] = [], [true] = [] };
        List<(bool IsNew, ProcessStep Step)> steps = [];
        foreach (PlanRow row in PlanCsvReader.Read(node.At("steps"), StepHeader, ["process", "no", "name"], context))
        {
            row.Needed("process");
            bool isNew = row.Word("process", WorkWords.Process) == WorkWords.ToBe;
            steps.Add((isNew, new ProcessStep(
                row.Key("no", "steps", seen[isNew]), row.Needed("name"), row.Text("actor"), row.Number("minutes"),
                row.Flag("uses-it") ?? false, row.Flag("citizen-contact") ?? false,
                row.Flag("hand-over") ?? false, row.Flag("keeps-value"))));
        }

        return steps.ToLookup(step => step.IsNew, step => step.Step);
    }
}
