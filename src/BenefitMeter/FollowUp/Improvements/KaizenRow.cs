using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Improvements;

/// <summary>A KPI of a board in a week or fortnight.</summary>
public sealed record KaizenRow
{
    /// <summary>Gets the KPI.</summary>
    public required BoardKpi Kpi { get; init; }

    /// <summary>Gets its place on the board, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Gets the figures of the last eight periods, this one last; fewer at the start.</summary>
    public required IReadOnlyList<Figure> Recent { get; init; }

    /// <summary>Gets the change against the period before, or null if either has no value.</summary>
    public decimal? Change { get; init; }

    /// <summary>Gets whether the change is for the better, or null if there is none to tell, or a range is to be kept.</summary>
    public bool? ChangeIsBetter { get; init; }

    /// <summary>Gets how many complete periods in a row, this one included, reached their target.</summary>
    public int PeriodsOnTarget { get; init; }

    /// <summary>Gets whether this is the period to celebrate (rule C14.7).</summary>
    public bool IsCelebrated => PeriodsOnTarget == TargetRun.Celebrated;

    /// <summary>Gets whether to propose that its workflow is adopted: long enough on target, and still on trial.</summary>
    public bool IsAdoptionProposed { get; init; }

    /// <summary>Gets the decision about its workflow at the period's end, or null if it follows none.</summary>
    public WorkflowDecision? Decision { get; init; }

    /// <summary>Gets the period's last meeting, or null if none was held.</summary>
    public KaizenMeeting? Meeting { get; init; }

    /// <summary>Gets the meeting before it, or before the period, or null if there was none.</summary>
    public KaizenMeeting? PreviousMeeting { get; init; }

    /// <summary>
    /// Gets the days from the last meeting to this one or, where none was held, to the period's last day or the day looked at.
    /// </summary>
    public int? DaysBetween { get; init; }

    /// <summary>Gets the figure itself.</summary>
    public Figure Figure => Recent[^1];

    /// <summary>Gets the period.</summary>
    public Period Period => Figure.Observation.Period;
}
