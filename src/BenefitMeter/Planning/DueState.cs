namespace BenefitMeter.Planning;

/// <summary>What is known of when a dataset was measured. Every moment is in UTC.</summary>
/// <param name="ScheduleSince">
/// Since when its schedule is as it is now; what the schedule says of earlier moments does not count.
/// </param>
/// <param name="RequestedAt">When it was asked for besides its schedule, as a new dataset is; null where it never was.</param>
/// <param name="AnsweredThrough">When the last run began that answered what was due until then; null where none did.</param>
/// <param name="NextTryAt">When what is due is tried again after a failure; null where it may be tried now.</param>
public sealed record DueState(DateTime ScheduleSince, DateTime? RequestedAt, DateTime? AnsweredThrough, DateTime? NextTryAt);

/// <summary>Why a dataset that is due waits.</summary>
public enum WaitReason
{
    /// <summary>A run failed, and the next try is later.</summary>
    Retry,

    /// <summary>Its source is paused.</summary>
    Pause,

    /// <summary>Its source may not be read at this hour.</summary>
    Hours,
}

/// <summary>Whether a dataset is due.</summary>
/// <param name="Slot">The last moment that it was due at and that no run has answered, in UTC; null where it is not due.</param>
/// <param name="WaitReason">Why it waits all the same; null where it can run now, or is not due.</param>
/// <param name="WaitsUntil">Until when it waits, in UTC; null where it does not.</param>
public sealed record DueVerdict(DateTime? Slot, WaitReason? WaitReason, DateTime? WaitsUntil)
{
    /// <summary>Gets whether a run may start now.</summary>
    public bool CanRunNow => Slot is not null && WaitReason is null;
}
