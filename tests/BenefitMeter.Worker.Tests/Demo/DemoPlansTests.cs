using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Demo;

/// <summary>
/// What the sample municipality plans, worked out by hand: a work programme of five lines, an action plan, a fortnightly board.
/// </summary>
[Slow("measures the demo")]
public sealed class DemoPlansTests
{
    [Fact]
    public async Task Demo_PlannedWork_IsWhatItsTablesSay()
    {
        using Workspace folder = new();
        await folder.SucceedAsync("demo", "--directory", folder.Path, "--as-of", "2026-11-20");

        // Five lines, the last three under their own header; 1,100 and 500 of 1,600 hours.
        List<Dictionary<string, object?>> lines = folder.Query("SELECT * FROM bi_work_programme ORDER BY sort_order");
        Assert.Equal(["Projekter", "Projekter", "Driftsmål", "Driftsmål", "Driftsmål"], lines.Select(line => line["section_da"]));
        Assert.Equal([1100d, 500d, null, null, null], lines.Select(line => line["hour_budget"]));
        Assert.Equal([68.75, 31.25, null, null, null], lines.Select(line => line["hour_share_pct"]));

        // The third quarter is the last that is over. 90 of 120 cases are 75 %, 85 of 100 inspections leave 15, 8.7 of 10 million
        // kroner are 87 %: of a target of 100 that is red, yellow and yellow, which suggests another grade than was recorded each
        // time. The intake grew by a fifth, from 100 to 120.
        List<Dictionary<string, object?>> report =
            folder.Query("SELECT * FROM bi_quarterly_report WHERE quarter = '2026-Q3' ORDER BY sort_order");
        Assert.Equal(["Delvist", "Opnået", "Delvist", "Ikke opnået", "Opnået"], report.Select(row => row["grade_da"]));
        Assert.All(
            report, row => Assert.Equal(("-", "-", "-"), (row["scope_letter"], row["time_letter"], row["resources_letter"])));
        Assert.Equal([null, null, "not-achieved", "partly", "partly"], report.Select(row => row["suggested_grade"]));
        Assert.Equal([0L, 0L, 1L, 1L, 1L], report.Select(row => row["grade_differs"]));
        Assert.Equal([null, null, 75d, 85d, 87d], report.Select(row => row["measured_value"]));
        Assert.Equal([null, null, 25d, 15d, 13d], report.Select(row => row["outstanding"]));
        Assert.Equal(
            (20d, "volume-increase", "external"),
            (report[2]["volume_change_pct"], report[2]["cause_category"], report[3]["cause_category"]));
        Assert.Equal("+ To pilotafprøvninger mere end i programmet", report[0]["scope_changes"]);
        Assert.Equal("Vejledning og pilot", report[0]["milestone"]);

        // The first milestone was reached in part only, so it goes along into the fourth quarter.
        Assert.Equal(
            "Vejledning og pilot",
            folder.Scalar("SELECT carried_over FROM bi_quarterly_report WHERE quarter = '2026-Q4' AND line_key = 'AP-01'"));

        // 70 82 79 81 84 85 88 against 80: the fifth fortnight is celebrated, at the seventh adoption is proposed. Fortnights
        // begin on 30 December 2024 and every 14 days after: the last that is over on 20 November 2026 began on 2 November.
        List<Dictionary<string, object?>> board = folder.Query("SELECT * FROM bi_kaizen ORDER BY period_start");
        Assert.Equal(("2026-08-10", "2026-11-02"), (board[0]["period_start"], board[6]["period_start"]));
        Assert.Equal([70d, 82d, 79d, 81d, 84d, 85d, 88d], board.Take(7).Select(row => row["measured_value"]));
        Assert.Equal([0L, 0L, 0L, 0L, 1L, 0L, 0L], board.Take(7).Select(row => row["celebrate"]));
        Assert.Equal([0L, 0L, 0L, 0L, 0L, 0L, 1L], board.Take(7).Select(row => row["propose_adoption"]));
        RowAssert.Equal(
            board[6], ("meeting_on", "2026-11-02"), ("meeting_minutes", 75L), ("days_between", 21L), ("is_late", 1L),
            ("is_too_long", 1L));

        // Twelve steps with five hand-overs, 45 minutes, became seven with two, 29 minutes.
        Dictionary<string, object?> project = folder.Query("SELECT * FROM bi_improvement_project").Single();
        RowAssert.Equal(
            project, ("steps_as_is", 12L), ("steps_to_be", 7L), ("minutes_as_is", 45d), ("minutes_to_be", 29d),
            ("hand_overs_as_is", 5L), ("hand_overs_to_be", 2L));
        Assert.Null(project["concerns_da"]);

        // Three actions; the second is late since 2 November.
        Assert.Equal(
            ["H-02"], folder.Query("SELECT action_id FROM bi_action WHERE is_overdue = 1").Select(row => row["action_id"]));
        Assert.Equal(3L, folder.Scalar("SELECT COUNT(*) FROM bi_action"));
    }
}
