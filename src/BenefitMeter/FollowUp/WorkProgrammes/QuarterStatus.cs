using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>What a line's owner recorded for a quarter; nothing of it is ever derived (rule C2.5).</summary>
public sealed record QuarterStatus
{
    /// <summary>Gets the line.</summary>
    public required string LineKey { get; init; }

    /// <summary>Gets the quarter.</summary>
    public required Period Quarter { get; init; }

    /// <summary>Gets how the quarter's milestone went.</summary>
    public MilestoneGrade Grade { get; init; }

    /// <summary>Gets the light of scope; grey where none is recorded.</summary>
    public Status Scope { get; init; }

    /// <summary>Gets the light of time (Tid).</summary>
    public Status Time { get; init; }

    /// <summary>Gets the light of resources (Ressourcer).</summary>
    public Status Resources { get; init; }

    /// <summary>Gets the status in words, or null if not specified.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the day the milestone is expected to be reached, or null if not specified.</summary>
    public DateOnly? Forecast { get; init; }

    /// <summary>Gets the day the milestone was reached, or null until then.</summary>
    public DateOnly? Done { get; init; }

    /// <summary>Gets the kind of cause, or null if none is recorded.</summary>
    public CauseCategory? Cause { get; init; }

    /// <summary>Gets the cause in words, or null if not specified.</summary>
    public string? CauseText { get; init; }

    /// <summary>Gets the person who recorded it, or null if not specified.</summary>
    public string? ById { get; init; }

    /// <summary>Gets the day it was recorded, or null if not specified.</summary>
    public DateOnly? On { get; init; }
}
