using BenefitMeter.Time;

namespace BenefitMeter.Planning;

/// <summary>
/// Tells what is due. What decides is which moments no run has answered, not whether a trigger fired, so that an outage,
/// whatever its length, is caught up by one run (rule E6).
/// </summary>
public static class DueRule
{
    // A moment in the future was written while a clock was wrong; what is due must not wait for it.
    private static readonly TimeSpan LargestClockFault = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Recent = TimeSpan.FromDays(2);

    /// <summary>Gets the last moment at which a dataset was due and that no run has answered.</summary>
    /// <param name="state">What is known of the dataset.</param>
    /// <param name="nextAfter">Gets the first moment after a given one that the schedule names; null where there is none.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <returns>Null where it is not due.</returns>
    public static DateTime? Slot(DueState state, Func<DateTime, DateTime?> nextAfter, DateTime now)
    {
        // What no run has answered is due, no matter which triggers fired (decision 0037).
        DateTime served =
            state.AnsweredThrough is { } through && through <= now + LargestClockFault ? through : DateTime.MinValue;
        DateTime? requested = state.RequestedAt > served && state.RequestedAt <= now ? state.RequestedAt : null;
        DateTime since = served > state.ScheduleSince ? served : state.ScheduleSince;
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

    /// <summary>Tells whether a run may start now, and else until when it waits.</summary>
    /// <param name="slot">What is due (see <see cref="Slot"/>); null where nothing is.</param>
    /// <param name="nextTry">When it is tried again after a failure; null where it may be tried now.</param>
    /// <param name="pausedUntil">Until when one of its sources is paused; null where none is.</param>
    /// <param name="hours">The hours that its sources may be read in.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public static DueVerdict Decide(
        DateTime? slot, DateTime? nextTry, DateTime? pausedUntil, IEnumerable<OpenHours> hours,
        DateTime now, ReportingCalendar calendar)
    {
        if (slot is null)
        {
            return new DueVerdict(null, null, null);
        }

        (WaitReason Why, DateTime Until)[] waits =
        [
            (WaitReason.Retry, nextTry ?? now), (WaitReason.Pause, pausedUntil ?? now),
            .. hours.Select(each => (WaitReason.Hours, each.NextOpen(now, calendar))),
        ];
        (WaitReason why, DateTime until) = waits.MaxBy(wait => wait.Until);
        return until > now ? new DueVerdict(slot, why, until) : new DueVerdict(slot, null, null);
    }
}
