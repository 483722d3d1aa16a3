using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Deriving;

/// <summary>What owners decide about indicators, and what is listed and told where they do not.</summary>
public sealed class OwnerDecisionTests
{
    private static readonly string[] AsOf = ["--Measure:AsOf", FollowUpTown.AsOf];

    [Fact]
    public async Task Measure_NobodyActs_IsListedWithItsReasons()
    {
        using Workspace folder = await FollowUpTown.MeasureAsync();

        // Against the plan to date every month but February is below 100 %; July and August are 66 of 70.3288, 69 of 73.3014:
        // yellow.
        Dictionary<string, object?> idle = folder.Query("SELECT * FROM bi_idle_indicator").Single();
        Assert.Equal(("level", "2025-08", 69d, "yellow", 0L), (
            idle["indicator_id"], idle["last_period_id"], idle["last_value"], idle["last_result_status"], idle["open_actions"]));
        Assert.Equal(("RedWithoutAction, NoOwnerDecision", "commit"), (idle["reasons"], idle["proposed"]));
        Dictionary<string, object?> open = folder.Query("SELECT * FROM bi_open_decision").Single();
        Assert.Equal(("level", "2025-08", "2025-09-14", 0L, "Carl Example"), (
            open["indicator_id"], open["period_id"], open["decision_due"], open["is_overdue"], open["owner_name"]));
    }

    [Fact]
    public async Task Decide_ByTheOwner_TakesItOffTheLists()
    {
        using Workspace folder = await FollowUpTown.MeasureAsync();

        await folder.SucceedAsync(
            ["decide", "level", "act", "--period", "2025-08", "--by", "chief", "--text", "Two more people", .. AsOf]);

        Assert.Empty(folder.Query("SELECT * FROM bi_open_decision"));
        // the action itself is still to come
        Assert.Equal("RedWithoutAction", folder.Scalar("SELECT reasons FROM bi_idle_indicator"));
        Dictionary<string, object?> decision = folder.Query("SELECT * FROM bi_decision").Single();
        Assert.Equal(("level", "2025-08", "act", "Two more people", 0L, 1L, "Carl Example"), (
            decision["indicator_id"], decision["period_id"], decision["decision"], decision["decision_text"],
            decision["is_proposal"], decision["is_latest"], decision["person_name"]));
    }

    [Fact]
    public async Task Decide_ByTheController_OnlyProposes()
    {
        using Workspace folder = await FollowUpTown.MeasureAsync();

        string said = await folder.SucceedAsync(
            ["decide", "level", "retire", "--period", "2025-08", "--by", "controller", "--text", "Nobody looks", .. AsOf]);

        Assert.Contains("The proposal is recorded", said, StringComparison.Ordinal);
        Assert.Equal(
            (1L, 0L), (folder.Scalar("SELECT is_proposal FROM bi_decision"), folder.Scalar("SELECT is_latest FROM bi_decision")));
        Assert.Equal("active", folder.Scalar("SELECT state FROM bi_indicator"));
        Assert.Contains(
            "'director' does not own 'level': the owner decides, the controller proposes (B6).",
            await folder.RefuseAsync(
                ["decide", "level", "retire", "--period", "2025-08", "--by", "director", "--text", "Enough", .. AsOf]),
            StringComparison.Ordinal);
        Assert.Contains("has not ended yet", await folder.RefuseAsync(
        [
            "decide", "level", "act", "--period", "2025-09", "--by", "chief", "--text", "Later", .. AsOf,
        ]), StringComparison.Ordinal);
        Assert.Contains("Write the period like 2025-07.", await folder.RefuseAsync(
        [
            "decide", "level", "act", "--period", "2025-Q3", "--by", "chief", "--text", "Later", .. AsOf,
        ]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_Retire_StopsMeasuringAndKeepsHistory_UntilDecidedOtherwise()
    {
        using Workspace folder = await FollowUpTown.MeasureAsync();
        string history = folder.History();

        await folder.SucceedAsync(
            ["decide", "level", "retire", "--period", "2025-08", "--by", "chief", "--text", "Nobody acts on it", .. AsOf]);
        FollowUpTown.Deliver(folder, 52, 55, 57, 60, 61, 64, 66, 90);
        await folder.SucceedAsync("measure", "--as-of", FollowUpTown.AsOf);

        Assert.Equal((history, "retired"), (folder.History(), folder.Scalar("SELECT state FROM bi_indicator")));
        Assert.Empty(folder.Query("SELECT * FROM bi_idle_indicator"));
        Assert.Contains(
            "has decided that it is no longer measured",
            await folder.RefuseAsync("measure", "level", "--as-of", FollowUpTown.AsOf), StringComparison.Ordinal);

        await folder.SucceedAsync(
            ["decide", "level", "watch", "--period", "2025-08", "--by", "chief", "--text", "After all", .. AsOf]);
        await folder.SucceedAsync("measure", "--as-of", FollowUpTown.AsOf);
        Assert.Equal(
            (90d, "active"),
            (folder.Figure("value", "level", "town", "2025-08"), folder.Scalar("SELECT state FROM bi_indicator")));
    }

    [Fact]
    public async Task Measure_RedTwice_IsToldToTheNextLevelOnce()
    {
        // Against the plan 52.97, 55.66, 58.63, 61.51: 51 and 52 are 34 % and 35 % of the way, red.
        using Workspace folder = FollowUpTown.Make();
        FollowUpTown.Deliver(folder, 53, 56, 51, 52);
        await folder.SucceedAsync("measure", "--as-of", "2025-04-30");

        Dictionary<string, object?> alert = folder.Query("SELECT * FROM bi_alert").Single();
        Assert.Equal(
            ("escalation", "level", "2025-03", "director", "Dora Example"),
            (alert["kind"], alert["indicator_id"], alert["period_id"], alert["to_id"], alert["to_name"]));

        // A third red month tells nothing new, and what was told is not taken back by a correction.
        FollowUpTown.Deliver(folder, 53, 56, 51, 52, 52);
        await folder.SucceedAsync("measure", "--as-of", "2025-05-31");
        FollowUpTown.Deliver(folder, 53, 56, 59, 62, 65);
        await folder.SucceedAsync("measure", "--as-of", "2025-05-31");
        Assert.Equal(alert["recorded_at"], folder.Scalar("SELECT recorded_at FROM bi_alert"));
    }
}
