using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Improvements;

/// <summary>One KPI of a board in one week or fortnight.</summary>
public sealed record KaizenRow
{
    /// <summary>Gets the KPI.</summary>
    public required BoardKpi Kpi { get; init; }

    /// <summary>Gets the position of the KPI on the board, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>
    /// Gets the figures of the last eight periods, with this one last. There are fewer at the start of the series.
    /// </summary>
    public required IReadOnlyList<Figure> Recent { get; init; }

    /// <summary>Gets the change since the period before, or null if one of the two has no value.</summary>
    public decimal? Change { get; init; }

    /// <summary>
    /// Gets whether the change is an improvement, or null if there is no change to judge or the indicator is judged by a range.
    /// </summary>
    public bool? ChangeIsBetter { get; init; }

    /// <summary>Gets the number of periods in a row on target, up to and including this one.</summary>
    public int PeriodsOnTarget { get; init; }

    /// <summary>Gets whether this period is celebrated (rule C14.7).</summary>
    public bool IsCelebrated => PeriodsOnTarget == TargetRun.Celebrated;

    /// <summary>
    /// Gets whether the workflow is proposed for adoption: enough periods in a row are on target, and it is still on trial.
    /// </summary>
    public bool IsAdoptionProposed { get; init; }

    /// <summary>
    /// Gets the decision about the workflow in force at the period's end, or null if the KPI measures no workflow.
    /// </summary>
    public WorkflowDecision? Decision { get; init; }

    /// <summary>Gets the last meeting in the period, or null if there was none.</summary>
    public KaizenMeeting? Meeting { get; init; }

    /// <summary>
    /// Gets the meeting before that one, or the last meeting before the period if it had none. Null if there was no earlier
    /// meeting.
    /// </summary>
    public KaizenMeeting? PreviousMeeting { get; init; }

    /// <summary>
    /// Gets the number of days from <see cref="PreviousMeeting"/> to <see cref="Meeting"/> or, if there was none in the period,
    /// to the earlier of the period's last day and the as-of day. Null if there was no previous meeting.
    /// </summary>
    public int? DaysBetween { get; init; }

    /// <summary>Gets the figure of the period.</summary>
    public Figure Figure => Recent[^1];

    /// <summary>Gets the period.</summary>
    public Period Period => Figure.Observation.Period;
}
