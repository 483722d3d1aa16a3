using BenefitMeter.Definitions;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>A follow-up round, in which every goal in its scope gets one assessment as of one day (rules B5, A4-05).</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name, such as July 2017.</param>
/// <param name="AsOf">The day as of which goals are judged (inclusive).</param>
/// <param name="AnswersDue">The day by which owners must have answered (inclusive).</param>
/// <param name="Scope">The ids of the themes, focus areas and goals in the round. Empty for all goals.</param>
/// <param name="IsClosed">Whether the round is closed, so that nothing more can be recorded in it.</param>
public sealed record FollowUpRound(
    string Id, LocalText Name, DateOnly AsOf, DateOnly AnswersDue, IReadOnlyList<string> Scope, bool IsClosed)
{
    /// <summary>
    /// Determines whether the round covers a goal: the goal is in its scope, and is still followed up on its as-of day
    /// (rule C14.9).
    /// </summary>
    public bool Covers(Goal goal) => AsOf <= goal.FollowUpUntil
        && (Scope.Count == 0 || Scope.Contains(goal.Id) || Scope.Contains(goal.Area.Id) || Scope.Contains(goal.Area.ThemeId));
}
