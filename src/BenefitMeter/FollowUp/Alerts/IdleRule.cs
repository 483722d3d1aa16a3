namespace BenefitMeter.FollowUp.Alerts;

/// <summary>Why an indicator is listed as one that nobody acts on (rules C14.1, A3-36).</summary>
public enum IdleReason
{
    /// <summary>Nobody owns it.</summary>
    NoOwner,

    /// <summary>Nobody agreed who acts on which limit.</summary>
    NoDecisionRule,

    /// <summary>Two or more closed periods in a row are yellow or red, and no action is open.</summary>
    RedWithoutAction,

    /// <summary>Its owner has never decided anything, or not for more than 90 days.</summary>
    NoOwnerDecision,

    /// <summary>Its latest closed period is yellow or red, and the day to decide by has passed (rule A3-36).</summary>
    DecisionOverdue,
}

/// <summary>What is known of who acts on an indicator.</summary>
/// <param name="HasOwner">Whether it has an owner.</param>
/// <param name="HasDecisionRule">Whether it says who acts on which limit.</param>
/// <param name="NotGreenInARow">The closed periods in a row that are yellow or red.</param>
/// <param name="OpenActions">The actions under way on it.</param>
/// <param name="DaysSinceDecision">The days since its owner decided, or null if never.</param>
/// <param name="IsDecisionOverdue">Whether the day to decide about the latest closed period has passed.</param>
public sealed record IdleEvidence(
    bool HasOwner, bool HasDecisionRule, int NotGreenInARow, int OpenActions, int? DaysSinceDecision, bool IsDecisionOverdue);

/// <summary>Finds indicators that nobody acts on: they are answered for or retired (rules C14.1, DEC13).</summary>
public static class IdleRule
{
    /// <summary>The closed yellow or red periods in a row from which an action must be open.</summary>
    public const int PeriodsWithoutAction = 2;

    /// <summary>The days within which an owner must have decided something.</summary>
    public const int MaxDaysSinceDecision = 90;

    /// <summary>Gets why an indicator is listed; empty where it is not.</summary>
    public static IReadOnlyList<IdleReason> Reasons(IdleEvidence evidence)
    {
        (IdleReason Reason, bool Holds)[] reasons =
        [
            (IdleReason.NoOwner, !evidence.HasOwner),
            (IdleReason.NoDecisionRule, !evidence.HasDecisionRule),
            (IdleReason.RedWithoutAction, evidence is { NotGreenInARow: >= PeriodsWithoutAction, OpenActions: 0 }),
            (IdleReason.NoOwnerDecision, evidence.DaysSinceDecision is not <= MaxDaysSinceDecision),
            (IdleReason.DecisionOverdue, evidence.IsDecisionOverdue),
        ];
        return [.. reasons.Where(each => each.Holds).Select(each => each.Reason)];
    }
}
