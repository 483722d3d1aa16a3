using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>
/// A row of a unit's quarterly report (Kvartalsrapport; rule D1), with the recorded status and the suggestions from the figures.
/// </summary>
public sealed record QuarterlyReportRow
{
    /// <summary>Gets the quarter.</summary>
    public required Period Quarter { get; init; }

    /// <summary>Gets the line.</summary>
    public required WorkProgrammeLine Line { get; init; }

    /// <summary>Gets the milestone of the quarter, or null if none is planned.</summary>
    public string? Milestone { get; init; }

    /// <summary>Gets the status recorded by the owner. If nothing is recorded, it is not assessed and grey.</summary>
    public required QuarterStatus Recorded { get; init; }

    /// <summary>Gets the grade suggested by the figures, or null if there is no suggestion.</summary>
    public MilestoneGrade? SuggestedGrade { get; init; }

    /// <summary>
    /// Gets the number of months from the quarter's end to the day on which the milestone was, or is expected to be, reached.
    /// Null if neither day is specified.
    /// </summary>
    public decimal? DelayMonths { get; init; }

    /// <summary>Gets the status of time suggested by <see cref="DelayMonths"/>, or null if it is null.</summary>
    public Status? SuggestedTime { get; init; }

    /// <summary>
    /// Gets the milestones of earlier quarters that were still open when this quarter began, oldest first (rule C13.3;
    /// decision 0056).
    /// </summary>
    public IReadOnlyList<CarriedMilestone> CarriedOver { get; init; } = [];

    /// <summary>Gets the changes of scope in this quarter, in order of day.</summary>
    public IReadOnlyList<ScopeChange> ScopeChanges { get; init; } = [];

    /// <summary>Gets the outcome of the line's indicator, or null if there is no indicator or no delivered period.</summary>
    public WorkLineOutcome? Outcome { get; init; }

    /// <summary>Gets the day by which the report is due (inclusive).</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Gets whether the recorded grade differs from the suggested one (rule C2.5).</summary>
    public bool GradeDiffers =>
        MilestoneSuggestion.Differs(SuggestedGrade ?? MilestoneGrade.NotAssessed, Recorded.Grade);

    /// <summary>
    /// Gets whether the recorded status of time differs from the suggested one. False if one of the two is missing.
    /// </summary>
    public bool TimeDiffers => SuggestedTime is { } suggested && Recorded.Time != Status.Grey && suggested != Recorded.Time;
}

/// <summary>A milestone of an earlier quarter that is still open.</summary>
/// <param name="Quarter">The quarter that the milestone was planned for. It never changes.</param>
/// <param name="Text">The text of the milestone.</param>
public sealed record CarriedMilestone(Period Quarter, string Text);
