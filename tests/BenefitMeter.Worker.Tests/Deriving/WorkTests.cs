using System.Globalization;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Deriving;
using BenefitMeter.Worker.Providers;
using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Deriving;

/// <summary>What readers see of work programmes, actions, boards and improvement projects, counted by hand.</summary>
public sealed class WorkTests
{
    [Fact]
    public async Task Measure_WorkProgramme_ShowsItsElevenFieldsWithSharesAndGaps()
    {
        using Workspace folder = await MeasuredAsync();

        List<Dictionary<string, object?>> lines = folder.Query("SELECT * FROM bi_work_programme ORDER BY sort_order");

        Assert.Equal(["WP-01", "WP-02", "OT-01"], lines.Select(line => line["line_key"]));
        Assert.Equal("To linjer\ni én celle", ((string)lines[0]["description"]!).ReplaceLineEndings("\n"));
        Assert.Equal(("Best practice; kerneopgaver", "Kortlagt", "Udbredt", 2L, "2024-12-15", "Anna Example", "Anna Example"),
            (
                lines[0]["project"], lines[0]["milestone_q1"], lines[0]["milestone_q4"], lines[0]["programme_version"],
                lines[0]["programme_approved_on"], lines[0]["programme_approved_by"], lines[0]["recipients"]));

        // 1,100 and 500 of 1,600. All the letters' amounts are 955, the hours used.
        Assert.Equal([68.75, null, 31.25], lines.Select(line => line["hour_share_pct"]));
        Assert.Equal((1600d, 955d), (lines[0]["hours_total"], lines[0]["hours_used"]));
        Assert.Equal([null, "success-criterion, goal, owner", "goal"], lines.Select(line => line["missing"]));
        Assert.Equal(["Projekter", "Projekter", "Driftsmål"], lines.Select(line => line["section_da"]));
        Assert.Equal([0L, 1L, 1L], lines.Select(line => line["lacks_goal"]));
        Assert.Equal("Digital post", lines[0]["goal_title_en"]);
    }

    [Fact]
    public async Task Measure_QuarterlyReport_KeepsWhatWasRecordedBesideWhatIsSuggested()
    {
        using Workspace folder = await MeasuredAsync();

        // As of 10 April the second quarter has begun; WP-01 is partly done, so its first milestone is carried over.
        Assert.Equal(6L, folder.Scalar("SELECT COUNT(*) FROM bi_quarterly_report"));
        Dictionary<string, object?> project = Row(folder, "WP-01");
        Assert.Equal(("Kortlagt", "partly", "Delvist", "Partly", "yellow", "Y", "green", "G", "red", "R", "Vejledning lavet"),
            (
                project["milestone"], project["grade"], project["grade_da"], project["grade_en"], project["scope_light"],
                project["scope_letter"], project["time_light"], project["time_letter"], project["resources_light"],
                project["resources_letter"], project["status_text"]));
        Assert.Equal((null, 0L, "red", 1L, 2d), (
            project["suggested_grade"], project["grade_differs"], project["suggested_time_light"],
            project["time_differs"], project["delay_months"]));
        Assert.Equal(
            ("+ Flere pilotafprøvninger: 2", "2025-04-20", 0L, null),
            (project["scope_changes"], project["due_on"], project["is_approved"], project["approved_on"]));
        Dictionary<string, object?> next = Row(folder, "WP-01", "2025-Q2");
        Assert.Equal(
            ("Vejledning", "Kortlagt", "2025-Q1", "not-assessed", "-"),
            (next["milestone"], next["carried_over"], next["carried_from"], next["grade"], next["time_letter"]));

        // 19 of 30 letters are digital: 63.3333333333 %, which is 79.1666666666 % of 80: red, so not achieved is suggested.
        Dictionary<string, object?> target = Row(folder, "OT-01");
        Assert.Equal(("operating-target", "2025-Q1", 63.3333333333, 80d, 16.6666666667, 79.1666666666, "red"),
            (
                target["section"], target["period_id"], target["measured_value"], target["target_value"], target["outstanding"],
                target["realised_pct"], target["result_status"]));
        Assert.Equal(("partly", "not-achieved", 1L, "volume-increase", "Mange breve i januar", "Anna Example", "2025-04-08"),
            (
                target["grade"], target["suggested_grade"], target["grade_differs"], target["cause_category"],
                target["cause_text"], target["graded_by_name"], target["graded_on"]));
    }

    [Fact]
    public async Task Measure_Again_WritesNothingThatDidNotChange()
    {
        using Workspace folder = await MeasuredAsync();
        object? publications = folder.Scalar("SELECT COUNT(*) FROM bm_publication");

        await MeasureAsync(folder);

        Assert.Equal(publications, folder.Scalar("SELECT COUNT(*) FROM bm_publication"));
    }

    [Fact]
    public async Task Measure_ActionIsEdited_KeepsTheEarlierVersion()
    {
        using Workspace folder = await MeasuredAsync();
        Assert.Equal("responsible", Action(folder, "h2")["missing"]);
        Assert.Equal((0L, 1L, "weekly", 1L), (
            Action(folder, "h1")["is_overdue"], Action(folder, "h2")["is_overdue"], Action(folder, "h1")["indicator_id"],
            Action(folder, "h2")["states_no_kpi"]));

        folder.Write(
            "actions/letters.csv", WorkTown.Actions.Replace("h2;Kursus;;", "h2;Kursus i maj;owner;", StringComparison.Ordinal));
        await MeasureAsync(folder);

        Assert.Equal(("Kursus i maj", 2L, null, "Anna Example"), (
            Action(folder, "h2")["change_text"], Action(folder, "h2")["version"], Action(folder, "h2")["missing"],
            Action(folder, "h2")["responsible_name"]));
        List<Dictionary<string, object?>> versions =
            folder.Query("SELECT * FROM bi_action_history WHERE action_id = 'h2' ORDER BY version");
        Assert.Equal(["Kursus", "Kursus i maj"], versions.Select(version => version["change_text"]));
        Assert.Equal(versions[0]["superseded_at"], versions[1]["recorded_at"]);
        Assert.Equal(versions[0]["recorded_at"], Action(folder, "h2")["first_recorded_at"]);
        Assert.Equal(1L, Action(folder, "h1")["version"]);
    }

    [Fact]
    public async Task Measure_Board_ShowsTheWeeksSinceDayOneWithMeetings()
    {
        // From 3 March office A receives 1, 1, 1, 0, 0 letters a week; the sixth week runs. At most one is the target: the second
        // week is celebrated, from the fourth on the new sorting is proposed. Meetings are on 3 and 17 March and, 21 days later,
        // on 7 April.
        using Workspace folder = await MeasuredAsync();

        List<Dictionary<string, object?>> weeks = folder.Query("SELECT * FROM bi_kaizen ORDER BY period_start");

        Assert.Equal(
            ["2025-W10", "2025-W11", "2025-W12", "2025-W13", "2025-W14", "2025-W15"], weeks.Select(week => week["period_id"]));
        Assert.Equal([1d, 1d, 1d, 0d, 0d, 0d], weeks.Select(week => week["measured_value"]));
        Assert.Equal([1L, 2L, 3L, 4L, 5L, 0L], weeks.Select(week => week["periods_on_target"]));
        Assert.Equal([0L, 1L, 0L, 0L, 0L, 0L], weeks.Select(week => week["celebrate"]));
        Assert.Equal([0L, 0L, 0L, 1L, 1L, 0L], weeks.Select(week => week["propose_adoption"]));
        Assert.Equal(("1;1;1;0;0", -1d, 1L, "Svar straks", "Ny sortering", "on-trial", "kort/ny.pdf", "uge 13, 2025"),
            (
                weeks[4]["recent_values"], weeks[3]["value_change"], weeks[3]["change_is_better"], weeks[3]["step_name"],
                weeks[3]["workflow_name"], weeks[3]["workflow_decision"], weeks[3]["redesign_link"], weeks[3]["label_da"]));
        Assert.Equal(
            ("2025-03-03", 45L, "Anna Example", null, null, "h2"),
            (weeks[0]["meeting_on"], weeks[0]["meeting_minutes"], weeks[0]["facilitator_name"],
                weeks[0]["last_meeting_on"], weeks[0]["take_over_on"], weeks[0]["meeting_actions"]));
        Assert.Equal(
            ("2025-03-17", 14L, 0L, "2025-03-17"),
            (weeks[2]["meeting_on"], weeks[2]["days_between"], weeks[2]["is_late"], weeks[2]["take_over_on"]));
        Assert.Equal(
            (21L, 1L, 1L, 60L),
            (weeks[5]["days_between"], weeks[5]["is_late"], weeks[5]["is_too_long"], weeks[5]["last_meeting_minutes"]));
    }

    [Fact]
    public async Task Measure_ImprovementProject_TellsWhatTheProcessBecame()
    {
        // 3 steps of 10, 2.5 and 20 minutes with two hand-overs became one of 22 without; 5 hours of eight people are 40.
        using Workspace folder = await MeasuredAsync();

        Dictionary<string, object?> project = folder.Query("SELECT * FROM bi_improvement_project").Single();
        Dictionary<string, object?> workflow = folder.Query("SELECT * FROM bi_workflow").Single();

        Assert.Equal(
            (3L, 1L, 32.5, 22d, 2L, 0L, 2L, 12.5, 40d),
            (project["steps_as_is"], project["steps_to_be"], project["minutes_as_is"], project["minutes_to_be"],
                project["hand_overs_as_is"], project["hand_overs_to_be"], project["steps_removed"],
                project["minutes_removed"], project["mapping_hours"]));
        Assert.Equal(("trial", "2025-03-03", 0L, 1L, null, 2L), (
            project["phase"], project["phase_since"], project["open_blockers"], project["undecided_workflows"],
            project["concerns_da"], project["steering_meetings"]));
        Assert.Equal(("on-trial", 5L, 1L), (workflow["decision"], workflow["periods_on_target"], workflow["propose_adoption"]));
        Assert.Equal(4L, folder.Scalar("SELECT COUNT(*) FROM bi_process_step"));
    }

    [Fact]
    public async Task Measure_VolumeRule_CountsTheUnitsAtTheBottom()
    {
        // In week 9 (24 February to 2 March) office A received two letters (6 and 7), B one (16), C none: B and C are below two.
        using Workspace folder = await MeasuredAsync();

        Dictionary<string, object?> week = folder.Query("SELECT * FROM bi_volume_rule WHERE period_id = '2025-W09'").Single();

        Assert.Equal(
            (3L, 0L, 2L, 3d, 1d, 66.6666666667, "Office B, Office C"),
            (week["units_counted"], week["units_hidden"], week["units_below"],
                week["volume_total"], week["volume_below"], week["share_sustainable_pct"], week["below"]));
    }

    [Fact]
    public async Task Approve_LaterCorrection_LeavesTheReportAndStandsBesideIt()
    {
        using Workspace folder = await MeasuredAsync();
        Assert.Contains("is approved", await ApproveAsync(folder, "2025-Q1"), StringComparison.Ordinal);

        // Letter 2 was digital after all: 20 of 30 is 66.67 %, 83.33 % of the target, yellow.
        folder.Change("2,2025-01-10,2025-02-05,A,Post,20,p1", "2,2025-01-10,2025-02-05,A,Digital,20,p1");
        await MeasureAsync(folder);

        Dictionary<string, object?> target = Row(folder, "OT-01");
        Assert.Equal((63.3333333333, "red", 1L, "2025-04-10", "Anna Example"), (
            target["measured_value"], target["result_status"], target["is_approved"], target["approved_on"],
            target["approved_by_name"]));
        Assert.Equal(
            "Value: 63.3 → 66.7; Outstanding: 16.7 → 13.3; Realised in %: 79.2 → 83.3; Result: red → yellow",
            target["correction_en"]);
        Assert.Equal(
            "Værdi: 63,3 → 66,7; Udestående: 16,7 → 13,3; Realiseret i %: 79,2 → 83,3; Resultat: rød → gul",
            target["correction_da"]);
        Assert.Null(Row(folder, "WP-01")["correction_en"]);
        Assert.Equal(6L, folder.Scalar("SELECT COUNT(*) FROM bi_quarterly_report"));
        Assert.Contains("is already approved", await RefuseAsync(folder, "2025-Q1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_ReplayedAsOfItsMoment_GivesTheSameContent()
    {
        using Workspace folder = await MeasuredAsync();
        await ApproveAsync(folder, "2025-Q1");
        folder.Change("2,2025-01-10,2025-02-05,A,Post,20,p1", "2,2025-01-10,2025-02-05,A,Digital,20,p1");
        await MeasureAsync(folder);
        DateTimeOffset moment = StoredText.ToMoment((string)folder.Scalar("SELECT approved_at FROM bm_quarterly_approval")!);
        object? hash = folder.Scalar("SELECT content_hash FROM bm_quarterly_approval");

        Assert.Equal(hash, await ReplayAsync(folder, moment));
        Assert.NotEqual(hash, await ReplayAsync(folder, DateTimeOffset.MaxValue));
    }

    [Theory]
    [InlineData("2025-Q2", "has not ended yet")]
    [InlineData("2024-Q4", "is not a quarter of 'town-2025'")]
    [InlineData("2025-03", "is not a quarter of 'town-2025'")]
    public async Task Approve_QuarterThatCannotBe_IsRefused(string quarter, string says)
    {
        using Workspace folder = await MeasuredAsync();

        Assert.Contains(says, await RefuseAsync(folder, quarter), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ReadAgain_IsTheSameProgramme()
    {
        using Workspace folder = WorkTown.Made();
        string to = Path.Combine(folder.Folder, "export");
        WorkProgramme before = Read(folder);
        await folder.SucceedAsync("programme", "export", "town-2025", "--to", to);
        foreach (string name in new[] { "town-lines.csv", "town-status.csv" })
        {
            File.Delete(Path.Combine(folder.Folder, name));
        }

        int start = WorkTown.Plans.IndexOf("work-programmes:", StringComparison.Ordinal);
        folder.Write(
            "plans.yaml", WorkTown.Plans.Remove(start, WorkTown.Plans.IndexOf("actions:", StringComparison.Ordinal) - start));
        WorkProgramme after = Read(folder);

        Assert.Equal(before.Lines, after.Lines);
        Assert.Equal(before.Statuses, after.Statuses);
        Assert.Equal(before.ScopeChanges, after.ScopeChanges);
        Assert.Equal(before.VolumeRules, after.VolumeRules);
        Assert.Equal(before.RecipientIds, after.RecipientIds);
        Assert.Equal(
            (before.Id, before.UnitId, before.Year, before.Version, before.Approved, before.ReportDays),
            (after.Id, after.UnitId, after.Year, after.Version, after.Approved, after.ReportDays));
        Assert.Contains(
            "exists already", await folder.RefuseAsync("programme", "export", "town-2025", "--to", to),
            StringComparison.Ordinal);
    }

    private static async Task<string> ReplayAsync(Workspace folder, DateTimeOffset moment)
    {
        CatalogueLoad load = CatalogueReader.Read(folder.Folder, ProviderCatalogue.Keys);
        ReportingStore store = ReportingStore.At(SqliteStore.Dialect, $"Data Source={folder.Store}");
        ReportingCalendar calendar =
            new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"), load.Catalogue!.Organisation.FortnightAnchor);
        List<Figure> seen = [];
        foreach (string period in new[] { "2025-Q1", "2025-01", "2025-02", "2025-03" })
        {
            PeriodGrain grain = period.EndsWith("Q1", StringComparison.Ordinal) ? PeriodGrain.Quarter : PeriodGrain.Month;
            seen.AddRange((await store.ReadHistoryAsync(
                new FigureKey("digital", "town", grain, period), TestContext.Current.CancellationToken))
                .Where(each => each.RecordedAt <= moment && !(each.SupersededAt <= moment)).Select(each => each.Figure));
        }

        WorkInput work = new(
            load.Plans.Work, load.Catalogue.Organisation, new FigureSet(seen, load.Catalogue.Indicators, calendar),
            new DateOnly(2025, 4, 10));
        return QuarterlyApprovals.HashOf(QuarterlyReportTable.Contents(work).Where(row => (string?)row[1] == "2025-Q1"));
    }

    private static async Task<Workspace> MeasuredAsync()
    {
        Workspace folder = WorkTown.Made();
        await MeasureAsync(folder);
        return folder;
    }

    private static Task<string> MeasureAsync(Workspace folder) => folder.SucceedAsync("measure", "--as-of", SampleTown.AsOf);

    private static Task<string> ApproveAsync(Workspace folder, string quarter) => folder.SucceedAsync(Approval(quarter));

    private static Task<string> RefuseAsync(Workspace folder, string quarter) => folder.RefuseAsync(Approval(quarter));

    private static string[] Approval(string quarter) =>
        ["programme", "approve", "town-2025", "--quarter", quarter, "--by", "owner", "--Measure:AsOf", SampleTown.AsOf];

    private static WorkProgramme Read(Workspace folder)
    {
        CatalogueLoad load = CatalogueReader.Read(folder.Folder, ProviderCatalogue.Keys);
        Assert.True(load.Catalogue is not null, string.Join('\n', load.Issues));
        return load.Plans.Work.Programmes.Single();
    }

    private static Dictionary<string, object?> Row(Workspace folder, string line, string quarter = "2025-Q1") =>
        folder.Query(string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT * FROM bi_quarterly_report WHERE line_key = '{line}' AND quarter = '{quarter}'")).Single();

    private static Dictionary<string, object?> Action(Workspace folder, string id) =>
        folder.Query($"SELECT * FROM bi_action WHERE action_id = '{id}'").Single();
}
