using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reports;

/// <summary>
/// The parts that every report has: its days, the figures that are left out, the versions of definitions, and the corrections
/// since the last issue.
/// </summary>
internal static class ReportFooter
{
    private const string Correction =
        "indicator_name_da, indicator_name_en, unit_name, period_id, old_value, new_value, old_result_status, "
            + "new_result_status, recorded_at";

    /// <summary>Reads the tables that every report has: about, excluded, definitions, corrections and derivation.</summary>
    public static async Task<IReadOnlyList<NamedTable>> ReadAsync(ReportReader reader, ReportKind kind)
    {
        ViewTable latest = await reader.LatestAsync(
            ["indicator_id", "definition_version", "recorded_at", "state", "result_status", "is_provisional"],
            reader.IsAsked("unit_id"));
        ViewRow[] figures = [.. latest.Rows];
        ViewTable units = await reader.ViewAsync(new ViewSelection("bi_unit")
        { Columns = ["unit_id", "unit_name_da", "unit_name_en", "unit_level"] });
        ViewRow about = units.Rows.FirstOrDefault(row =>
            reader.Request.Unit is { } unit ? row.Text("unit_id") == unit : row.Integer("unit_level") == 0);
        return
        [
            ReportReader.CreateTable(
            "about",
            "kind, subject, unit_id, unit_name_da, unit_name_en, period_id, board_id, as_of, published_at, since, last_issue",
            [
                [
                    kind.Name, reader.Request.Subject, reader.Request.Unit,
                    about.Table is null ? null : about.Text("unit_name_da"),
                    about.Table is null ? null : about.Text("unit_name_en"), reader.Request.Period?.Id, reader.Request.Board,
                    reader.AsOf, figures.Max(row => row.Text("recorded_at")), reader.Since, reader.LastIssue?.Id,
                ],
            ]),
            ReportReader.CreateTable("excluded", "figures, grey, missing, suppressed, provisional",
            [
                [
                    figures.Length, figures.Count(row => row.Is("result_status", Status.Grey)),
                    figures.Count(row => row.Is("state", ObservationState.Missing)),
                    figures.Count(row => row.Is("state", ObservationState.Suppressed)),
                    figures.Count(row => row.Flag("is_provisional")),
                ],
            ]),
            ReportReader.CreateTable("definitions", "indicator_id, definition_version", figures
                .Select(row => (Id: row.Text("indicator_id")!, Version: row.Integer("definition_version"))).Distinct().Order()
                .Select(each => new object?[] { each.Id, each.Version })),
            new NamedTable("corrections", await CorrectionsAsync(reader, reader.Since)),
            new NamedTable("derivation", (await reader.ViewAsync(new ViewSelection("bi_derivation")
            { Columns = ["figures_at", "newest_figures_at", "is_behind"] })).View),
        ];
    }

    /// <summary>
    /// Reads the material corrections (rule C9.5) after a moment, each in its indicator's own grain, the newest first. Reads all
    /// of them when the moment is null.
    /// </summary>
    public static async Task<ViewRows> CorrectionsAsync(ReportReader reader, DateTimeOffset? since)
    {
        string[] columns = Correction.Split(", ");
        ViewTable corrections = await reader.ViewAsync(new ViewSelection("bi_restatement")
        {
            Columns = [.. ((string[])["indicator_id", "unit_id", "grain", "period_id"]).Union(columns)],
            Where =
            [
                ("is_material", 1), ViewCondition.IsOwnGrain, .. reader.IsAsked("unit_id"),
                .. since is { } moment ? (IEnumerable<ViewCondition>)[ViewCondition.IsAfter("recorded_at", moment)] : [],
            ],
        });
        IEnumerable<ViewRow> rows = corrections.Rows
            .OrderByDescending(row => row.Text("recorded_at"), StringComparer.Ordinal)
            .ThenBy(row => row.Text("indicator_id"), StringComparer.Ordinal);
        return new ViewRows(columns, [.. rows.Select(row => (IReadOnlyList<object?>)[.. columns.Select(column => row[column])])]);
    }

    /// <summary>Returns the line below the title: unit, days and period.</summary>
    public static IReadOnlyList<string> Facts(ReportContent content, Language language)
    {
        ViewRow about = content.About;
        string unit = about.Text(language == Language.Danish ? "unit_name_da" : "unit_name_en") ?? "\u2013";
        string asOf = DisplayFormat.Date(about.Day("as_of")!.Value, language);
        string published = about.Moment("published_at") is { } moment ? Moments.Utc(moment, language) : "\u2013";
        return
        [
            language == Language.Danish
                ? $"{unit} · opgjort pr. {asOf} · tal senest offentliggjort {published}{Also("periode", about.Text("period_id"))}"
                : $"{unit} · as of {asOf} · figures last published {published}{Also("period", about.Text("period_id"))}",
            .. Lag(content, language),
        ];
    }

    // An issue that was approved before the table existed says nothing of it.
    private static IEnumerable<string> Lag(ReportContent content, Language language)
    {
        if (content.Find("derivation")?.Rows.Single() is { } derivation && derivation.Flag("is_behind"))
        {
            string of = derivation.Moment("figures_at") is { } moment ? Moments.Utc(moment, language) : "\u2013";
            yield return language == Language.Danish
                ? $"Bemærk: Gevinster, opfølgning og porteføljer bygger på tal fra {of}. Der er offentliggjort nyere tal siden."
                : $"Note: Benefits, follow-up and portfolios rest on the figures of {of}. Newer ones have been published since.";
        }
    }

    /// <summary>Returns the lines at the end: what is left out, the versions of definitions, and the corrections.</summary>
    public static IReadOnlyList<string> Lines(ReportContent content, ReportKind kind, Language language)
    {
        bool danish = language == Language.Danish;
        ViewRow excluded = content["excluded"].Rows.Single();
        List<string> lines =
        [
            danish
                ? $"Ikke bedømt blandt {excluded.Text("figures")} tal for seneste periode: {excluded.Text("grey")} grå, heraf "
                    + $"{excluded.Text("missing")} manglende og {excluded.Text("suppressed")} skjulte; "
                    + $"{excluded.Text("provisional")} er foreløbige."
                : $"Not judged among {excluded.Text("figures")} figures of the latest period: {excluded.Text("grey")} grey, of "
                    + $"which {excluded.Text("missing")} missing and {excluded.Text("suppressed")} hidden; "
                    + $"{excluded.Text("provisional")} are provisional.",
            Definitions([.. content["definitions"].Rows], danish),
            .. Corrections(content["corrections"], Since(content.About, language), kind.MostCorrections, language),
        ];
        return lines;
    }

    // Most definitions have never changed: those are counted, and the others are named.
    private static string Definitions(IReadOnlyList<ViewRow> rows, bool danish)
    {
        string[] changed = [.. rows.Where(row => row.Integer("definition_version") > 1)
            .Select(row => $"{row.Text("indicator_id")} {row.Text("definition_version")}")];
        string first = danish ? $"Definitionsversioner: {rows.Count - changed.Length} indikatorer i version 1"
            : $"Definition versions: {rows.Count - changed.Length} indicators in version 1";
        return first + string.Concat(changed.Select(one => ", " + one)) + ".";
    }

    /// <summary>Returns a heading with the number of corrections, and a line for each that is listed.</summary>
    /// <param name="corrections">The corrections, the newest first.</param>
    /// <param name="since">The words that say since when.</param>
    /// <param name="most">The largest number of corrections that are listed.</param>
    /// <param name="language">The language.</param>
    public static IEnumerable<string> Corrections(ViewTable corrections, string since, int most, Language language)
    {
        bool danish = language == Language.Danish;
        ViewRow[] rows = [.. corrections.Rows];
        yield return (danish ? "Korrektioner " : "Corrections ") + since + ": "
            + (rows.Length == 0
                ? danish ? "ingen." : "none."
                : rows.Length + (rows.Length > most ? danish ? $", de nyeste {most}:" : $", the newest {most}:" : ":"));
        foreach (ViewRow row in rows.Take(most))
        {
            yield return $"– {row.Text(danish ? "indicator_name_da" : "indicator_name_en")}, {row.Text("unit_name")}, "
                + $"{row.Text("period_id")}: "
                + $"{Value("old_value")} → {Value("new_value")} ({Word("old_result_status")} → {Word("new_result_status")})";
            string Value(string column) => row.Number(column) is { } value
                ? DisplayFormat.Number(value, value == Math.Floor(value) ? 0 : 1, language)
                : "\u2013";
            string Word(string column) =>
                JudgingWords.Status.Label(row.Text(column), language) ?? "\u2013";
        }
    }

    private static string Also(string word, string? value) => value is null ? string.Empty : $" · {word} {value}";

    private static string Since(ViewRow about, Language language)
    {
        bool danish = language == Language.Danish;
        string day = about.Moment("since") is { } since
            ? DisplayFormat.Date(DateOnly.FromDateTime(since.UtcDateTime), language)
            : string.Empty;
        return (about.Text("last_issue"), day) switch
        {
            (_, "") => danish ? "(der er ingen tidligere udgave)" : "(there is no earlier issue)",
            (null, _) => danish ? $"siden {day}" : $"since {day}",
            ({ } issue, _) => danish ? $"siden udgave {issue} ({day})" : $"since issue {issue} ({day})",
        };
    }
}
