using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>The status that a line's owner recorded for a quarter. No part of it is ever derived (rule C2.5).</summary>
public sealed record QuarterStatus
{
    /// <summary>Gets the key of the line.</summary>
    public required string LineKey { get; init; }

    /// <summary>Gets the quarter.</summary>
    public required Period Quarter { get; init; }

    /// <summary>Gets the grade of the quarter's milestone.</summary>
    public MilestoneGrade Grade { get; init; }

    /// <summary>Gets the status of scope. Grey if none is recorded.</summary>
    public Status Scope { get; init; }

    /// <summary>Gets the status of time (Tid). Grey if none is recorded.</summary>
    public Status Time { get; init; }

    /// <summary>Gets the status of resources (Ressourcer). Grey if none is recorded.</summary>
    public Status Resources { get; init; }

    /// <summary>Gets the status in words, or null if not specified.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the day on which the milestone is expected to be reached, or null if not specified.</summary>
    public DateOnly? Forecast { get; init; }

    /// <summary>Gets the day on which the milestone was reached, or null until then.</summary>
    public DateOnly? Done { get; init; }

    /// <summary>Gets the category of the cause, or null if none is recorded.</summary>
    public CauseCategory? Cause { get; init; }

    /// <summary>Gets the cause in words, or null if not specified.</summary>
    public string? CauseText { get; init; }

    /// <summary>Gets the id of the person who recorded the status, or null if not specified.</summary>
    public string? ById { get; init; }

    /// <summary>Gets the day of the recording, or null if not specified.</summary>
    public DateOnly? On { get; init; }
}
