using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Deriving.Work;
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
        RowAssert.Equal(
            lines[0], ("project", "Best practice; kerneopgaver"), ("milestone_q1", "Kortlagt"), ("milestone_q4", "Udbredt"),
            ("programme_version", 2L), ("programme_approved_on", "2024-12-15"), ("programme_approved_by", "Anna Example"),
            ("recipients", "Anna Example"));

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
        RowAssert.Equal(
            project, ("milestone", "Kortlagt"), ("grade", "partly"), ("grade_da", "Delvist"), ("grade_en", "Partly"),
            ("scope_light", "yellow"), ("scope_letter", "Y"), ("time_light", "green"), ("time_letter", "G"),
            ("resources_light", "red"), ("resources_letter", "R"), ("status_text", "Vejledning lavet"));
        RowAssert.Equal(
            project, ("suggested_grade", null), ("grade_differs", 0L), ("suggested_time_light", "red"), ("time_differs", 1L),
            ("delay_months", 2d));
        RowAssert.Equal(
            project, ("scope_changes", "+ Flere pilotafprøvninger: 2"), ("due_on", "2025-04-20"), ("is_approved", 0L),
            ("approved_on", null));
        Dictionary<string, object?> next = Row(folder, "WP-01", "2025-Q2");
        RowAssert.Equal(
            next, ("milestone", "Vejledning"), ("carried_over", "Kortlagt"), ("carried_from", "2025-Q1"),
            ("grade", "not-assessed"), ("time_letter", "-"));

        // 19 of 30 letters are digital: 63.3333333333 %, which is 79.1666666666 % of 80: red, so not achieved is suggested.
        Dictionary<string, object?> target = Row(folder, "OT-01");
        RowAssert.Equal(
            target, ("section", "operating-target"), ("period_id", "2025-Q1"), ("measured_value", 63.3333333333),
            ("target_value", 80d), ("outstanding", 16.6666666667), ("realised_pct", 79.1666666666), ("result_status", "red"));
        RowAssert.Equal(
            target, ("grade", "partly"), ("suggested_grade", "not-achieved"), ("grade_differs", 1L),
            ("cause_category", "volume-increase"), ("cause_text", "Mange breve i januar"), ("graded_by_name", "Anna Example"),
            ("graded_on", "2025-04-08"));
    }

    [Fact]
    public async Task Measure_Again_WritesNothingThatDidNotChange()
    {
        using Workspace folder = await MeasuredAsync();
        object? publications = folder.Scalar("SELECT COUNT(*) FROM bm_publication");

        await folder.MeasureAsync();

        Assert.Equal(publications, folder.Scalar("SELECT COUNT(*) FROM bm_publication"));
    }

    [Fact]
    public async Task Measure_ActionIsEdited_KeepsTheEarlierVersion()
    {
        using Workspace folder = await MeasuredAsync();
        Assert.Equal("responsible", Action(folder, "h2")["missing"]);
        RowAssert.Equal(Action(folder, "h1"), ("is_overdue", 0L), ("indicator_id", "weekly"));
        RowAssert.Equal(Action(folder, "h2"), ("is_overdue", 1L), ("states_no_kpi", 1L));

        folder.Change("actions/letters.csv", "h2;Kursus;;", "h2;Kursus i maj;owner;");
        await folder.MeasureAsync();

        RowAssert.Equal(
            Action(folder, "h2"), ("change_text", "Kursus i maj"), ("version", 2L), ("missing", null),
            ("responsible_name", "Anna Example"));
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
        Assert.Equal("1;1;1;0;0", weeks[4]["recent_values"]);
        RowAssert.Equal(
            weeks[3], ("value_change", -1d), ("change_is_better", 1L), ("step_name", "Svar straks"),
            ("workflow_name", "Ny sortering"), ("workflow_decision", "on-trial"), ("redesign_link", "kort/ny.pdf"),
            ("label_da", "uge 13, 2025"));
        RowAssert.Equal(
            weeks[0], ("meeting_on", "2025-03-03"), ("meeting_minutes", 45L), ("facilitator_name", "Anna Example"),
            ("last_meeting_on", null), ("take_over_on", null), ("meeting_actions", "h2"));
        RowAssert.Equal(
            weeks[2], ("meeting_on", "2025-03-17"), ("days_between", 14L), ("is_late", 0L), ("take_over_on", "2025-03-17"));
        RowAssert.Equal(weeks[5], ("days_between", 21L), ("is_late", 1L), ("is_too_long", 1L), ("last_meeting_minutes", 60L));
    }

    [Fact]
    public async Task Measure_ImprovementProject_PublishesTheNewProcess()
    {
        // 3 steps of 10, 2.5 and 20 minutes with two hand-overs became one of 22 without; 5 hours of eight people are 40.
        using Workspace folder = await MeasuredAsync();

        Dictionary<string, object?> project = folder.Query("SELECT * FROM bi_improvement_project").Single();
        Dictionary<string, object?> workflow = folder.Query("SELECT * FROM bi_workflow").Single();

        RowAssert.Equal(
            project, ("steps_as_is", 3L), ("steps_to_be", 1L), ("minutes_as_is", 32.5), ("minutes_to_be", 22d),
            ("hand_overs_as_is", 2L), ("hand_overs_to_be", 0L), ("steps_removed", 2L), ("minutes_removed", 12.5),
            ("mapping_hours", 40d));
        RowAssert.Equal(
            project, ("phase", "trial"), ("phase_since", "2025-03-03"), ("open_blockers", 0L), ("undecided_workflows", 1L),
            ("concerns_da", null), ("steering_meetings", 2L));
        Assert.Equal(("on-trial", 5L, 1L), (workflow["decision"], workflow["periods_on_target"], workflow["propose_adoption"]));
        Assert.Equal(4L, folder.Scalar("SELECT COUNT(*) FROM bi_process_step"));
    }

    [Fact]
    public async Task Measure_VolumeRule_CountsTheUnitsAtTheBottom()
    {
        // In week 9 (24 February to 2 March) office A received two letters (6 and 7), B one (16), C none: B and C are below two.
        using Workspace folder = await MeasuredAsync();

        Dictionary<string, object?> week = folder.Query("SELECT * FROM bi_volume_rule WHERE period_id = '2025-W09'").Single();

        RowAssert.Equal(
            week, ("units_counted", 3L), ("units_hidden", 0L), ("units_below", 2L), ("volume_total", 3d), ("volume_below", 1d),
            ("share_sustainable_pct", 66.6666666667), ("below", "Office B, Office C"));
    }

    [Fact]
    public async Task Approve_LaterCorrection_LeavesTheReportAndStandsBesideIt()
    {
        using Workspace folder = await MeasuredAsync();
        Assert.Contains("is approved", await ApproveAsync(folder, "2025-Q1"), StringComparison.Ordinal);

        // Letter 2 was digital after all: 20 of 30 is 66.67 %, 83.33 % of the target, yellow.
        folder.Change("letters.csv", "2,2025-01-10,2025-02-05,A,Post,20,p1", "2,2025-01-10,2025-02-05,A,Digital,20,p1");
        await folder.MeasureAsync();

        Dictionary<string, object?> target = Row(folder, "OT-01");
        RowAssert.Equal(
            target, ("measured_value", 63.3333333333), ("result_status", "red"), ("is_approved", 1L),
            ("approved_on", "2025-04-10"), ("approved_by_name", "Anna Example"));
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
    public void Describe_CellThatWasEmptyWhenApproved_IsADash()
    {
        string?[] approved = new string?[QuarterlyReportTable.Columns.Count];
        string?[] now =
        [
            .. QuarterlyReportTable.Columns.Select(column =>
                column switch { "measured_value" => "63.5", "cause_category" => "resources", _ => null }),
        ];

        LocalText correction = QuarterlyCorrection.Describe(QuarterlyReportTable.Columns, approved, now)!;

        Assert.Equal("Value: – → 63.5; Cause: – → resources", correction.English);
        Assert.Equal("Værdi: – → 63,5; Årsag: – → ressourcer", correction.Danish);
    }

    [Fact]
    public async Task Approve_ReplayedAsOfItsMoment_GivesTheSameContent()
    {
        using Workspace folder = await MeasuredAsync();
        await ApproveAsync(folder, "2025-Q1");
        folder.Change("letters.csv", "2,2025-01-10,2025-02-05,A,Post,20,p1", "2,2025-01-10,2025-02-05,A,Digital,20,p1");
        await folder.MeasureAsync();
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
        using Workspace folder = TestMunicipality.PlannedWork.Create();
        string to = folder["export"];
        WorkProgramme before = Read(folder);
        await folder.SucceedAsync("programme", "export", "town-2025", "--to", to);
        foreach (string name in new[] { "town-lines.csv", "town-status.csv" })
        {
            File.Delete(folder[name]);
        }

        string plans = File.ReadAllText(folder["plans.yaml"]);
        int start = plans.IndexOf("work-programmes:", StringComparison.Ordinal);
        folder.Write("plans.yaml", plans.Remove(start, plans.IndexOf("actions:", StringComparison.Ordinal) - start));
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
        CatalogueLoad load = CatalogueReader.Read(folder.Path, ProviderCatalogue.Keys);
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
        return QuarterlyApprovals.HashOf(QuarterlyReportTable.Contents(work).Where(row => row[1] == "2025-Q1"));
    }

    private static Task<Workspace> MeasuredAsync() => TestMunicipality.PlannedWork.MeasureAsync();

    private static Task<string> ApproveAsync(Workspace folder, string quarter) => folder.SucceedAsync(Approval(quarter));

    private static Task<string> RefuseAsync(Workspace folder, string quarter) => folder.RefuseAsync(Approval(quarter));

    private static string[] Approval(string quarter) =>
    [
        "programme", "approve", "town-2025", "--quarter", quarter, "--by", "owner", "--Measure:AsOf",
        TestMunicipality.PlannedWork.AsOf,
    ];

    private static WorkProgramme Read(Workspace folder)
    {
        CatalogueLoad load = CatalogueReader.Read(folder.Path, ProviderCatalogue.Keys);
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
