using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reports;

/// <summary>
/// The report Chefnotat (rule D8): one A4 page with what turned yellow or red, the three answers, the decisions asked for and
/// three successes.
/// </summary>
internal static class NoteReport
{
    /// <summary>The largest numbers of lines in each section that fit on the page (decision 0060).</summary>
    private const int MostTurned = 5, MostAnswers = 4, MostDecisions = 5, MostSuccesses = 3;

    /// <summary>The largest numbers of characters in a sentence, an answer and a title.</summary>
    private const int SentenceLetters = 110, AnswerLetters = 110, TitleLetters = 60;

    private static readonly string[] ThreeAnswers = ["cause", "consequence", "path_to_target"];

    private static readonly Status[] FromBestToWorst = [Status.Green, Status.Yellow, Status.Red];

    /// <summary>Gets the kind of report.</summary>
    public static ReportKind Kind { get; } = new(ReportWords.Note, ReadAsync, Show)
    {
        IsOnePage = true,
        MostCorrections = 3,
        Scope = ReportScope.Unit,
    };

    private static async Task<IReadOnlyList<NamedTable>> ReadAsync(ReportReader reader)
    {
        DateOnly since = reader.Request.Since ?? (reader.LastIssue?.AsOf ?? reader.AsOf.AddMonths(-1)).AddDays(1);
        ViewTable periods =
            await reader.ViewAsync(new ViewSelection("bi_period") { Columns = ["grain", "period_id", "period_end"] });
        Dictionary<(string, string), DateOnly> ends =
            periods.Rows.ToDictionary(row => (row.Text("grain")!, row.Text("period_id")!), row => row.Day("period_end")!.Value);
        Dictionary<string, int> levels =
            (await reader.ViewAsync(new ViewSelection("bi_unit") { Columns = ["unit_id", "unit_level"] })).Rows
                .ToDictionary(row => row.Text("unit_id")!, row => row.Integer("unit_level"));
        string[] UnitsOf(int highest) => [.. levels.Where(unit => unit.Value <= highest).Select(unit => unit.Key)];
        ViewTable changes = (await reader.ViewAsync(new ViewSelection("bi_status_change")
        { Where = [ViewCondition.IsOwnGrain, ("unit_id", UnitsOf(1)), .. reader.IsAsked("unit_id")] }))
            .Where(row => row.Text("kind") == ReportWords.Period.Code
                ? ends[(row.Text("grain")!, row.Text("period_id")!)] >= since
                : DateOnly.FromDateTime(row.Moment("recorded_at")!.Value.UtcDateTime) >= since);

        // A figure that turned and turned back has not turned: only the last change of each series counts.
        ViewTable last = new(changes.View with
        {
            Rows =
            [
                .. changes.Rows.GroupBy(row => (row.Text("indicator_id"), row.Text("unit_id")))
                    .Select(series => series.OrderBy(row => ends[(row.Text("grain")!, row.Text("period_id")!)])
                        .ThenBy(row => row.Text("recorded_at"), StringComparer.Ordinal).Last())
                    .OrderBy(row => levels[row.Text("unit_id")!]).ThenByDescending(row => Rank(row.Status("new_result_status")))
                    .Select(row => row.Cells),
            ],
        });
        return
        [
            new("turned", last.Where(HasWorsened).View),
            new("goals", (await reader.ViewAsync(new ViewSelection("bi_goal_overview")
            { Where = [("is_latest_round", 1), .. reader.IsAsked("owner_unit_id")] }))
                .Where(row => IsYellowOrRed(row, "result_status") || IsYellowOrRed(row, "timeline_status"))
                .Ordered(row => -Rank(row.Status("worst_status"))).View),
            new("decisions", (await reader.ViewAsync(new ViewSelection("bi_open_decision") { Where = reader.IsAsked("unit_id") }))
                .Ordered(row => row.Text("decision_due"), StringComparer.Ordinal)
                .Ordered(row => row.Flag("is_overdue") ? 0 : 1).View),
            new("successes", (await reader.LatestAsync(
                [], ("unit_id", reader.Request.Unit is { } unit ? [unit] : UnitsOf(0)),
                ViewCondition.Is("result_status", Status.Green), ViewCondition.IsThere("realised_plan_pct")))
                .Ordered(row => (HasTurnedGreen(row, last) ? 0 : 1, -row.Number("realised_plan_pct"))).View),
            ReportReader.CreateTable("window", "since", [[since]]),
        ];
    }

    private static int Rank(Status? status) => Array.IndexOf(FromBestToWorst, status ?? Status.Grey);

    private static bool IsYellowOrRed(ViewRow row, string column) => row.Status(column) is Status.Yellow or Status.Red;

    private static bool HasWorsened(ViewRow row) => Rank(row.Status("new_result_status")) > Rank(row.Status("old_result_status"))
        || Rank(row.Status("new_timeline_status")) > Math.Max(Rank(row.Status("old_timeline_status")), 0);

    private static bool HasTurnedGreen(
        ViewRow figure, ViewTable changes) => changes.Rows.Any(row => row.Text("indicator_id") == figure.Text("indicator_id")
            && row.Text("unit_id") == figure.Text("unit_id") && row.Is("new_result_status", Status.Green)
            && !row.Is("old_result_status", Status.Green));

    private static IReadOnlyList<ReportSection> Show(ReportContent content, Language language)
    {
        bool danish = language == Language.Danish;
        string since = content["window"].Rows.Single().Date("since", language)!;
        return
        [
            Turned(
                [.. content["turned"].Rows],
                danish ? $"Blevet gule eller røde siden {since}" : $"Turned yellow or red since {since}", language),
            Answers([.. content["goals"].Rows], language),
            Decisions([.. content["decisions"].Rows], language),
            new(
                danish ? "Tre succeser" : "Three successes",
                danish ? ["Indikator", "Periode", "Målt", "Plan", "Af planen", "Resultat"]
                    : ["Indicator", "Period", "Measured", "Plan", "Of the plan", "Result"],
                [
                    .. content["successes"].Rows.Take(MostSuccesses).Select(row => new ShownRow(
                    [
                        ShownCell.Of(row.In("indicator_name", language)), ShownCell.Of(row.Text("period_id")),
                        ShownCell.Number(row.Quantity("value", language)), ShownCell.Number(row.Quantity("plan", language)),
                        ShownCell.Number(row.Percent("realised_plan_pct", language)), row.Smiley("result_status"),
                    ])),
                ]) { WhenEmpty = danish ? "Ingen indikator er grøn." : "No indicator is green." },
        ];
    }

    private static ReportSection Turned(IReadOnlyList<ViewRow> rows, string heading, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            heading,
            danish ? ["Indikator", "Periode", "Før", "Nu", "Tidsplan", "Hvorfor"]
                : ["Indicator", "Period", "Before", "Now", "Timeline", "Why"],
            [
                .. rows.Take(MostTurned).Select(row => new ShownRow(
                [
                    ShownCell.Of($"{row.In("indicator_name", language)}, {row.Text("unit_name")}"),
                    ShownCell.Of(row.Text("period_id")), row.Smiley("old_result_status"), row.Smiley("new_result_status"),
                    row.Smiley("new_timeline_status"),
                    ShownCell.Of(ReportCells.Sentences(row.In("status_reason", language), SentenceLetters)),
                ])),
            ])
        { Lead = ReportCells.More(rows.Count, MostTurned, language), WhenEmpty = danish ? "Ingen." : "None." };
    }

    private static ReportSection Answers(IReadOnlyList<ViewRow> rows, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            danish ? "Svar på gule og røde mål" : "Answers for yellow and red goals",
            danish ? ["Mål", "Resultat", "Tidsplan", "Årsag – Konsekvens – Vej til mål"]
                : ["Goal", "Result", "Timeline", "Cause – Consequence – Path to target"],
            [
                // Only as many as fit one page (decision 0060); the lead says how many there are.
                .. rows.Take(MostAnswers).Select(row => new ShownRow(
                [
                    ShownCell.Of(ReportCells.Short($"{row.Text("number")} {row.In("title", language)}", TitleLetters)),
                    row.Smiley("result_status"), row.Smiley("timeline_status"),
                    ShownCell.Of(string.Join(" – ", ThreeAnswers.Select(column => Answer(row, column, language)))),
                ])),
            ])
        {
            Lead = ReportCells.More(rows.Count, MostAnswers, language),
            WhenEmpty = danish ? "Ingen mål er gule eller røde." : "No goal is yellow or red.",
        };
    }

    private static string Answer(ViewRow row, string column, Language language) =>
        ReportCells.Short(row.Text(column), AnswerLetters) ?? (language == Language.Danish ? "mangler svar" : "answer missing");

    private static ReportSection Decisions(IReadOnlyList<ViewRow> rows, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            danish ? "Ønskede beslutninger" : "Decisions asked for",
            danish ? ["Indikator", "Ejer", "Periode", "Resultat", "Frist"] : ["Indicator", "Owner", "Period", "Result", "Due"],
            [
                .. rows.Take(MostDecisions).Select(row => new ShownRow(
                [
                    ShownCell.Of(row.In("indicator_name", language)), ShownCell.Of(row.Text("owner_name")),
                    ShownCell.Of(row.Text("period_id")), row.Smiley("result_status"),
                    ShownCell.Of(row.Date("decision_due", language)
                        + (row.Flag("is_overdue") ? danish ? " – forfalden" : " – overdue" : string.Empty)),
                ])),
            ])
        { Lead = ReportCells.More(rows.Count, MostDecisions, language), WhenEmpty = danish ? "Ingen." : "None." };
    }
}
