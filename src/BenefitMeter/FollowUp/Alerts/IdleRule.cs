namespace BenefitMeter.FollowUp.Alerts;

/// <summary>The reason why an indicator is listed as one that nobody acts on (rules C14.1, A3-36).</summary>
public enum IdleReason
{
    /// <summary>The indicator has no owner.</summary>
    NoOwner,

    /// <summary>It is not agreed who acts at which limit.</summary>
    NoDecisionRule,

    /// <summary>At least two closed periods in a row are yellow or red, and no action is open.</summary>
    RedWithoutAction,

    /// <summary>The owner has never made a decision, or not for more than 90 days.</summary>
    NoOwnerDecision,

    /// <summary>The latest closed period is yellow or red, and the deadline of the decision has passed (rule A3-36).</summary>
    DecisionOverdue,
}

/// <summary>The facts that decide whether somebody acts on an indicator.</summary>
/// <param name="HasOwner">Whether the indicator has an owner.</param>
/// <param name="HasDecisionRule">Whether the indicator specifies who acts at which limit.</param>
/// <param name="NotGreenInARow">The number of yellow or red closed periods in a row.</param>
/// <param name="OpenActions">The number of open actions about the indicator.</param>
/// <param name="DaysSinceDecision">The number of days since the owner's latest decision, or null if there is none.</param>
/// <param name="IsDecisionOverdue">Whether the deadline of the decision about the latest closed period has passed.</param>
public sealed record IdleEvidence(
    bool HasOwner, bool HasDecisionRule, int NotGreenInARow, int OpenActions, int? DaysSinceDecision, bool IsDecisionOverdue);

/// <summary>
/// Finds indicators that nobody acts on. The owner commits to act, or retires the indicator (rules C14.1, DEC13).
/// </summary>
public static class IdleRule
{
    /// <summary>The number of yellow or red closed periods in a row after which an action must be open.</summary>
    public const int PeriodsWithoutAction = 2;

    /// <summary>The highest number of days since an owner's latest decision.</summary>
    public const int MaxDaysSinceDecision = 90;

    /// <summary>Gets the reasons why an indicator is listed. Empty if it is not listed.</summary>
    public static IReadOnlyList<IdleReason> Reasons(IdleEvidence evidence)
    {
        (IdleReason Reason, bool Applies)[] reasons =
        [
            (IdleReason.NoOwner, !evidence.HasOwner),
            (IdleReason.NoDecisionRule, !evidence.HasDecisionRule),
            (IdleReason.RedWithoutAction, evidence is { NotGreenInARow: >= PeriodsWithoutAction, OpenActions: 0 }),
            (IdleReason.NoOwnerDecision, evidence.DaysSinceDecision is not <= MaxDaysSinceDecision),
            (IdleReason.DecisionOverdue, evidence.IsDecisionOverdue),
        ];
        return [.. reasons.Where(each => each.Applies).Select(each => each.Reason)];
    }
}
