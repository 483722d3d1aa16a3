using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Commands.Verbs;

/// <summary>The README's first command, and what a controller does next in the folder it leaves.</summary>
[Slow("measures the demo")]
public sealed class DemoCommandTests
{
    private static readonly string[] Colours = ["green", "yellow", "red", "grey"];

    [Fact]
    public async Task Demo_LeavesAMeasuredFolder_ThatASecondRunDoesNotChange()
    {
        using Workspace folder = new();

        string output =
            await folder.SucceedAsync("demo", "--directory", folder.Path, "--as-of", "2026-11-20", "--language", "da");

        Assert.Contains("Hvorfor er den rød?", output, StringComparison.Ordinal);
        long figures = (long)folder.Scalar("SELECT COUNT(*) FROM bi_figure_history")!;
        Assert.True(figures > 1000, $"{figures} figures were published.");
        Assert.Equal(
            Colours.Order(),
            folder.Query("SELECT DISTINCT result_status FROM bi_figure").Select(row => (string)row["result_status"]!).Order());
        Assert.True(new FileInfo(folder["overblik.html"]).Length > 10_000);
        Assert.StartsWith(
            "indicator_id;", File.ReadAllText(folder["overblik.csv"]).TrimStart('\uFEFF'),
            StringComparison.Ordinal);

        await folder.SucceedAsync("demo", "--directory", folder.Path);
        Assert.Equal(figures, folder.Scalar("SELECT COUNT(*) FROM bi_figure_history"));

        // The folder's own as-of day holds for the other verbs too (rule 35).
        Assert.Contains("0 figures would change", await folder.SucceedAsync("measure", "--dry-run"), StringComparison.Ordinal);
        Assert.Contains("The catalogue is valid", await folder.SucceedAsync("check"), StringComparison.Ordinal);
    }

    /// <summary>
    /// Six goals and two rounds, shaped as the strategy plan of rule A4; every number is worked out here by hand.
    /// </summary>
    [Fact]
    public async Task Demo_StrategyPlan_HasOneRoundPublishedAndOneThatLacksAnswers()
    {
        using Workspace folder = new();
        await folder.SucceedAsync("demo", "--directory", folder.Path, "--as-of", "2026-11-20");

        // G11: purpose 4, measured by 3, starting point 2 of six: 9 of 18 fields, and two goals have all three.
        Assert.Equal((6L, 9L, 2L), (
            folder.Scalar("SELECT COUNT(*) FROM bi_goal_overview WHERE is_latest_round = 1"),
            folder.Scalar("SELECT SUM(filled_fields) FROM bi_goal_overview WHERE is_latest_round = 1"),
            folder.Scalar("SELECT SUM(is_measurable) FROM bi_goal_overview WHERE is_latest_round = 1")));
        Assert.Equal(
            6L, folder.Scalar("SELECT COUNT(*) FROM bi_goal_overview WHERE round_id = 'foerste' AND state = 'published'"));

        // Due 1.5.2026, approved 4.5.: 3 of 31 days. From budget 2026 to budget 2027: 12 months. Two of three parts are done.
        RowAssert.Equal(
            folder.GoalRow("digital-strategi", "foerste"), ("timeline_status", "yellow"), ("delay_months", 0.0967741935d),
            ("result_status", "green"), ("published_by", "Bo Prøve"));
        RowAssert.Equal(
            folder.GoalRow("monopolbrud", "foerste"), ("timeline_status", "red"), ("delay_months", 12d),
            ("cause_category", "supplier-delay"));
        Assert.Equal(66.6666666667d, folder.Goal("parts_done_pct", "lederevaluering", "foerste"));

        // The tender is due on 1.8.2026: on 30.6. it is on time, on 30.9. it is one month and 29 of 30 days late, and nobody has
        // said why.
        Assert.Equal(
            (0d, "green"),
            (folder.Goal("delay_months", "diplomudbud", "foerste"), folder.Goal("timeline_status", "diplomudbud", "foerste")));
        RowAssert.Equal(
            folder.GoalRow("diplomudbud", "anden"), ("delay_months", 1.9666666667d), ("timeline_status", "yellow"),
            ("timeline_change", "down"), ("state", "missing-answers"), ("missing_answers", 3L));
        Assert.Equal(2L, folder.Goal("goal_version", "diplomudbud", "anden"));
        Assert.Equal(
            ["digital-andel", "sagsbehandlingstid"],
            folder.Query("SELECT indicator_id FROM bi_decision ORDER BY indicator_id")
                .Select(row => (string)row["indicator_id"]!));
    }
}
