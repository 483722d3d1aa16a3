using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Deriving;

/// <summary>Goals in rounds, from figures to published assessments, as owners and controllers work with them.</summary>
public sealed class FollowUpTests
{
    private static readonly string[] AsOf = ["--Measure:AsOf", TestMunicipality.Goals.AsOf];
    private static readonly string[] ByChief = ["--round", "june", "--by", "chief", .. AsOf];

    [Fact]
    public async Task Measure_RoundsThatHaveBegun_JudgeGoalsByExpectation()
    {
        using Workspace folder = await TestMunicipality.Goals.MeasureAsync();

        // August: F01's forecast 78 is 80 % of the way. June: five months are too few, so May's 61 against the plan's
        // 64.4794520548.
        RowAssert.Equal(
            folder.GoalRow("reach-85", "august"), ("result_status", "yellow"), ("result_basis", "Forecast"),
            ("realised_forecast_pct", 80d));
        RowAssert.Equal(
            folder.GoalRow("reach-85", "june"), ("result_status", "red"), ("result_basis", "PlanToDate"),
            ("period_id", "2025-05"));
        Assert.Equal(
            ("up", "red"),
            (folder.Goal("result_change", "reach-85", "august"), folder.Goal("result_before", "reach-85", "august")));

        // Twelve months by the dependency; its result is its owner's to set. The August round is not about it, January's has not
        // begun.
        RowAssert.Equal(
            folder.GoalRow("systems", "june"), ("timeline_status", "red"), ("timeline_basis", "Dependency"),
            ("delay_months", 12d));
        Assert.Equal(
            ["june", "august", "june"],
            folder.Query("SELECT round_id FROM bi_goal_overview ORDER BY number, as_of").Select(row => (string)row["round_id"]!));
        Assert.Equal(3L, folder.Scalar(
            "SELECT COUNT(*) FROM bi_open_answer WHERE goal_id = 'reach-85' AND round_id = 'june' AND is_required = 1"));
        Dictionary<string, object?> milestone = folder.Query("SELECT * FROM bi_goal_milestone").Single();
        RowAssert.Equal(
            milestone, ("grade", "achieved"), ("suggestion", "partly"), ("differs", 1L), ("delay_months", 0.3225806452d));
    }

    [Fact]
    public async Task Publish_WithoutAnswers_IsRefusedAndNamesThem()
    {
        using Workspace folder = await TestMunicipality.Goals.MeasureAsync();

        string refused = await folder.RefuseAsync(["publish", "reach-85", .. ByChief]);

        Assert.Contains(
            "cannot be published without answers (C2.4): 'reach-85' lacks cause, consequence, path to target.",
            refused, StringComparison.Ordinal);
        await folder.SucceedAsync(["comment", "reach-85", .. ByChief, "--cause", " Late start ", "--category", "resources"]);
        Assert.Contains(
            "'reach-85' lacks consequence, path to target; 'systems' lacks cause, consequence, path to target.",
            await folder.RefuseAsync(["publish", .. ByChief]), StringComparison.Ordinal);
        Assert.Equal("missing-answers", folder.Goal("state", "reach-85", "june"));
        Assert.Equal(
            ["consequence", "path-to-target"],
            folder.Query("SELECT answer FROM bi_open_answer WHERE goal_id = 'reach-85' AND round_id = 'june' ORDER BY answer")
                .Select(row => (string)row["answer"]!));
    }

    [Fact]
    public async Task Publish_Answered_NeverChangesAnyMore()
    {
        using Workspace folder = await TestMunicipality.Goals.MeasureAsync();
        await folder.SucceedAsync(["comment", "reach-85", .. ByChief, "--cause", "Late start", "--consequence", "Fewer points"]);
        await folder.SucceedAsync(["comment", "reach-85", .. ByChief, "--path", "Two more people"]);

        await folder.SucceedAsync(["publish", "reach-85", .. ByChief]);

        RowAssert.Equal(
            folder.GoalRow("reach-85", "june"), ("state", "published"), ("published_by", "Carl Example"), ("cause", "Late start"),
            ("path_to_target", "Two more people"));
        Assert.Equal(0L, folder.Scalar("SELECT COUNT(*) FROM bi_open_answer WHERE goal_id = 'reach-85' AND round_id = 'june'"));
        Assert.Contains(
            "is published and cannot be changed",
            await folder.RefuseAsync(["comment", "reach-85", .. ByChief, "--cause", "Else"]),
            StringComparison.Ordinal);
        Assert.Contains(
            "is published and cannot be changed", await folder.RefuseAsync(["publish", "reach-85", .. ByChief]),
            StringComparison.Ordinal);

        // May is corrected to 80, far ahead of the plan: the open round follows, the published one stands.
        folder.DeliverLevels(52, 55, 57, 60, 80, 82, 84, 85);
        await folder.MeasureAsync();
        Assert.Equal(
            ("red", "green"),
            (folder.Goal("result_status", "reach-85", "june"), folder.Goal("result_status", "reach-85", "august")));

        // And so it does when the goal leaves the plan.
        File.Delete(folder["strategy.yaml"]);
        await folder.MeasureAsync();
        Dictionary<string, object?> left = folder.Query("SELECT * FROM bi_goal_overview").Single();
        RowAssert.Equal(left, ("goal_id", "reach-85"), ("round_id", "june"), ("result_status", "red"), ("is_current", 0L));
    }

    [Fact]
    public async Task Acts_OfOthersThanTheOwner_AreRefusedByRule()
    {
        using Workspace folder = await TestMunicipality.Goals.MeasureAsync();
        string[] byController = ["--round", "june", "--by", "controller", .. AsOf];

        Assert.Contains(
            "'controller' does not own goal 'reach-85': only the owner answers, sets smileys and publishes (B6).",
            await folder.RefuseAsync(["override", "reach-85", .. byController, "--result", "green", "--reason", "Fine"]),
            StringComparison.Ordinal);
        Assert.Contains(
            "(B6)", await folder.RefuseAsync(["comment", "reach-85", .. byController, "--cause", "Mine"]),
            StringComparison.Ordinal);
        Assert.Contains("(B6)", await folder.RefuseAsync(["publish", "reach-85", .. byController]), StringComparison.Ordinal);
        Assert.Contains(
            "is not the controller of 'reach-85'",
            await folder.RefuseAsync(
                ["review", "goal", "reach-85", "--by", "chief", "--conclusion", "realised", "--evidence", "Seen", .. AsOf]),
            StringComparison.Ordinal);
        Assert.Contains("has not begun", await folder.RefuseAsync(
        [
            "comment", "reach-85", "--round", "next-year", "--by", "chief", .. AsOf, "--cause", "Soon",
        ]), StringComparison.Ordinal);
        Assert.Contains(
            "does not cover",
            await folder.RefuseAsync(["comment", "systems", "--round", "august", "--by", "chief", .. AsOf, "--cause", "Soon"]),
            StringComparison.Ordinal);
        Assert.Contains(
            "at most 500 characters",
            await folder.RefuseAsync(["comment", "reach-85", .. ByChief, "--cause", new string('a', 501)]),
            StringComparison.Ordinal);
        Assert.Contains(
            "CPR", await folder.RefuseAsync(["comment", "reach-85", .. ByChief, "--cause", "Borger 010190-1234"]),
            StringComparison.Ordinal);
        Assert.Equal(
            (0L, 0L), (folder.Scalar("SELECT COUNT(*) FROM bm_answer"), folder.Scalar("SELECT COUNT(*) FROM bm_override")));
    }

    [Fact]
    public async Task Override_SetsOneRound_BothSmileysAreShown()
    {
        using Workspace folder = await TestMunicipality.Goals.MeasureAsync();

        await folder.SucceedAsync(["override", "reach-85", .. ByChief, "--result", "green", "--timeline", "green", "--reason",
            "Two people start on Monday"]);

        RowAssert.Equal(
            folder.GoalRow("reach-85", "june"), ("result_status", "green"), ("result_computed", "red"),
            ("result_basis", "Manual"), ("override_reason", "Two people start on Monday"), ("override_by", "Carl Example"),
            ("state", "draft"));
        Assert.Equal(
            ("yellow", null),
            (folder.Goal("result_status", "reach-85", "august"), folder.Goal("override_reason", "reach-85", "august")));
        Assert.Equal("recorded", folder.Scalar(
            "SELECT cause FROM bm_assessment WHERE goal_id = 'reach-85' AND round_id = 'june' AND superseded_by IS NULL"));
        Assert.Equal(2L, folder.Scalar("SELECT COUNT(*) FROM bm_assessment WHERE goal_id = 'reach-85' AND round_id = 'june'"));
    }

    [Fact]
    public async Task MeasureTwice_NothingChanged_WritesNothing()
    {
        using Workspace folder = await TestMunicipality.Goals.MeasureAsync();
        object? publications = folder.Scalar("SELECT COUNT(*) FROM bm_publication");

        await folder.MeasureAsync();

        Assert.Equal(publications, folder.Scalar("SELECT COUNT(*) FROM bm_publication"));
    }

    [Fact]
    public async Task Review_ByTheController_IsKept()
    {
        using Workspace folder = await TestMunicipality.Goals.MeasureAsync();

        await folder.SucceedAsync(
            [
                "review", "goal", "reach-85", "--by", "controller", "--conclusion", "partly-realised", "--evidence",
                "19 of 35 points", "--next", "2026-08-31", .. AsOf,
            ]);

        Dictionary<string, object?> review = folder.Query("SELECT * FROM bi_review").Single();
        RowAssert.Equal(
            review, ("subject_kind", "goal"), ("subject_id", "reach-85"), ("conclusion", "partly-realised"),
            ("evidence", "19 of 35 points"), ("reviewed_on", "2025-08-31"), ("next_review", "2026-08-31"),
            ("person_name", "Mona Example"), ("is_latest", 1L));
        Assert.Equal(Environment.UserName, review["system_user"]);
    }
}
