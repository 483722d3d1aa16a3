using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving;

/// <summary>
/// Derives goals, milestones and the assessments of the rounds that have begun, from readers' figures and from what owners
/// recorded (rule C2). What was published is taken as it stood.
/// </summary>
internal static class FollowUpStep
{
    public static async Task<IReadOnlyList<DerivedRows>> DeriveAsync(DerivationInput input, CancellationToken cancellationToken)
    {
        FollowUpPlan plan = input.Plans.FollowUp;
        IReadOnlyList<object?[]> published = await input.Store.WithSessionAsync(
            session => AssessmentTable.ReadPublishedAsync(session, cancellationToken), cancellationToken);
        IReadOnlyDictionary<RoundGoal, RoundDecisions> acts = await input.Store.WithSessionAsync(
            session => DecisionTables.ReadRoundDecisionsAsync(session, cancellationToken), cancellationToken);
        HashSet<RoundGoal> standing = [.. published.Select(row => new RoundGoal((string)row[0]!, (string)row[1]!))];
        return
        [
            new DerivedRows(
                GoalTables.Goals, [.. plan.Goals.Select((goal, place) => GoalTables.Write(goal, place, People(input)))]),
            new DerivedRows(GoalTables.Milestones, [.. plan.Goals.SelectMany(goal => Milestones(input, goal))]),
            new DerivedRows(AssessmentTable.Table, [.. published, .. Assessments(input, plan, acts, standing)]),
        ];
    }

    private static IEnumerable<object?[]> Assessments(
        DerivationInput input, FollowUpPlan plan, IReadOnlyDictionary<RoundGoal, RoundDecisions> acts,
        HashSet<RoundGoal> standing) =>
        from round in plan.Rounds
        where round.AsOf <= input.AsOf
        from goal in plan.Goals
        let about = new RoundGoal(round.Id, goal.Id)
        where round.Covers(goal) && !standing.Contains(about)
        select AssessmentTable.Write(
            goal, round,
            new GoalAssessment(Judge(input, goal, round.AsOf), acts.GetValueOrDefault(about) ?? new RoundDecisions(null, null)));

    // The grade that the goal's result suggests when the milestone falls due, or now where it has not yet (rule C2.5).
    private static IEnumerable<object?[]> Milestones(
        DerivationInput input, Goal goal) => goal.Milestones.Select((milestone, place) => GoalTables.Write(
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
