using System.Text.RegularExpressions;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Rules;

/// <summary>The rules across the keys of the strategy plan and its rounds (rules B2, B5, B6).</summary>
internal static partial class StrategyRules
{
    /// <summary>Checks every goal and every follow-up round.</summary>
    /// <param name="goals">The goals that have been read, with the entries from which they were read.</param>
    /// <param name="context">What they were read from; receives the issues.</param>
    public static void Check(IReadOnlyList<(Goal Goal, MapEntry Entry)> goals, PlanReaderContext context)
    {
        Dictionary<string, MapEntry> seen = new(StringComparer.Ordinal);
        foreach ((Goal goal, MapEntry entry) in goals)
        {
            if (!seen.TryAdd(goal.Id, entry))
            {
                context.Issues.Add(StrategyIssues.DuplicateGoal(entry.Place, goal.Id, seen[goal.Id].Place));
            }

            CheckGoal(goal, entry, context);
        }

        string[] known =
        [
            .. goals.SelectMany(each => new[] { each.Goal.Id, each.Goal.Area.Id, each.Goal.Area.ThemeId }).Distinct(),
        ];
        foreach (MapEntry round in context.Items("rounds"))
        {
            foreach (Node scope in round.Value.At("scope").Items().Where(each => !known.Contains(each.Text())))
            {
                context.Issues.Add(StrategyIssues.UnknownScope(scope.Place, scope.Text()!, known));
            }

            if (round.Value.At("answers-due") is { } due && due.Date() < round.Value.At("as-of").Date())
            {
                context.Issues.Add(StrategyIssues.AnswersBeforeRound(due.Place, round.Key));
            }
        }
    }

    private static void CheckGoal(Goal goal, MapEntry entry, PlanReaderContext context)
    {
        if (goal is { Kind: GoalKind.Result } && !GoalCompleteness.IsMeasurable(goal))
        {
            context.Issues.Add(StrategyIssues.NotMeasurable(entry.Place, goal.Id));
        }

        if (goal.Parts.Count == 0 && CompoundGoal.ShouldBeSplit(goal.Title))
        {
            context.Issues.Add(StrategyIssues.Compound(entry.Value.At("title")!.Place, goal.Id));
        }

        if (goal.ControllerId == goal.OwnerId)
        {
            context.Issues.Add(StrategyIssues.OwnerIsController(entry.Value.At("controller")!.Place, goal.Id, goal.OwnerId));
        }

        if (goal.CaseNumber is { } number && !CaseNumber().IsMatch(number))
        {
            context.Issues.Add(StrategyIssues.CaseNumberForm(entry.Value.At("case-number")!.Place, number));
        }

        foreach (Milestone milestone in goal.Milestones.Where(each => each.Grade != MilestoneGrade.NotAssessed))
        {
            Node node = entry.Value.At("milestones").At(milestone.Id)!;
            if (milestone.GradedById is not { } person)
            {
                context.Issues.Add(StrategyIssues.GradedByNobody(node.At("grade")!.Place, milestone.Id));
            }
            else if (!FollowUpRights.MayGrade(goal, person))
            {
                context.Issues.Add(StrategyIssues.MayNotGrade(node.At("graded-by")!.Place, person, goal.Id));
            }
        }
    }

    // The form of KLE, the municipalities' classification: topic, facet, serial number, year, as in 25.02.00-P20-4-17.
    [GeneratedRegex(@"^\d\d\.\d\d\.\d\d-\p{Lu}\d\d-\d+-\d\d\z")]
    private static partial Regex CaseNumber();
}
