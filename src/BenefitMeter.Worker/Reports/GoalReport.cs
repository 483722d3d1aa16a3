using BenefitMeter.Definitions;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Worker.Pages;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reports;

/// <summary>
/// The report Måloversigt (rule D2): every goal in its latest round, by theme and area, with the answers that are required for
/// yellow and red.
/// </summary>
internal static class GoalReport
{
    /// <summary>Gets the kind of report.</summary>
    public static ReportKind Kind { get; } = new(ReportWords.Goals, ReadAsync, Show)
    { IsWide = true, Scope = ReportScope.Unit | ReportScope.Order };

    private static async Task<IReadOnlyList<NamedTable>> ReadAsync(ReportReader reader)
    {
        ViewTable goals = (await reader.ViewAsync(new ViewSelection("bi_goal_overview")
        { Where = [("is_latest_round", 1), .. reader.IsAsked("owner_unit_id")] }))
            .Ordered(row => row.Integer("sort_order"));
        string[] asked = [.. goals.Rows.Select(row => row.Text("goal_id")!)];
        return
        [
            new("goals", (reader.Request.WorstFirst ? goals.Ordered(row => -StatusOrder.Rank(Worst(row))) : goals).View),
            new(
                "milestones",
                (await reader.ViewAsync(new ViewSelection("bi_goal_milestone") { Where = [("goal_id", asked)] })).View),
            new(
                "open-answers",
                (await reader.ViewAsync(new ViewSelection("bi_open_answer") { Where = reader.IsAsked("owner_unit_id") })).View),
            ReportReader.CreateTable("order", "worst_first", [[reader.Request.WorstFirst]]),
        ];
    }

    private static Status Worst(ViewRow row) => row.Status("worst_status") ?? Status.Grey;

    private static IReadOnlyList<ReportSection> Show(ReportContent content, Language language)
    {
        bool danish = language == Language.Danish;
        ViewRow[] goals = [.. content["goals"].Rows];
        bool grouped = !content["order"].Rows.Single().Flag("worst_first");
        return
        [
            new(
                goals.Select(row => row.In("round_name", language)).FirstOrDefault(name => name is not null) is { } round
                    ? danish ? $"Mål, {round}" : $"Goals, {round}" : danish ? "Mål" : "Goals",
                danish
                    ? ["Nr.", "Mål", "Resultat", "Realiseret", "Tidsplan", "Forsinket (mdr.)", "Slut", "Center / ansvarlig",
                        "Årsag – Konsekvens – Vej til mål", "Siden sidste runde"]
                    : ["No.", "Goal", "Result", "Realised", "Timeline", "Delay (months)", "End", "Centre / responsible",
                        "Cause – Consequence – Path to target", "Since last round"],
                [.. grouped ? Grouped(goals, language) : goals.Select(row => Goal(row, language))])
            {
                Lead = goals.Length == 0 ? [] : [Counts(goals, language), Completeness(goals, language)],
                WhenEmpty = danish ? "Kataloget har ingen mål." : "The catalogue has no goals.",
            },
            new(
                danish ? "Milepæle" : "Milestones",
                danish ? ["Mål", "Milepæl", "Frist", "Forventet", "Opnået den", "Vurdering", "Beregnet forslag", "Tidsplan"]
                    : ["Goal", "Milestone", "Due", "Expected", "Reached on", "Grade", "Computed suggestion", "Timeline"],
                [
                    .. content["milestones"].Rows.Select(row => new ShownRow(
                    [
                        ShownCell.Of(row.Text("number")), ShownCell.Of(row.In("text", language)),
                        ShownCell.Of(row.Date("due", language)), ShownCell.Of(row.Date("forecast", language)),
                        ShownCell.Of(row.Date("actual", language)),
                        ShownCell.Of(WorkWords.Grade.Label(row.Text("grade"), language)),
                        ShownCell.Of(WorkWords.Grade.Label(row.Text("suggestion"), language)
                            + (row.Flag("differs") ? danish ? " (afviger)" : " (differs)" : string.Empty)),
                        row.Smiley("timeline_status"),
                    ])),
                ]) { WhenEmpty = danish ? "Ingen milepæle." : "No milestones." },
            new(
                danish ? "Manglende svar" : "Missing answers",
                danish ? ["Mål", "Svar", "Ejer", "Frist"] : ["Goal", "Answer", "Owner", "Due"],
                [
                    .. content["open-answers"].Rows.Select(row => new ShownRow(
                    [
                        ShownCell.Of($"{row.Text("number")} {row.In("title", language)}"),
                        ShownCell.Of(FollowUpWords.Answer.Label(row.Text("answer"), language)),
                        ShownCell.Of(row.Text("owner_name")), ShownCell.Of(row.Date("answers_due", language)),
                    ])),
                ]) { WhenEmpty = danish ? "Ingen." : "None." },
        ];
    }

    private static IEnumerable<ShownRow> Grouped(IReadOnlyList<ViewRow> goals, Language language)
    {
        foreach (IGrouping<(string? Theme, string? Area), ViewRow> area in goals.GroupBy(row =>
            (row.In("theme_name", language), row.In("area_name", language))))
        {
            string heading =
                string.Join(" – ", new[] { area.Key.Theme, area.Key.Area }.Where(name => !string.IsNullOrEmpty(name)));
            yield return ShownRow.Group($"{heading}: {Counts([.. area], language)}");
            foreach (ViewRow row in area)
            {
                yield return Goal(row, language);
            }
        }
    }

    private static ShownRow Goal(ViewRow row, Language language)
    {
        bool danish = language == Language.Danish;
        string answers =
            string.Join(" – ", new[] { row.Text("cause"), row.Text("consequence"), row.Text("path_to_target") }.Where(text =>
                !string.IsNullOrEmpty(text)));
        string trend =
            row.Flag("trend_never") ? danish ? "aldrig" : "never" : row.Months("trend_delay_months", language) ?? "\u2013";
        return new ShownRow(
        [
            ShownCell.Of(row.Text("number")), ShownCell.Of(row.In("title", language)), row.Smiley("result_status"),
            ShownCell.Of(row.Percent("realised_forecast_pct", language) ?? row.Percent("realised_plan_pct", language)),
            row.Smiley("timeline_status"),
            ShownCell.Of(row.Number("delay_months") is null ? null : $"{row.Months("delay_months", language)} / {trend}"),
            ShownCell.Of(row.Date("due", language)),
            ShownCell.Of($"{row.Text("owner_unit_name") ?? "\u2013"} / {row.Text("owner_name") ?? "\u2013"}"),
            ShownCell.Of(row.Is("state", AssessmentState.MissingAnswers)
                ? (danish ? "mangler svar" : "answers missing") + (answers.Length > 0 ? ": " + answers : string.Empty)
                : answers),
            ShownCell.Of(row.Text("result_change") is { } change
                ? $"{FollowUpWords.Change.Label(change, language)} "
                    + FollowUpWords.Change.Label(row.Text("timeline_change"), language)
                : null),
        ]);
    }

    private static string Counts(ViewRow[] goals, Language language)
    {
        return language == Language.Danish
            ? $"resultat {Of("result_status")}; tidsplan {Of("timeline_status")}"
            : $"result {Of("result_status")}; timeline {Of("timeline_status")}";

        string Of(string column) => string.Join(", ", ((Status[])[Status.Green, Status.Yellow, Status.Red, Status.Grey])
            .Select(status => (Status: status, Count: goals.Count(row => (row.Status(column) ?? Status.Grey) == status)))
            .Where(each => each.Count > 0)
            .Select(each => $"{each.Count} {Smiley.Word(each.Status, language).ToLowerInvariant()}"));
    }

    private static string Completeness(ViewRow[] goals, Language language)
    {
        int filled = goals.Sum(row => row.Integer("filled_fields"));
        string share = DisplayFormat.Quantity(GoalCompleteness.Percent(filled, goals.Length), 1, "percent", language);
        int measurable = goals.Count(row => row.Flag("is_measurable"));
        return language == Language.Danish
            ? $"Udfyldt (formål, måles ved, udgangspunkt): {share}; {measurable} af {goals.Length} mål er målbare."
            : $"Filled in (purpose, measured by, starting point): {share}; {measurable} of {goals.Length} goals are measurable.";
    }
}
