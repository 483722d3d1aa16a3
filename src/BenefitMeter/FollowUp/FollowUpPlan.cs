using BenefitMeter.FollowUp.Goals;

namespace BenefitMeter.FollowUp;

/// <summary>
/// The goals of the strategy plan and the rounds of follow-up (rules B2, B5). A plan that was read has been checked as a whole.
/// </summary>
public sealed record FollowUpPlan
{
    /// <summary>Gets an empty plan.</summary>
    public static FollowUpPlan Empty { get; } = new();

    /// <summary>Gets the goals, in the order of the strategy plan.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>Gets the rounds, in order of their as-of day.</summary>
    public IReadOnlyList<FollowUpRound> Rounds { get; init; } = [];

    /// <summary>Gets the ids of the indicators that goals are judged by, each once.</summary>
    public IEnumerable<string> IndicatorIds => Goals.Select(goal => goal.IndicatorId).OfType<string>().Distinct();

    /// <summary>Gets the goal with an id, or null if there is none.</summary>
    public Goal? GoalOf(string id) => Goals.FirstOrDefault(goal => goal.Id == id);
}
