using BenefitMeter.Definitions;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>A follow-up round: every goal in its scope gets one assessment as of one day (rules B5, A4-05).</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name, such as July 2017.</param>
/// <param name="AsOf">The day that goals are judged as of (inclusive).</param>
/// <param name="AnswersDue">The day by which owners shall have answered.</param>
/// <param name="Scope">The themes, focus areas and goals it is about, by id; empty for all.</param>
/// <param name="IsClosed">Whether nothing more is recorded in it.</param>
public sealed record FollowUpRound(
    string Id, LocalText Name, DateOnly AsOf, DateOnly AnswersDue, IReadOnlyList<string> Scope, bool IsClosed)
{
    /// <summary>Determines whether it is about a goal: in its scope, and still followed up on its day (rule C14.9).</summary>
    public bool Covers(Goal goal) => AsOf <= goal.FollowUpUntil
        && (Scope.Count == 0 || Scope.Contains(goal.Id) || Scope.Contains(goal.Area.Id) || Scope.Contains(goal.Area.ThemeId));
}
