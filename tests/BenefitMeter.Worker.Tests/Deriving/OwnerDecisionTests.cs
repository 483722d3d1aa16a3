using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Deriving;

/// <summary>What owners decide about indicators, and what is listed and told where they do not.</summary>
public sealed class OwnerDecisionTests
{
    private static readonly string[] AsOf = ["--Measure:AsOf", TestMunicipality.Goals.AsOf];

    [Fact]
    public async Task Measure_NobodyActs_IsListedWithItsReasons()
    {
        using Workspace folder = await TestMunicipality.Goals.MeasureAsync();

        // Against the plan to date every month but February is below 100 %; July and August are 66 of 70.3288, 69 of 73.3014:
        // yellow.
        Dictionary<string, object?> idle = folder.Query("SELECT * FROM bi_idle_indicator").Single();
        RowAssert.Equal(
            idle, ("indicator_id", "level"), ("last_period_id", "2025-08"), ("last_value", 69d), ("last_result_status", "yellow"),
            ("open_actions", 0L));
        Assert.Equal(("RedWithoutAction, NoOwnerDecision", "commit"), (idle["reasons"], idle["proposed"]));
        Dictionary<string, object?> open = folder.Query("SELECT * FROM bi_open_decision").Single();
        RowAssert.Equal(
            open, ("indicator_id", "level"), ("period_id", "2025-08"), ("decision_due", "2025-09-14"), ("is_overdue", 0L),
            ("owner_name", "Carl Example"));
    }

    [Fact]
    public async Task Decide_ByTheOwner_TakesItOffTheLists()
    {
        using Workspace folder = await TestMunicipality.Goals.MeasureAsync();

        await folder.SucceedAsync(
            ["decide", "level", "act", "--period", "2025-08", "--by", "chief", "--text", "Two more people", .. AsOf]);

        Assert.Empty(folder.Query("SELECT * FROM bi_open_decision"));
        // the action itself is still to come
        Assert.Equal("RedWithoutAction", folder.Scalar("SELECT reasons FROM bi_idle_indicator"));
        Dictionary<string, object?> decision = folder.Query("SELECT * FROM bi_decision").Single();
        RowAssert.Equal(
            decision, ("indicator_id", "level"), ("period_id", "2025-08"), ("decision", "act"),
            ("decision_text", "Two more people"), ("is_proposal", 0L), ("is_latest", 1L), ("person_name", "Carl Example"));
    }

    [Fact]
    public async Task Decide_ByTheController_OnlyProposes()
    {
        using Workspace folder = await TestMunicipality.Goals.MeasureAsync();

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
        using Workspace folder = await TestMunicipality.Goals.MeasureAsync();
        string history = folder.History();

        await folder.SucceedAsync(
            ["decide", "level", "retire", "--period", "2025-08", "--by", "chief", "--text", "Nobody acts on it", .. AsOf]);
        folder.DeliverLevels(52, 55, 57, 60, 61, 64, 66, 90);
        await folder.MeasureAsync();

        Assert.Equal((history, "retired"), (folder.History(), folder.Scalar("SELECT state FROM bi_indicator")));
        Assert.Empty(folder.Query("SELECT * FROM bi_idle_indicator"));
        Assert.Contains(
            "has decided that it is no longer measured",
            await folder.RefuseAsync("measure", "level", "--as-of", folder.AsOf), StringComparison.Ordinal);

        await folder.SucceedAsync(
            ["decide", "level", "watch", "--period", "2025-08", "--by", "chief", "--text", "After all", .. AsOf]);
        await folder.MeasureAsync();
        Assert.Equal(
            (90d, "active"),
            (folder.Figure("value", "level", "town", "2025-08"), folder.Scalar("SELECT state FROM bi_indicator")));
    }

    [Fact]
    public async Task Measure_RedTwice_IsReportedToTheNextLevelOnce()
    {
        // Against the plan 52.97, 55.66, 58.63, 61.51: 51 and 52 are 34 % and 35 % of the way, red.
        using Workspace folder = TestMunicipality.Goals.Create();
        folder.DeliverLevels(53, 56, 51, 52);
        await folder.SucceedAsync("measure", "--as-of", "2025-04-30");

        Dictionary<string, object?> alert = folder.Query("SELECT * FROM bi_alert").Single();
        RowAssert.Equal(
            alert, ("kind", "escalation"), ("indicator_id", "level"), ("period_id", "2025-03"), ("to_id", "director"),
            ("to_name", "Dora Example"));

        // A third red month tells nothing new, and what was told is not taken back by a correction.
        folder.DeliverLevels(53, 56, 51, 52, 52);
        await folder.SucceedAsync("measure", "--as-of", "2025-05-31");
        folder.DeliverLevels(53, 56, 59, 62, 65);
        await folder.SucceedAsync("measure", "--as-of", "2025-05-31");
        Assert.Equal(alert["recorded_at"], folder.Scalar("SELECT recorded_at FROM bi_alert"));
    }
}
