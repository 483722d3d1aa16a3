using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reports;

namespace BenefitMeter.Worker.Tests.Reports;

/// <summary>Reports with the most that their page has room for, every text at its longest.</summary>
internal static class FullReports
{
    // Wide letters and long words, as Danish has them.
    private const string Words =
        "Sagsbehandlingstiderne for sygedagpengemodtagere voksede, fordi medarbejderstaben skiftede undervejs i "
        + "kommunesammenlægningen. ";

    public static string Long { get; } = string.Concat(Enumerable.Repeat(Words, 6));

    /// <summary>Makes a content whose tables have the views' own columns; a cell that nobody gives is null.</summary>
    public static ReportContent Of(
        string kind, params (string Name, string Columns, Dictionary<string, object?>[] Rows)[] tables) => new(
            kind,
            [
                .. tables.Select(table => new NamedTable(table.Name, new ViewRows(
                    table.Columns.Split(", "),
                    [.. table.Rows.Select(row => (IReadOnlyList<object?>)[.. table.Columns.Split(", ")
                        .Select(column => row.GetValueOrDefault(column))])]))),
                ReportReader.CreateTable(
                    "about", "kind, subject, unit_id, unit_name_da, unit_name_en, period_id, board_id, as_of, "
                    + "published_at, since, last_issue",
                    [[kind, string.Empty, null, "Eksempel Kommune", "Eksempel Kommune", null, null, "2026-10-31",
                        "2026-11-01T05:30:00.000Z", "2026-07-01T00:00:00.000Z", null]]),
                ReportReader.CreateTable(
                    "excluded", "figures, grey, missing, suppressed, provisional", [[880, 170, 30, 12, 710]]),
                ReportReader.CreateTable("definitions", "indicator_id, definition_version", Enumerable.Range(1, 30).Select(i =>
                    new object?[] { $"indikator-med-navn-{i}", i > 22 ? 2 : 1 })),
                ReportReader.CreateTable(
                    "corrections",
                    "indicator_name_da, indicator_name_en, unit_name, period_id, old_value, new_value, old_result_status, "
                        + "new_result_status, recorded_at",
                    Enumerable.Range(1, 20).Select(i => new object?[] { "Andel digital post", "Digital post share",
                        "Borgerservice", "2026-09", 85m, 77.5m, "yellow", "red", "2026-10-10T05:30:00.000Z" })),
            ]);

    public static ReportContent Note { get; } = Of(
        "note",
        ("turned", "indicator_name_da, indicator_name_en, unit_name, period_id, old_result_status, new_result_status, "
            + "new_timeline_status, status_reason_da, status_reason_en",
            Rows(30, i => new()
            {
                ["indicator_name_da"] = "Sagsbehandlingstid for sygedagpenge",
                ["unit_name"] = "Job og Beskæftigelse",
                ["period_id"] = "2026-09",
                ["old_result_status"] = "green",
                ["new_result_status"] = "yellow",
                ["new_timeline_status"] = "red",
                ["status_reason_da"] = Long,
            })),
        ("goals", "number, title_da, title_en, result_status, timeline_status, cause, consequence, path_to_target",
            Rows(12, i => new()
            {
                ["number"] = $"{i}",
                ["title_da"] = Long,
                ["result_status"] = "red",
                ["timeline_status"] = "yellow",
                ["cause"] = Long,
                ["consequence"] = Long,
                ["path_to_target"] = Long,
            })),
        ("decisions", "indicator_name_da, indicator_name_en, owner_name, period_id, result_status, decision_due, is_overdue",
            Rows(20, i => new()
            {
                ["indicator_name_da"] = "Sagsbehandlingstid for sygedagpenge",
                ["owner_name"] = "Anna Eksempel",
                ["period_id"] = "2026-09",
                ["result_status"] = "red",
                ["decision_due"] = "2026-10-14",
                ["is_overdue"] = 1L,
            })),
        ("successes", "indicator_name_da, indicator_name_en, period_id, value, plan, realised_plan_pct, "
            + "result_status, decimals, measured_in",
            Rows(9, i => new()
            {
                ["indicator_name_da"] = "Andel digital post",
                ["period_id"] = "2026-10",
                ["value"] = 88.4m,
                ["plan"] = 80m,
                ["realised_plan_pct"] = 142m,
                ["result_status"] = "green",
                ["decimals"] = 1L,
                ["measured_in"] = "percent",
            })),
        ("window", "since", Rows(1, _ => new() { ["since"] = "2026-07-01" })));

    public static ReportContent Kaizen { get; } = Of(
        "kaizen",
        ("kpis", "board_id, board_name_da, board_name_en, period_id, period_start, period_end, label_da, label_en, indicator_id, "
            + "indicator_name_da, indicator_name_en, measured_in, decimals, target_value, value_change, change_is_better, "
            + "recent_values, result_status, celebrate, project_id, redesign_link, step_no, step_name, meeting_on, "
            + "last_meeting_minutes, is_late",
            Rows(12, i => new()
            {
                ["board_id"] = "tavle",
                ["board_name_da"] = "Tavlen i Borgerservice",
                ["period_id"] = "2025-W12",
                ["period_start"] = "2025-03-17",
                ["period_end"] = "2025-03-23",
                ["label_da"] = "uge 12, 2025",
                ["indicator_id"] = $"kpi-{i}",
                ["indicator_name_da"] = "Sagsbehandlingstid for sygedagpenge",
                ["measured_in"] = "arbejdsdage",
                ["decimals"] = 1L,
                ["target_value"] = 12.5m,
                ["value_change"] = -0.5m,
                ["change_is_better"] = 1L,
                ["recent_values"] = "14.5;14;;13.5;•;13;12.8;12.3",
                ["result_status"] = "yellow",
                ["celebrate"] = 1L,
                ["project_id"] = "p",
                ["redesign_link"] = "Tegning 4 på væggen i Borgerservice",
                ["step_no"] = "4",
                ["step_name"] = Long,
                ["meeting_on"] = "2025-03-20",
                ["last_meeting_minutes"] = 55L,
                ["is_late"] = 1L,
            })),
        ("actions", "change_text, responsible_name, effect, how, deadline, is_overdue, project_id, indicator_id",
            Rows(20, i => new()
            {
                ["change_text"] = Long,
                ["responsible_name"] = "Anna Eksempel",
                ["effect"] = Long,
                ["how"] = Long,
                ["deadline"] = "2025-03-10",
                ["is_overdue"] = 1L,
                ["project_id"] = "p",
            })),
        ("workflows", "project_id, workflow_name_da, workflow_name_en, periods_on_target, propose_adoption",
            Rows(9, i => new()
            { ["project_id"] = "p", ["workflow_name_da"] = Long, ["periods_on_target"] = 4L, ["propose_adoption"] = 1L })));

    public static Dictionary<string, object?>[] Rows(int count, Func<int, Dictionary<string, object?>> row) =>
        [.. Enumerable.Range(1, count).Select(row)];
}
