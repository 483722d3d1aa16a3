namespace BenefitMeter.FollowUp.Goals;

/// <summary>The completeness of the descriptions of goals: purpose, measured by, and starting point (rule C14.8).</summary>
/// <param name="Purpose">The number of goals with a purpose.</param>
/// <param name="MeasuredBy">The number of goals with a description of how they are measured.</param>
/// <param name="StartingPoint">The number of goals with a starting point.</param>
/// <param name="Percent">The filled fields in percent of three for each goal, or null if there are no goals.</param>
/// <param name="MeasurableGoals">The number of goals with all three fields.</param>
public sealed record GoalCompleteness(int Purpose, int MeasuredBy, int StartingPoint, decimal? Percent, int MeasurableGoals)
{
    private const int FieldsOfAGoal = 3;

    /// <summary>Counts the fields of goals.</summary>
    public static GoalCompleteness Count(IReadOnlyCollection<Goal> goals)
    {
        int filled = goals.Sum(Filled);
        return new GoalCompleteness(
            goals.Count(goal => goal.Purpose is not null), goals.Count(goal => goal.MeasuredBy is not null),
            goals.Count(goal => goal.StartingPoint is not null),
            goals.Count == 0 ? null : filled * 100m / (goals.Count * FieldsOfAGoal), goals.Count(IsMeasurable));
    }

    /// <summary>Gets the number of a goal's three fields that are filled.</summary>
    public static int Filled(Goal goal) =>
        (goal.Purpose is null ? 0 : 1) + (goal.MeasuredBy is null ? 0 : 1) + (goal.StartingPoint is null ? 0 : 1);

    /// <summary>Determines whether a goal has all three fields (rule B2).</summary>
    public static bool IsMeasurable(Goal goal) => Filled(goal) == FieldsOfAGoal;
}
