namespace BenefitMeter.FollowUp.Goals;

/// <summary>How completely goals are described: purpose, measured by, starting point (rule C14.8).</summary>
/// <param name="Purpose">How many goals tell their purpose.</param>
/// <param name="MeasuredBy">How many tell how they are measured.</param>
/// <param name="StartingPoint">How many tell their starting point.</param>
/// <param name="Percent">Filled fields over three for each goal, in percent, or null without goals.</param>
/// <param name="MeasurableGoals">How many goals have all three.</param>
public sealed record GoalCompleteness(int Purpose, int MeasuredBy, int StartingPoint, decimal? Percent, int MeasurableGoals)
{
    private const int FieldsOfAGoal = 3;

    /// <summary>Counts over goals.</summary>
    public static GoalCompleteness Count(IReadOnlyCollection<Goal> goals)
    {
        int filled = goals.Sum(Filled);
        return new GoalCompleteness(
            goals.Count(goal => goal.Purpose is not null), goals.Count(goal => goal.MeasuredBy is not null),
            goals.Count(goal => goal.StartingPoint is not null),
            goals.Count == 0 ? null : filled * 100m / (goals.Count * FieldsOfAGoal), goals.Count(IsMeasurable));
    }

    /// <summary>Gets how many of a goal's three fields are filled.</summary>
    public static int Filled(Goal goal) =>
        (goal.Purpose is null ? 0 : 1) + (goal.MeasuredBy is null ? 0 : 1) + (goal.StartingPoint is null ? 0 : 1);

    /// <summary>Determines whether a goal has all three (rule B2).</summary>
    public static bool IsMeasurable(Goal goal) => Filled(goal) == FieldsOfAGoal;
}
