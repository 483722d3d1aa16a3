namespace BenefitMeter.FollowUp.Goals;

/// <summary>The completeness of the descriptions of goals: purpose, measured by, and starting point (rule C14.8).</summary>
public static class GoalCompleteness
{
    private const int FieldsOfAGoal = 3;

    /// <summary>Gets the number of a goal's three fields that are filled.</summary>
    public static int Filled(Goal goal) =>
        (goal.Purpose is null ? 0 : 1) + (goal.MeasuredBy is null ? 0 : 1) + (goal.StartingPoint is null ? 0 : 1);

    /// <summary>Determines whether a goal has all three fields (rule B2).</summary>
    public static bool IsMeasurable(Goal goal) => Filled(goal) == FieldsOfAGoal;

    /// <summary>Gets the filled fields in percent of three for each goal.</summary>
    /// <param name="filled">The number of fields that are filled, of all goals together.</param>
    /// <param name="goals">The number of goals; greater than 0.</param>
    public static decimal Percent(int filled, int goals) => filled * 100m / (goals * FieldsOfAGoal);
}
