using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.FollowUp;

/// <summary>
/// Derives goals, milestones and the assessments of the rounds that have begun, from readers' figures and from what owners
/// recorded (rule C2). What was published is taken as it stood.
/// </summary>
internal static class FollowUpStep
{
    /// <summary>Gets the rows.</summary>
    public static IReadOnlyList<DerivedRows> Derive(DerivationInput input)
    {
        FollowUpPlan plan = input.Plans.FollowUp;
        IReadOnlyDictionary<RoundGoal, object?[]> published = input.State.PublishedAssessments;
        return
        [
            GoalTable.Table.Rows(plan.Goals.Select((goal, place) => new GoalRow(goal, place, People(input)))),
            GoalMilestoneTable.Table.Rows(plan.Goals.SelectMany(goal => Milestones(input, goal))),
            AssessmentTable.Table.Rows(Assessments(input, plan, published)).With(published.Values),
        ];
    }

    private static IEnumerable<AssessmentRow> Assessments(
        DerivationInput input, FollowUpPlan plan, IReadOnlyDictionary<RoundGoal, object?[]> published)
    {
        AssessmentRow[] rows =
        [
            .. from round in plan.Rounds
               where round.AsOf <= input.AsOf
               from goal in plan.Goals
               let about = new RoundGoal(round.Id, goal.Id)
               where round.Covers(goal) && !published.ContainsKey(about)
               select new AssessmentRow(
                   goal, round,
                   new GoalAssessment(
                       Judge(input, goal, round.AsOf),
                       input.State.RoundDecisions.GetValueOrDefault(about) ?? new RoundDecisions(null, null))),
        ];
        ILookup<string, Standing> standings = published.Values.Select(Standing.Of).Concat(rows.Select(Standing.Of))
            .OrderBy(standing => standing.AsOf).ThenBy(standing => standing.RoundId, StringComparer.Ordinal)
            .ToLookup(standing => standing.GoalId);
        return rows.Select(row =>
        {
            Standing? before = standings[row.Goal.Id].TakeWhile(standing => standing.RoundId != row.Round.Id).LastOrDefault();
            return row with { ResultBefore = before?.Result, TimelineBefore = before?.Timeline };
        });
    }

    // The grade that the goal's result suggests when the milestone falls due, or now where it has not yet (rule C2.5).
    private static IEnumerable<MilestoneRow> Milestones(
        DerivationInput input, Goal goal) => goal.Milestones.Select((milestone, place) => new MilestoneRow(
            goal, milestone, place,
            MilestoneSuggestion.FromResult(Judge(input, goal, milestone.Due < input.AsOf ? milestone.Due : input.AsOf).Result),
            input.AsOf, People(input)));

    private static ComputedStatus Judge(DerivationInput input, Goal goal, DateOnly asOf)
    {
        Catalogue catalogue = input.Catalogue;
        IndicatorDefinition? indicator = goal.IndicatorId is { } id ? catalogue.Indicators[id] : null;
        return GoalJudge.Judge(goal, indicator, input.Figures, catalogue.Organisation.Units.AsOf(asOf), asOf);
    }

    private static IReadOnlyDictionary<string, Person> People(DerivationInput input) => input.Catalogue.Organisation.People;

    /// <summary>How a goal stood in a round.</summary>
    private sealed record Standing(string GoalId, string RoundId, DateOnly AsOf, Status Result, Status Timeline)
    {
        public static Standing Of(AssessmentRow row) =>
            new(row.Goal.Id, row.Round.Id, row.Round.AsOf, row.Assessment.Result, row.Assessment.Timeline);

        public static Standing Of(object?[] published)
        {
            Dictionary<string, object?> cells = AssessmentTable.Table.Written.Zip(published)
                .ToDictionary(cell => cell.First.Name, cell => cell.Second);
            return new Standing(
                (string)cells["goal_id"]!, (string)cells["round_id"]!, (DateOnly)cells["as_of"]!,
                EnumCode<Status>.Parse((string)cells["result_status"]!),
                EnumCode<Status>.Parse((string)cells["timeline_status"]!));
        }
    }
}
