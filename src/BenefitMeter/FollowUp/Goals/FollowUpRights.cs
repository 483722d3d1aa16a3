namespace BenefitMeter.FollowUp.Goals;

/// <summary>The rights to record something about a goal (rule B6).</summary>
public static class FollowUpRights
{
    /// <summary>The length of the longest answer, in characters after trimming (rule B5).</summary>
    public const int MaxAnswerLength = 500;

    /// <summary>
    /// Determines whether a person may answer, set smileys and publish: only the owner, and never the controller (rules A1-28,
    /// A1-29).
    /// </summary>
    public static bool MayAnswer(Goal goal, string personId) => goal.OwnerId == personId;

    /// <summary>Determines whether a person may grade milestones: the owner and the leads of the goal.</summary>
    public static bool MayGrade(Goal goal, string personId) => goal.OwnerId == personId || goal.LeadIds.Contains(personId);

    /// <summary>
    /// Determines whether a text is a valid answer: not blank, and no longer than <see cref="MaxAnswerLength"/>.
    /// </summary>
    public static bool IsAnswer(string text) => text.Trim() is { Length: > 0 and <= MaxAnswerLength };
}
