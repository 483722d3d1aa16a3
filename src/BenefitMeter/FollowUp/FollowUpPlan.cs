using BenefitMeter.FollowUp.Goals;

namespace BenefitMeter.FollowUp;

/// <summary>The strategy plan's goals and the rounds that follow them up (rules B2, B5); valid as a whole.</summary>
public sealed record FollowUpPlan
{
    /// <summary>Gets a plan without anything.</summary>
    public static FollowUpPlan Empty { get; } = new();

    /// <summary>Gets the goals, in the order of the plan.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>Gets the rounds, in order of their day.</summary>
    public IReadOnlyList<FollowUpRound> Rounds { get; init; } = [];

    /// <summary>Gets the indicators whose figures goals are judged by.</summary>
    public IEnumerable<string> IndicatorIds => Goals.Select(goal => goal.IndicatorId).OfType<string>().Distinct();

    /// <summary>Gets the goal with an id, or null if there is none.</summary>
    public Goal? GoalOf(string id) => Goals.FirstOrDefault(goal => goal.Id == id);
}
