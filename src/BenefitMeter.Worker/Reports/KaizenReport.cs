using BenefitMeter.Definitions;
using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reports;

/// <summary>The report Kaizen-ark (rule D4): a board's week on one A4 page that is legible in black and white.</summary>
internal static class KaizenReport
{
    /// <summary>The largest numbers of KPIs, actions and workflows that fit on a board's page (decision 0060).</summary>
    private const int MostKpis = 6, MostActions = 6, MostWorkflows = 4;

    /// <summary>The largest numbers of characters that a text and a step's name may have on the page.</summary>
    private const int MostLetters = 55, StepLetters = 28;

    /// <summary>Gets the kind of report.</summary>
    public static ReportKind Kind { get; } = new(ReportWords.Kaizen, ReadAsync, Show)
    {
        IsOnePage = true,
        MostCorrections = 3,
        Scope = ReportScope.Board | ReportScope.Period,
    };

    private static async Task<IReadOnlyList<NamedTable>> ReadAsync(ReportReader reader)
    {
        List<ViewCondition> where = [];
        if (reader.Request.Board is { } board)
        {
            where.Add(("board_id", board));
        }

        if (reader.Request.Period is { } period)
        {
            where.Add(("period_id", period.Id));
        }

        ViewTable all = (await reader.ViewAsync(new ViewSelection("bi_kaizen") { Where = where }))
            .Where(row => reader.Request.Period is not null || row.Day("period_end") <= reader.AsOf);
        Dictionary<string, DateOnly> latest = all.Rows.GroupBy(row => row.Text("board_id")!)
            .ToDictionary(board => board.Key, board => board.Max(row => row.Day("period_end")!.Value));
        ViewTable kpis = all.Where(row => row.Day("period_end") == latest[row.Text("board_id")!])
            .Ordered(row => row.Integer("sort_order")).Ordered(row => row.Text("board_id"), StringComparer.Ordinal);
        HashSet<string> projects = [.. kpis.Rows.Select(row => row.Text("project_id")).OfType<string>()];
        HashSet<string> indicators = [.. kpis.Rows.Select(row => row.Text("indicator_id")).OfType<string>()];
        return
        [
            new("kpis", kpis.View),
            new("actions", (await reader.ViewAsync(new ViewSelection("bi_action")
            { Where = [ViewCondition.Is("state", ActionState.Open)] })).Where(row =>
                (row.Text("project_id") is { } project && projects.Contains(project))
                    || (row.Text("indicator_id") is { } indicator && indicators.Contains(indicator)))
                .Ordered(row => row.Text("deadline"), StringComparer.Ordinal)
                .Ordered(row => row.Flag("is_overdue") ? 0 : 1).View),
            new("workflows", (await reader.ViewAsync(new ViewSelection("bi_workflow")
            { Where = [ViewCondition.Is("decision", WorkflowDecisionKind.OnTrial), ("project_id", projects.ToArray())] })).View),
        ];
    }

    private static IReadOnlyList<ReportSection> Show(ReportContent content, Language language)
    {
        bool danish = language == Language.Danish;
        List<ReportSection> sections = [];
        foreach (IGrouping<string, ViewRow> board in content["kpis"].Rows.GroupBy(row => row.Text("board_id")!))
        {
            ViewRow[] kpis = [.. board];
            string? project = kpis[0].Text("project_id");
            HashSet<string> indicators = [.. kpis.Select(row => row.Text("indicator_id")).OfType<string>()];
            sections.Add(Kpis(kpis, language) with { StartsPage = sections.Count > 0 });
            sections.Add(Actions(
                [.. content["actions"].Rows.Where(row => (project is not null && row.Text("project_id") == project)
                    || indicators.Contains(row.Text("indicator_id") ?? string.Empty))],
                language));
            sections.Add(Workflows([.. content["workflows"].Rows.Where(row => row.Text("project_id") == project)], language));
        }

        return sections.Count > 0
            ? [.. sections]
            : [new(danish ? "Tavle" : "Board", [], [])
            { WhenEmpty = danish ? "Ingen tavle har tal for ugen." : "No board has figures for the week." }];
    }

    private static ReportSection Kpis(ViewRow[] kpis, Language language)
    {
        bool danish = language == Language.Danish;
        ViewRow head = kpis[0];
        string label = head.In("label", language) ?? head.Text("period_id")!;
        string week = $"{char.ToUpperInvariant(label[0])}{label[1..]} "
            + $"({head.Day("period_start"):dd'.'MM'.'}–{head.Day("period_end"):dd'.'MM'.'})";
        string meeting = head.Date("meeting_on", language) ?? "\u2013", minutes = head.Text("last_meeting_minutes") ?? "\u2013";
        return new(
            $"{head.In("board_name", language)}: {week}",
            danish ? ["KPI", "Mål", "Seneste 8 målinger", "Siden sidst", "Resultat", "Trin i ny proces", "Fejr"]
                : ["KPI", "Target", "Last 8 measurements", "Since last time", "Result", "Step of the new process", "Celebrate"],
            [
                // Only as many as fit one page (decision 0060); the lead says how many there are.
                .. kpis.Take(MostKpis).Select(row => new ShownRow(
                [
                    ShownCell.Of(row.In("indicator_name", language)), ShownCell.Number(row.Quantity("target_value", language)),
                    Recent(row, language),
                    ShownCell.Number(row.Number("value_change") is { } change ? Change(row, change, language) : null),
                    row.Smiley("result_status"),
                    ShownCell.Of(ReportCells.Short(
                        row.Text("step_no") is { } step ? $"{step} {row.Text("step_name")}" : null, StepLetters)),
                    ShownCell.Of(row.Flag("celebrate") ? danish ? "★ fejr" : "★ celebrate" : null),
                ])),
            ])
        {
            Lead =
            [
                (danish ? $"Møde: {meeting}. Sidste møde varede {minutes} minutter."
                    : $"Meeting: {meeting}. The last meeting took {minutes} minutes.")
                    + (head.Flag("is_late")
                        ? danish ? " Der er gået over 14 dage siden sidste møde." : " More than 14 days since the last meeting."
                        : string.Empty)
                    + (head.Text("redesign_link") is { } link
                        ? danish ? $" Ny proces: {link}" : $" New process: {link}"
                        : string.Empty),
                .. ReportCells.More(kpis.Length, MostKpis, language),
            ],
        };
    }

    private static ShownCell Recent(ViewRow row, Language language)
    {
        IReadOnlyList<decimal?> series = ReportCells.Series(row.Text("recent_values"));
        int decimals = row.Integer("decimals");
        return new ShownCell(string.Join(" · ", series.Select(value =>
            value is { } number ? Realising.Sentences.DisplayFormat.Number(number, decimals, language) : "\u2013")))
        { Series = series };
    }

    private static string Change(ViewRow row, decimal change, Language language) =>
        (change > 0 ? "+" : string.Empty) + Realising.Sentences.DisplayFormat.Number(change, row.Integer("decimals"), language)
        + (change == 0 || row["change_is_better"] is null ? string.Empty
            : row.Flag("change_is_better") ? language == Language.Danish ? " bedre" : " better"
                : language == Language.Danish ? " værre" : " worse");

    private static ReportSection Actions(IReadOnlyList<ViewRow> actions, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            danish ? "Handlinger, forfaldne først" : "Actions, overdue first",
            danish ? ["Ændring", "Ansvarlig", "Effekt", "Hvordan", "Frist"]
                : ["Change", "Responsible", "Effect", "How", "Deadline"],
            [
                .. actions.Take(MostActions).Select(row => new ShownRow(
                [
                    Brief("change_text", row), Brief("responsible_name", row), Brief("effect", row), Brief("how", row),
                    ShownCell.Of(row.Date("deadline", language)
                        + (row.Flag("is_overdue") ? danish ? " – forfalden" : " – overdue" : string.Empty)),
                ])),
            ])
        {
            Lead = ReportCells.More(actions.Count, MostActions, language),
            WhenEmpty = danish ? "Ingen åbne handlinger." : "No open actions.",
        };
    }

    private static ReportSection Workflows(IReadOnlyList<ViewRow> workflows, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            danish ? "Arbejdsgange på prøve" : "Workflows on trial",
            danish ? ["Arbejdsgang", "Perioder på mål i træk", "Forslag"]
                : ["Workflow", "Periods on target in a row", "Proposal"],
            [
                .. workflows.Take(MostWorkflows).Select(row => new ShownRow(
                [
                    ShownCell.Of(ReportCells.Short(row.In("workflow_name", language), MostLetters)),
                    ShownCell.Number(row.Text("periods_on_target")),
                    ShownCell.Of(row.Flag("propose_adoption") ? danish ? "tag i drift" : "adopt"
                        : danish ? "fortsæt afprøvningen"
                        : "continue the trial"),
                ])),
            ])
        { Lead = ReportCells.More(workflows.Count, MostWorkflows, language), WhenEmpty = danish ? "Ingen." : "None." };
    }

    private static ShownCell Brief(string column, ViewRow row) => ShownCell.Of(ReportCells.Short(row.Text(column), MostLetters));
}
