using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>How far an assessment has come.</summary>
public enum AssessmentState
{
    /// <summary>Nothing lacks; its owner can publish it.</summary>
    Draft,

    /// <summary>A yellow or red smiley lacks answers: it cannot be published (rule C2.4).</summary>
    MissingAnswers,

    /// <summary>Published: it never changes any more.</summary>
    Published,
}

/// <summary>The status of one goal in one round: computed, overridden, answered (rules B5, C2.4, C2.6).</summary>
/// <param name="Computed">What the rules say.</param>
/// <param name="Decisions">What the owner said.</param>
public sealed record GoalAssessment(ComputedStatus Computed, RoundDecisions Decisions)
{
    /// <summary>What a smiley rests on that its owner set.</summary>
    public const string Manual = "Manual";

    /// <summary>Gets the result smiley that counts.</summary>
    public Status Result => Decisions.Override?.Result ?? Computed.Result;

    /// <summary>Gets what it rests on, or null when grey.</summary>
    public string? ResultBasis => Decisions.Override?.Result is null ? Computed.ResultBasis : Manual;

    /// <summary>Gets the timeline smiley that counts.</summary>
    public Status Timeline => Decisions.Override?.Timeline ?? Computed.Timeline;

    /// <summary>Gets what it rests on, or null when grey.</summary>
    public string? TimelineBasis => Decisions.Override?.Timeline is null ? Computed.TimelineBasis : Manual;

    /// <summary>Gets the worse of the two: what lists are sorted by (rule C2.3).</summary>
    public Status Worst => StatusOrder.Worst(Result, Timeline);

    /// <summary>Gets the answers that must be there before it is published, and are not.</summary>
    public IReadOnlyList<CommentAnswer> MissingAnswers =>
        CommentRule.Missing(
            Result, Timeline, Decisions.Answers?.Cause, Decisions.Answers?.Consequence, Decisions.Answers?.PathToTarget);

    /// <summary>Gets how far it has come before it is published.</summary>
    public AssessmentState State => MissingAnswers.Count == 0 ? AssessmentState.Draft : AssessmentState.MissingAnswers;

    /// <summary>
    /// Gets the answers it asks for: those that must be there, and of a goal that is grey past its end the cause, without which
    /// it can be published all the same (rule C2.4).
    /// </summary>
    /// <param name="due">The goal's end.</param>
    /// <param name="asOf">The round's day.</param>
    public IReadOnlyList<CommentAnswer> RequestedAnswers(DateOnly due, DateOnly asOf) =>
        MissingAnswers.Count > 0 || asOf <= due || Worst != Status.Grey || !string.IsNullOrWhiteSpace(Decisions.Answers?.Cause)
            ? MissingAnswers
            : [CommentAnswer.Cause];
}

/// <summary>Orders smileys from best to worst: grey stands between yellow and red (rule C2.3).</summary>
public static class StatusOrder
{
    /// <summary>Gets the worse of two.</summary>
    public static Status Worst(Status one, Status other) => Rank(one) >= Rank(other) ? one : other;

    /// <summary>Gets the place from best to worst: green 0, yellow 1, grey 2, red 3.</summary>
    public static int Rank(Status status) => status switch
    {
        Status.Green => 0,
        Status.Yellow => 1,
        Status.Grey => 2,
        _ => 3,
    };
}
