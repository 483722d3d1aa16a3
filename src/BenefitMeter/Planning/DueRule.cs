using BenefitMeter.Time;

namespace BenefitMeter.Planning;

/// <summary>
/// Decides whether a dataset is due. It depends on the moments that no run has answered, not on the triggers that fired, so one
/// run catches up after an outage of any length (rule E6).
/// </summary>
public static class DueRule
{
    // A moment in the future was written by a clock that was wrong. Due runs must not wait for it.
    private static readonly TimeSpan LargestClockFault = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Recent = TimeSpan.FromDays(2);

    /// <summary>Gets the latest moment at which a dataset was due and which no run has answered.</summary>
    /// <param name="state">The state of the dataset.</param>
    /// <param name="nextAfter">Gets the next moment of the schedule after a given one; null if there is none.</param>
    /// <param name="now">The current moment, in UTC.</param>
    /// <returns>The moment, in UTC; null if the dataset is not due.</returns>
    public static DateTime? Slot(DueState state, Func<DateTime, DateTime?> nextAfter, DateTime now)
    {
        // Every moment that no run has answered is due, no matter which triggers fired (decision 0037).
        DateTime answered =
            state.AnsweredThrough is { } through && through <= now + LargestClockFault ? through : DateTime.MinValue;
        DateTime? requested = state.RequestedAt > answered && state.RequestedAt <= now ? state.RequestedAt : null;
        DateTime since = answered > state.ScheduleSince ? answered : state.ScheduleSince;
        DateTime? scheduled = LastBetween(since > now - Recent ? since : now - Recent, now) ?? LastBetween(since, now);
        return scheduled > requested || requested is null ? scheduled : requested;

        DateTime? LastBetween(DateTime after, DateTime until)
        {
            DateTime? last = null;
            for (DateTime? next = nextAfter(after); next <= until; next = nextAfter(next.Value))
            {
                last = next;
            }

            return last;
        }
    }

    /// <summary>Determines whether a run may start now and, if not, how long it waits.</summary>
    /// <param name="slot">The moment that is due (see <see cref="Slot"/>); null if none is.</param>
    /// <param name="nextTry">The moment of the next try after a failure, in UTC; null if it may be tried now.</param>
    /// <param name="pausedUntil">The end of the pause of one of its sources, in UTC; null if none is paused.</param>
    /// <param name="hours">The hours in which its sources may be read.</param>
    /// <param name="now">The current moment, in UTC.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public static DueVerdict Decide(
        DateTime? slot, DateTime? nextTry, DateTime? pausedUntil, IEnumerable<OpenHours> hours,
        DateTime now, ReportingCalendar calendar)
    {
        if (slot is null)
        {
            return new DueVerdict(null, null, null);
        }

        (WaitReason Reason, DateTime Until)[] waits =
        [
            (WaitReason.Retry, nextTry ?? now), (WaitReason.Pause, pausedUntil ?? now),
            .. hours.Select(open => (WaitReason.Hours, open.NextOpen(now, calendar))),
        ];
        (WaitReason reason, DateTime until) = waits.MaxBy(wait => wait.Until);
        return until > now ? new DueVerdict(slot, reason, until) : new DueVerdict(slot, null, null);
    }
}
