using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Catalogues.Rules;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads the strategy plan and its follow-up rounds (<c>strategy</c>, <c>rounds</c>).</summary>
internal static class StrategyReader
{
    private const int AnswerDays = 14;

    /// <summary>Reads and checks the goals, in the order of the plan, and the rounds, the earliest first.</summary>
    public static FollowUpPlan Read(PlanReaderContext context)
    {
        List<(Goal Goal, MapEntry Entry)> goals = [];
        foreach (MapEntry theme in context.Items("strategy"))
        {
            foreach (MapEntry area in theme.Value.At("areas").Entries())
            {
                var focusArea =
                    new FocusArea(area.Key, area.Value.At("name").Wording()!, theme.Key, theme.Value.At("name").Wording()!);
                goals.AddRange(
                    area.Value.At("goals").Entries().Select(entry => (ReadGoal(entry.Key, entry.Value, focusArea), entry)));
            }
        }

        FollowUpPlan plan = new()
        {
            Goals = [.. goals.Select(each => each.Goal)],
            Rounds = [.. context.Items("rounds").Select(entry => ReadRound(entry.Key, entry.Value)).OrderBy(round => round.AsOf)],
        };
        StrategyRules.Check(goals, context);
        return plan;
    }

    /// <summary>Gets the ids of all goals, including those with errors.</summary>
    public static string[] GoalIds(Node? strategy) =>
    [
        .. strategy.Entries().SelectMany(theme => theme.Value.At("areas").Entries())
            .SelectMany(area => area.Value.At("goals").Entries())
            .Select(goal => goal.Key),
    ];

    private static Goal ReadGoal(string id, Node node, FocusArea area) => new()
    {
        Id = id,
        Number = node.At("number").Text()!,
        Kind = node.At("kind").EnumValue(GoalKind.Result),
        Title = node.At("title").Wording()!,
        Area = area,
        Purpose = node.At("purpose").Wording(),
        MeasuredBy = node.At("measured-by").Wording(),
        StartingPoint = node.At("starting-point").Wording(),
        OwnerUnitId = node.At("owner-unit").Text()!,
        OwnerId = node.At("owner").Text()!,
        ControllerId = node.At("controller").Text(),
        LeadIds = node.At("leads").Texts(),
        Due = node.At("due").Date()!.Value,
        ExpectedOn = node.At("shifts").Items() is [.., var last] ? last.At("to").Date() : null,
        IndicatorId = node.At("indicator").Text(),
        UnitId = node.At("unit").Text(),
        UsesWorstDelay = node.At("delay").Text() == "worst",
        Parts = [.. node.At("parts").Items().Select(part => new GoalPart(part.At("done").Date()))],
        Milestones = [.. node.At("milestones").Entries().Select(entry => ReadMilestone(entry.Key, entry.Value))],
        Changes =
        [
            .. node.At("changes").Items().Select(change => new GoalChange(
                change.At("on").Date()!.Value, change.At("note").Wording()!, change.At("title-before").Wording())),
        ],
        SourceContract = node.At("source-contract").Text(),
        CaseNumber = node.At("case-number").Text(),
        IsQualitative = node.At("qualitative").Boolean() ?? false,
        GoLive = node.At("go-live").Date(),
        FollowUpMonths = node.At("follow-up-months").Integer() ?? FollowUpPeriod.DefaultMonths,
    };

    private static Milestone ReadMilestone(string id, Node node) => new(
        id, node.At("text").Wording()!, node.At("due").Date()!.Value, node.At("forecast").Date(), node.At("actual").Date(),
        node.At("grade").EnumValue(MilestoneGrade.NotAssessed), node.At("graded-by").Text(), node.At("graded-on").Date());

    private static FollowUpRound ReadRound(string id, Node node)
    {
        DateOnly asOf = node.At("as-of").Date()!.Value;
        return new FollowUpRound(
            id, node.At("name").Wording()!, asOf, node.At("answers-due").Date() ?? asOf.AddDays(AnswerDays),
            node.At("scope").Texts(), node.At("closed").Boolean() ?? false);
    }
}
