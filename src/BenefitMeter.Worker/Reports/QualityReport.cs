using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reports;

/// <summary>
/// The report Datakvalitet (rule D9): what is missing, grey, provisional, hidden or restated for each indicator, the findings of
/// the latest runs, and the runs that failed in the last month.
/// </summary>
internal static class QualityReport
{
    private const string Columns =
        "indicator_id, indicator_name_da, indicator_name_en, owner_name, period_id, units, missing, grey, stale, "
        + "provisional, suppressed, "
        + "without_baseline, restated, definition_version, definition_breaks, lowest_coverage_pct";

    private static readonly TimeSpan FailedRunsWindow = TimeSpan.FromDays(31);

    /// <summary>Gets the kind of report.</summary>
    public static ReportKind Kind { get; } =
        new(ReportWords.Quality, ReadAsync, Show) { IsWide = true };

    private static async Task<IReadOnlyList<NamedTable>> ReadAsync(ReportReader reader)
    {
        ILookup<string, ViewRow> restated = (await reader.ViewAsync(new ViewSelection("bi_restatement")
        {
            Columns = ["indicator_id"],
            Where =
            [
                ViewCondition.IsOwnGrain,
                .. reader.Since is { } since ? (IEnumerable<ViewCondition>)[ViewCondition.IsAfter("recorded_at", since)] : [],
            ],
        })).Rows.ToLookup(row => row.Text("indicator_id")!);
        Dictionary<string, ViewRow> known = (await reader.ViewAsync(new ViewSelection("bi_indicator")
        { Columns = ["indicator_id", "indicator_name_da", "indicator_name_en", "owner_name", "judge"] })).Rows
            .ToDictionary(row => row.Text("indicator_id")!);
        ViewTable figures = await reader.LatestAsync(
        [
            "indicator_id", "period_id", "state", "baseline", "result_status", "result_reason", "is_provisional", "coverage_pct",
            "definition_version", "definition_break",
        ]);
        IEnumerable<object?[]> indicators = figures.Rows.GroupBy(row => row.Text("indicator_id")!)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Counted(group.Key, [.. group], known[group.Key], restated[group.Key].Count()));
        ViewTable runs =
            await reader.ViewAsync(new ViewSelection("bi_run") { Columns = ["run_id", "datasets", "started_at"] });
        long[] newest =
            [.. runs.Rows.GroupBy(row => row.Text("datasets")!).Select(group => (long)group.Max(row => row.Number("run_id"))!)];
        DateTimeOffset last = runs.Rows.Max(row => row.Moment("started_at"))!.Value;
        ViewTable failed = await reader.ViewAsync(new ViewSelection("bi_run")
        { Where = [ViewCondition.Is("outcome", RunOutcome.Failed, RunOutcome.Abandoned, RunOutcome.Partly)] });
        return
        [
            ReportReader.CreateTable("indicators", Columns, indicators),
            new NamedTable(
                "findings",
                (await reader.ViewAsync(new ViewSelection("bi_finding") { Where = [("run_id", newest)] })).View),
            new NamedTable("failed-runs", failed.Where(row => last - row.Moment("started_at") < FailedRunsWindow).View),
        ];
    }

    private static object?[] Counted(string id, ViewRow[] figures, ViewRow indicator, int restated)
    {
        return
        [
            id, indicator.Text("indicator_name_da"), indicator.Text("indicator_name_en"), indicator.Text("owner_name"),
            figures[0].Text("period_id"), figures.Length, Count(row => row.Is("state", ObservationState.Missing)),
            Count(row => row.Is("result_status", Status.Grey)), Count(row => row.Text("result_reason") == Staleness.Code),
            Count(row => row.Flag("is_provisional")), Count(row => row.Is("state", ObservationState.Suppressed)),
            Count(row => indicator.Is("judge", Judgement.Improvement) && row.Number("baseline") is null), restated,
            figures.Max(row => row.Integer("definition_version")), Count(row => row.Flag("definition_break")),
            figures.Min(row => row.Number("coverage_pct")),
        ];

        int Count(Func<ViewRow, bool> condition) => figures.Count(condition);
    }

    private static IReadOnlyList<ReportSection> Show(ReportContent content, Language language)
    {
        bool danish = language == Language.Danish;
        string name = danish ? "indicator_name_da" : "indicator_name_en";
        string[] counts =
        [
            "units", "missing", "grey", "stale", "provisional", "suppressed", "without_baseline", "restated", "definition_breaks",
        ];
        return
        [
            new(
                danish ? "Indikatorer, seneste afsluttede periode" : "Indicators, latest period that has ended",
                danish
                    ? ["Indikator", "Ejer", "Periode", "Tal", "Mangler", "Grå", "Forældede", "Foreløbige", "Skjulte",
                        "Uden nulpunkt", "Rettede", "Databrud", "Version", "Dækning"]
                    : ["Indicator", "Owner", "Period", "Figures", "Missing", "Grey", "Stale", "Provisional", "Hidden",
                        "No baseline", "Restated", "Breaks", "Version", "Coverage"],
                [
                    .. content["indicators"].Rows.Select(row => new ShownRow(
                    [
                        ShownCell.Of(row.Text(name)), ShownCell.Of(row.Text("owner_name")), ShownCell.Of(row.Text("period_id")),
                        .. counts.Select(column => ShownCell.Number(row.Text(column))),
                        ShownCell.Number(row.Text("definition_version")),
                        ShownCell.Number(row.Number("lowest_coverage_pct") is { } share
                            ? DisplayFormat.Quantity(share, 1, "percent", language)
                            : null),
                    ])),
                ]) { WhenEmpty = danish ? "Ingen indikatorer er målt." : "No indicator has been measured." },
            new(
                danish ? "Fund i de seneste kørsler" : "Findings of the latest runs",
                danish ? ["Datasæt", "Indikator", "Kode", "Sted", "Rækker", "Hvad"]
                    : ["Dataset", "Indicator", "Code", "Place", "Rows", "What"],
                [
                    .. content["findings"].Rows.Select(row => new ShownRow(
                    [
                        ShownCell.Of(row.Text("dataset_id")), ShownCell.Of(row.Text("indicator_id")),
                        ShownCell.Of(row.Text("code")), ShownCell.Of(row.Text("place")),
                        ShownCell.Number(row.Text("rows_counted")),
                        ShownCell.Of(danish ? row.Text("detail_da") ?? row.Text("detail") : row.Text("detail")),
                    ])),
                ]) { WhenEmpty = danish ? "Ingen fund." : "No findings." },
            new(
                danish ? "Kørsler, der fejlede den seneste måned" : "Runs that failed in the last month",
                danish ? ["Kørsel", "Datasæt", "Begyndt", "Udfald", "Fejl", "Næste skridt"]
                    : ["Run", "Datasets", "Started", "Outcome", "Failure", "Next"],
                [
                    .. content["failed-runs"].Rows.Select(row => new ShownRow(
                    [
                        ShownCell.Number(row.Text("run_id")), ShownCell.Of(row.Text("datasets")),
                        ShownCell.Of(Moments.Utc(row.Moment("started_at")!.Value, language)), ShownCell.Of(row.Text("outcome")),
                        ShownCell.Of(row.Text("failure")), ShownCell.Of(row.Text("hint")),
                    ])),
                ]) { WhenEmpty = danish ? "Ingen." : "None." },
        ];
    }
}
