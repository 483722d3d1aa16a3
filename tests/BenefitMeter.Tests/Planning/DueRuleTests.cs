using BenefitMeter.Planning;
using BenefitMeter.Time;
using static BenefitMeter.Tests.Time.Dates;

namespace BenefitMeter.Tests.Planning;

public sealed class DueRuleTests
{
    private static readonly DateTime Old = Utc("2025-01-01 00:00");

    [Theory]
    [InlineData("daily 05:30", "2026-01-10 04:30", "2026-01-11 04:29", null)] // the next 05:30 is a minute away
    [InlineData("daily 05:30", "2026-01-10 04:30", "2026-01-11 04:30", "2026-01-11 04:30")]
    // Three days of outage: one run, for the last moment.
    [InlineData("daily 05:30", "2026-01-10 04:30", "2026-01-13 12:00", "2026-01-13 04:30")]
    // Five months of outage: one run (1, 2, 3 June).
    [InlineData("workday 3 08:00", "2026-01-07 07:00", "2026-06-10 12:00", "2026-06-03 06:00")]
    // Answered in the future: a clock was wrong.
    [InlineData("daily 05:30", "2026-02-10 04:30", "2026-01-13 12:00", "2026-01-13 04:30")]
    public void Slot_AnsweredThrough_IsTheLastUnanswered(string schedule, string answered, string now, string? expected) =>
        Assert.Equal(expected is null ? null : Utc(expected), Slot(schedule, new(Old, null, Utc(answered), null), now));

    [Fact]
    public void Slot_ChangedSchedule_CountsFromTheChange() => Assert.Null(
        Slot("daily 06:00", new(Utc("2026-01-10 11:00"), null, Utc("2026-01-10 04:30"), null), "2026-01-10 12:00"));

    [Theory]
    [InlineData("2026-01-10 08:00", "2026-01-10 04:30", "2026-01-10 12:00", "2026-01-10 08:00")]
    [InlineData("2026-01-10 08:00", "2026-01-10 08:00", "2026-01-10 12:00", null)] // answered
    [InlineData("2026-01-10 08:00", "2026-01-10 04:30", "2026-01-11 12:00", "2026-01-11 04:30")] // and 05:30 came meanwhile
    [InlineData("2026-01-10 08:00", null, "2026-01-10 12:00", "2026-01-10 08:00")] // a new dataset
    public void Slot_Requested_IsDueUntilAnswered(string requested, string? answered, string now, string? expected)
    {
        DueState state = new(Utc("2026-01-10 07:00"), Utc(requested), answered is null ? null : Utc(answered), null);

        Assert.Equal(expected is null ? null : Utc(expected), Slot("daily 05:30", state, now));
    }

    [Fact]
    public void Slot_EveryScheduleOverAYear_AnswersEachMomentOnce()
    {
        // One run in every minute of 2026 in which one is due. The moments it answers must be those of the schedule, each once.
        Assert.True(Schedule.TryParse("daily 02:30", out Schedule? schedule));
        DueState state = new(Utc("2026-01-01 00:00"), null, null, null);
        List<DateTime> answered = [];
        for (DateTime now = Utc("2026-01-01 00:00"); now < Utc("2027-01-01 00:00"); now = now.AddMinutes(7))
        {
            if (DueRule.Slot(state, after => schedule.NextAfter(after, Danish), now) is { } slot)
            {
                answered.Add(slot);
                state = state with { AnsweredThrough = now };
            }
        }

        Assert.Equal(365, answered.Count);
        Assert.Contains(Utc("2026-03-29 01:00"), answered); // 03:00, for 02:30 is skipped
        Assert.Contains(Utc("2026-10-25 00:30"), answered); // the first 02:30
        Assert.DoesNotContain(Utc("2026-10-25 01:30"), answered);
    }

    [Fact]
    public void Decide_NothingWaits_RunsNow() => Assert.True(
        DueRule.Decide(Old, null, null, [Hours("19:00-06:00")], Utc("2026-01-10 20:00"), Danish).CanRunNow);

    [Fact]
    public void Decide_NotDue_NeitherRunsNorWaits() => Assert.Equal(
        new DueVerdict(null, null, null),
        DueRule.Decide(null, Utc("2026-01-11 00:00"), null, [], Utc("2026-01-10 20:00"), Danish));

    [Theory]
    [InlineData("2026-01-10 12:30", null, WaitReason.Hours, "2026-01-10 18:00")] // the longest wait decides
    [InlineData("2026-01-11 00:30", null, WaitReason.Retry, "2026-01-11 00:30")]
    [InlineData("2026-01-10 12:30", "2026-01-12 07:00", WaitReason.Pause, "2026-01-12 07:00")]
    public void Decide_Waiting_GivesReasonAndEnd(string nextTry, string? paused, WaitReason why, string until) => Assert.Equal(
        new DueVerdict(Old, why, Utc(until)),
        DueRule.Decide(
            Old, Utc(nextTry), paused is null ? null : Utc(paused), [Hours("19:00-06:00")], Utc("2026-01-10 12:00"), Danish));

    private static DateTime? Slot(string text, DueState state, string now)
    {
        Assert.True(Schedule.TryParse(text, out Schedule? schedule));
        return DueRule.Slot(state, after => schedule.NextAfter(after, Danish), Utc(now));
    }

    private static OpenHours Hours(string text) =>
        OpenHours.TryParse(text, out OpenHours? hours) ? hours : throw new FormatException(text);
}
