using BenefitMeter.Realising;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>Both smileys of a goal as the rules give them, each with what it rests on (rules C2.1–C2.3).</summary>
public sealed record ComputedStatus
{
    /// <summary>Gets the result smiley; grey without an indicator, until the owner sets it.</summary>
    public Status Result { get; init; }

    /// <summary>
    /// Gets what the result was judged by: <c>Forecast</c>, <c>PlanToDate</c>, <c>Actual</c>, <c>Attainment</c>, <c>Range</c>, or
    /// null when grey.
    /// </summary>
    public string? ResultBasis { get; init; }

    /// <summary>Gets the code of the result's reason, or null if there is nothing to say.</summary>
    public string? ResultReason { get; init; }

    /// <summary>Gets the timeline smiley.</summary>
    public Status Timeline { get; init; }

    /// <summary>
    /// Gets what the timeline was judged by: <c>Profile</c>, <c>Trend</c>, <c>Milestone</c>, <c>Dependency</c>, or null when
    /// grey.
    /// </summary>
    public string? TimelineBasis { get; init; }

    /// <summary>Gets the code of why the timeline is grey, or null if it is not.</summary>
    public string? TimelineReason { get; init; }

    /// <summary>Gets the delay that the timeline was judged by, in months; negative is a lead, null is none or never.</summary>
    public decimal? DelayMonths { get; init; }

    /// <summary>Gets whether the delay is a lower bound.</summary>
    public bool DelayAtLeast { get; init; }

    /// <summary>Gets whether by the trend the target is never reached (rule C6.5).</summary>
    public bool TrendNever { get; init; }

    /// <summary>Gets how the indicator was judged, or null without a figure.</summary>
    public GoalExpectation? Expectation { get; init; }

    /// <summary>Gets the Danish sentence that explains the smileys.</summary>
    public string SentenceDanish { get; init; } = string.Empty;

    /// <summary>Gets the English sentence that explains the smileys.</summary>
    public string SentenceEnglish { get; init; } = string.Empty;
}
