using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.FollowUp;

/// <summary>
/// Derives goals, milestones and the assessments of the rounds that have begun, from readers' figures and from what owners
/// recorded (rule C2). What was published is taken as it stood.
/// </summary>
internal static class FollowUpStep
{
    /// <summary>Gets the rows.</summary>
    public static async Task<IReadOnlyList<DerivedRows>> DeriveAsync(DerivationInput input, CancellationToken cancellationToken)
    {
        FollowUpPlan plan = input.Plans.FollowUp;
        Dictionary<RoundGoal, object?[]> published = await input.Store.WithSessionAsync(
            session => AssessmentTable.ReadPublishedAsync(session, cancellationToken), cancellationToken);
        IReadOnlyDictionary<RoundGoal, RoundDecisions> acts = await input.Store.WithSessionAsync(
            session => DecisionTables.ReadRoundDecisionsAsync(session, cancellationToken), cancellationToken);
        return
        [
            GoalTable.Table.Rows(plan.Goals.Select((goal, place) => new GoalRow(goal, place, People(input)))),
            GoalMilestoneTable.Table.Rows(plan.Goals.SelectMany(goal => Milestones(input, goal))),
            AssessmentTable.Table.Rows(Assessments(input, plan, acts, published)).With(published.Values),
        ];
    }

    private static IEnumerable<AssessmentRow> Assessments(
        DerivationInput input, FollowUpPlan plan, IReadOnlyDictionary<RoundGoal, RoundDecisions> acts,
        Dictionary<RoundGoal, object?[]> published) =>
        from round in plan.Rounds
        where round.AsOf <= input.AsOf
        from goal in plan.Goals
        let about = new RoundGoal(round.Id, goal.Id)
        where round.Covers(goal) && !published.ContainsKey(about)
        select new AssessmentRow(
            goal, round,
            new GoalAssessment(Judge(input, goal, round.AsOf), acts.GetValueOrDefault(about) ?? new RoundDecisions(null, null)));

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
}
