using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>
/// A row of a unit's quarterly report (Kvartalsrapport; rule D1): what was recorded, and what is suggested beside it.
/// </summary>
public sealed record QuarterlyReportRow
{
    /// <summary>Gets the quarter.</summary>
    public required Period Quarter { get; init; }

    /// <summary>Gets the line.</summary>
    public required WorkProgrammeLine Line { get; init; }

    /// <summary>Gets the quarter's milestone, or null if none is planned.</summary>
    public string? Milestone { get; init; }

    /// <summary>Gets what the owner recorded; not assessed and grey where nothing is recorded.</summary>
    public required QuarterStatus Recorded { get; init; }

    /// <summary>Gets the grade that the figures suggest, or null if they suggest none.</summary>
    public MilestoneGrade? SuggestedGrade { get; init; }

    /// <summary>
    /// Gets the months from the quarter's end to when the milestone was or is expected to be reached, or null if not specified.
    /// </summary>
    public decimal? DelayMonths { get; init; }

    /// <summary>Gets the light of time that those months suggest, or null if not specified.</summary>
    public Status? SuggestedTime { get; init; }

    /// <summary>
    /// Gets the milestones of earlier quarters that were still open when this one began, the oldest first (rule C13.3).
    /// </summary>
    public IReadOnlyList<CarriedMilestone> CarriedOver { get; init; } = [];

    /// <summary>Gets what was added, removed or changed this quarter, in order of day.</summary>
    public IReadOnlyList<ScopeChange> ScopeChanges { get; init; } = [];

    /// <summary>Gets what the line's indicator tells, or null if it names none, or nothing is complete.</summary>
    public WorkLineOutcome? Outcome { get; init; }

    /// <summary>Gets the last day for the report.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Gets whether a grade is recorded and another is suggested: a flag, never a correction (rule C2.5).</summary>
    public bool GradeDiffers =>
        SuggestedGrade is { } suggested && Recorded.Grade != MilestoneGrade.NotAssessed && suggested != Recorded.Grade;

    /// <summary>Gets whether a light of time is recorded and another is suggested.</summary>
    public bool TimeDiffers => SuggestedTime is { } suggested && Recorded.Time != Status.Grey && suggested != Recorded.Time;
}

/// <summary>A milestone of an earlier quarter that is still open.</summary>
/// <param name="Quarter">The quarter it was planned for; that never changes.</param>
/// <param name="Text">Its text.</param>
public sealed record CarriedMilestone(Period Quarter, string Text);
