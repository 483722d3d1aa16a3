namespace BenefitMeter.Planning;

/// <summary>The state that decides when a dataset is due. All moments are in UTC.</summary>
/// <param name="ScheduleSince">
/// The moment since which the current schedule applies. Earlier moments of the schedule are ignored.
/// </param>
/// <param name="RequestedAt">
/// The moment of the last request outside the schedule, such as that of a new dataset; null if there was none.
/// </param>
/// <param name="AnsweredThrough">
/// The start of the last run that answered everything due until then; null if there was none.
/// </param>
/// <param name="NextTryAt">The moment of the next try after a failure; null if it may be tried now.</param>
public sealed record DueState(DateTime ScheduleSince, DateTime? RequestedAt, DateTime? AnsweredThrough, DateTime? NextTryAt);

/// <summary>The reason why a due dataset waits.</summary>
public enum WaitReason
{
    /// <summary>A run failed, and the next try is later.</summary>
    Retry,

    /// <summary>One of its sources is paused.</summary>
    Pause,

    /// <summary>One of its sources may not be read at this hour.</summary>
    Hours,
}

/// <summary>The decision whether a dataset is due and may be measured now.</summary>
/// <param name="Slot">The latest moment at which it was due and which no run has answered, in UTC; null if it is not due.</param>
/// <param name="WaitReason">The reason why it waits although it is due; null if it can run now or is not due.</param>
/// <param name="WaitsUntil">The end of the wait, in UTC; null if it does not wait.</param>
public sealed record DueVerdict(DateTime? Slot, WaitReason? WaitReason, DateTime? WaitsUntil)
{
    /// <summary>Gets whether a run may start now.</summary>
    public bool CanRunNow => Slot is not null && WaitReason is null;
}
