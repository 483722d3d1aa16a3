using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Tests.FollowUp.Goals;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C14: nobody acts, sustained, completeness, follow-up period.</summary>
public static class GovernanceCases
{
    public static IEnumerable<KeyValuePair<string, CaseHandler>> All =>
    [
        .. CaseHandlers.For(NobodyActs, "G01", "G02", "G03"),
        .. CaseHandlers.For(Sustained, "G07"),
        .. CaseHandlers.For(Complete, "G11"),
        .. CaseHandlers.For(FollowUpEnds, "G12"),
    ];

    private static Dictionary<string, object?> NobodyActs(CaseInput input)
    {
        IReadOnlyList<IdleReason> reasons = IdleRule.Reasons(new IdleEvidence(
            HasOwner: true, HasDecisionRule: !input.Has("has_rule") || input["has_rule"].GetBoolean(), input.Integer("reds"),
            input.Integer("actions"), input.Integer("days_since_decision"), IsDecisionOverdue: false));
        return new() { ["listed"] = reasons.Count > 0, ["reasons"] = reasons };
    }

    // The cases count periods from 1.
    private static Dictionary<string, object?> Sustained(CaseInput input)
    {
        (int? reached, int? relapse) = SustainedRule.Find(input.NumbersOrNull("R"));
        return new() { ["reached_at"] = reached + 1, ["relapse_at"] = relapse + 1, ["alert"] = relapse is not null };
    }

    private static Dictionary<string, object?> Complete(CaseInput input)
    {
        Goal[] goals =
        [
            .. input["goals"].EnumerateArray().Select((goal, place) => GivenGoal.Of($"g{place}") with
            {
                Purpose = GivenGoal.Text(goal.GetProperty("purpose").GetInt32()),
                MeasuredBy = GivenGoal.Text(goal.GetProperty("measured_by").GetInt32()),
                StartingPoint = GivenGoal.Text(goal.GetProperty("starting_point").GetInt32()),
            }),
        ];
        return new()
        {
            ["filled"] = $"{{purpose={goals.Count(goal => goal.Purpose is not null)}; "
                + $"measured_by={goals.Count(goal => goal.MeasuredBy is not null)}; "
                + $"starting_point={goals.Count(goal => goal.StartingPoint is not null)}}}",
            ["completeness"] = GoalCompleteness.Percent(goals.Sum(GoalCompleteness.Filled), goals.Length),
            ["measurable_goals"] = goals.Count(GoalCompleteness.IsMeasurable),
        };
    }

    private static Dictionary<string, object?> FollowUpEnds(CaseInput input)
    {
        DateOnly until = FollowUpPeriod.Until(input.Day("go_live"), input.Integer("months"));
        return new()
        {
            ["follow_up_until"] = until,
            ["active_after_close"] = FollowUpPeriod.IsActive(until, input.Day("project_closed").AddDays(1)),
        };
    }
}
