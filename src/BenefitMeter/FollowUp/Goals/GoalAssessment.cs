using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>The state of an assessment.</summary>
public enum AssessmentState
{
    /// <summary>Complete; the owner can publish it.</summary>
    Draft,

    /// <summary>A smiley is yellow or red and answers are missing; it cannot be published (rule C2.4).</summary>
    MissingAnswers,

    /// <summary>Published; it never changes again.</summary>
    Published,
}

/// <summary>The assessment of one goal in one round: computed, overridden and answered (rules B5, C2.4, C2.6).</summary>
/// <param name="Computed">The status computed by the rules.</param>
/// <param name="Decisions">The answers and overrides of the owner.</param>
public sealed record GoalAssessment(ComputedStatus Computed, RoundDecisions Decisions)
{
    /// <summary>The basis of a smiley that the owner has set.</summary>
    public const string Manual = "Manual";

    /// <summary>Gets the final result smiley: the owner's if it is set, otherwise the computed one.</summary>
    public Status Result => Decisions.Override?.Result ?? Computed.Result;

    /// <summary>Gets the basis of the final result smiley, or null if it is grey.</summary>
    public string? ResultBasis => Decisions.Override?.Result is null ? Computed.ResultBasis : Manual;

    /// <summary>Gets the final timeline smiley: the owner's if it is set, otherwise the computed one.</summary>
    public Status Timeline => Decisions.Override?.Timeline ?? Computed.Timeline;

    /// <summary>Gets the basis of the final timeline smiley, or null if it is grey.</summary>
    public string? TimelineBasis => Decisions.Override?.Timeline is null ? Computed.TimelineBasis : Manual;

    /// <summary>Gets the worse of the two smileys, which lists are sorted by (rule C2.3).</summary>
    public Status Worst => StatusOrder.Worst(Result, Timeline);

    /// <summary>Gets the answers that are required before publishing and are missing.</summary>
    public IReadOnlyList<CommentAnswer> MissingAnswers =>
        CommentRule.Missing(
            Result, Timeline, Decisions.Answers?.Cause, Decisions.Answers?.Consequence, Decisions.Answers?.PathToTarget);

    /// <summary>Gets the state before publishing.</summary>
    public AssessmentState State => MissingAnswers.Count == 0 ? AssessmentState.Draft : AssessmentState.MissingAnswers;

    /// <summary>
    /// Gets the answers that the owner is asked for: the required answers that are missing or, for a goal that is grey after its
    /// due day, the cause. Such a goal can be published without the cause (rule C2.4).
    /// </summary>
    /// <param name="due">The due day of the goal.</param>
    /// <param name="asOf">The as-of day of the round.</param>
    public IReadOnlyList<CommentAnswer> RequestedAnswers(DateOnly due, DateOnly asOf) =>
        MissingAnswers.Count > 0 || asOf <= due || Worst != Status.Grey || !string.IsNullOrWhiteSpace(Decisions.Answers?.Cause)
            ? MissingAnswers
            : [CommentAnswer.Cause];
}

/// <summary>The order of smileys from best to worst, with grey between yellow and red (rule C2.3).</summary>
public static class StatusOrder
{
    /// <summary>Gets the worse of two smileys.</summary>
    public static Status Worst(Status one, Status other) => Rank(one) >= Rank(other) ? one : other;

    /// <summary>
    /// Gets how a smiley moved since the round before, or null if it is or was grey, or if there was no round before.
    /// </summary>
    public static StatusMove? Move(Status? before, Status? now) =>
        before is not { } old || now is not { } current || old == Status.Grey || current == Status.Grey ? null
        : Rank(current) == Rank(old) ? StatusMove.Same
        : Rank(current) < Rank(old) ? StatusMove.Up
        : StatusMove.Down;

    /// <summary>Gets the rank of a smiley: green 0, yellow 1, grey 2, red 3.</summary>
    public static int Rank(Status status) => status switch
    {
        Status.Green => 0,
        Status.Yellow => 1,
        Status.Grey => 2,
        _ => 3,
    };
}
