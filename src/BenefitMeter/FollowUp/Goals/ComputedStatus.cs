using BenefitMeter.Realising;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>The two smileys of a goal as computed by the rules, each with its basis (rules C2.1–C2.3).</summary>
public sealed record ComputedStatus
{
    /// <summary>
    /// Gets the result smiley. It is grey for a goal without an indicator, until the owner sets it (decision 0052).
    /// </summary>
    public Status Result { get; init; }

    /// <summary>
    /// Gets the code of the basis of the result, one of <see cref="Realising.Judging.JudgingBasis"/>; null if the result is grey.
    /// </summary>
    public string? ResultBasis { get; init; }

    /// <summary>Gets the code of the result's reason, or null if there is none.</summary>
    public string? ResultReason { get; init; }

    /// <summary>Gets the timeline smiley.</summary>
    public Status Timeline { get; init; }

    /// <summary>
    /// Gets the code of the basis of the timeline, one of <see cref="Goals.TimelineBasis"/>; null if the timeline is grey.
    /// </summary>
    public string? TimelineBasis { get; init; }

    /// <summary>Gets the code of the reason why the timeline is grey, or null if it is not grey.</summary>
    public string? TimelineReason { get; init; }

    /// <summary>
    /// Gets the delay that the timeline was judged by, in months. Negative for a lead; null if there is no delay to judge by or
    /// the target is never reached.
    /// </summary>
    public decimal? DelayMonths { get; init; }

    /// <summary>Gets whether the delay is a lower bound.</summary>
    public bool DelayAtLeast { get; init; }

    /// <summary>Gets whether the target is never reached according to the trend (rule C6.5).</summary>
    public bool TrendNever { get; init; }

    /// <summary>Gets the judgement of the indicator, or null if there is no figure.</summary>
    public GoalExpectation? Expectation { get; init; }

    /// <summary>Gets the Danish sentence that explains the smileys.</summary>
    public string SentenceDanish { get; init; } = string.Empty;

    /// <summary>Gets the English sentence that explains the smileys.</summary>
    public string SentenceEnglish { get; init; } = string.Empty;
}
