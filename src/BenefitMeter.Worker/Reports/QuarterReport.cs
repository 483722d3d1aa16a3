using BenefitMeter.Definitions;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reports;

/// <summary>
/// The report Kvartalsrapport (rule D1): a quarter of the work programmes, with one row for each line, the scope changes, and the
/// operating targets below.
/// </summary>
internal static class QuarterReport
{
    /// <summary>Gets the kind of report.</summary>
    public static ReportKind Kind { get; } = new(ReportWords.Quarter, ReadAsync, Show)
    {
        IsWide = true,
        Scope = ReportScope.Unit | ReportScope.Period,
    };

    private static async Task<IReadOnlyList<NamedTable>> ReadAsync(ReportReader reader)
    {
        if (reader.Request.Period is { } asked && asked.Grain != PeriodGrain.Quarter)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText($"'{asked.Id}' er ikke et kvartal.", $"'{asked.Id}' is not a quarter."),
                new LocalText("Skriv kvartalet sådan: 2026-Q3.", "Write the quarter like this: 2026-Q3."));
        }

        ViewTable all =
            await reader.ViewAsync(new ViewSelection("bi_quarterly_report") { Where = reader.IsAsked("unit_id") });

        // A quarter is reported when it has ended. As long as none has, the current one is shown.
        string begun = $"{reader.AsOf.AddDays(1).Year}-Q{(reader.AsOf.AddDays(1).Month + 2) / 3}";
        string[] quarters = [.. all.Rows.Select(row => row.Text("quarter")!).Distinct().Order(StringComparer.Ordinal)];
        string? quarter = reader.Request.Period?.Id ?? quarters.LastOrDefault(each => string.CompareOrdinal(each, begun) < 0)
            ?? quarters.LastOrDefault();
        return [new("lines", all.Where(row => row.Text("quarter") == quarter).Ordered(row =>
            row.Integer("sort_order")).Ordered(row => row.Text("programme_id"), StringComparer.Ordinal).View)];
    }

    private static IReadOnlyList<ReportSection> Show(ReportContent content, Language language)
    {
        bool danish = language == Language.Danish;
        ViewRow[] lines = [.. content["lines"].Rows];
        List<ReportSection> sections = [];
        foreach (IGrouping<string, ViewRow> programme in lines.GroupBy(row => row.Text("programme_id")!))
        {
            ViewRow[] rows = [.. programme];
            string quarter = danish ? $"K{rows[0].Text("quarter")![6..]}" : rows[0].Text("quarter")![5..];
            sections.Add(new ReportSection(
                $"{rows[0].Text("unit_name")}, {quarter} {rows[0].Text("quarter")![..4]}",
                danish
                    ? ["Projekt", $"Milepæl jf. arbejdsprogram {quarter}", "Vurdering", "Scope", "Tid",
                        "Ressourcer", $"Status {quarter}"]
                    : ["Project", $"Milestone in the work programme {quarter}", "Grade", "Scope", "Time",
                        "Resources", $"Status {quarter}"],
                [.. Lines(rows, language)])
            { Lead = [Approval(rows[0], language)] });
            sections.Add(ScopeChanges(rows, language));
            sections.Add(Targets(rows, language));
        }

        string none =
            danish ? "Kataloget har intet arbejdsprogram for kvartalet." : "The catalogue has no work programme for the quarter.";
        return sections.Count > 0
            ? [.. sections]
            : [new(danish ? "Arbejdsprogram" : "Work programme", [], []) { WhenEmpty = none }];
    }

    private static string Approval(ViewRow row, Language language) => (row.Flag("is_approved"), language) switch
    {
        (true, Language.Danish) => $"Godkendt {row.Date("approved_on", language)} af {row.Text("approved_by_name")}.",
        (true, _) => $"Approved on {row.Date("approved_on", language)} by {row.Text("approved_by_name")}.",
        (_, Language.Danish) => $"Ikke godkendt endnu; frist {row.Date("due_on", language)}.",
        _ => $"Not approved yet; due on {row.Date("due_on", language)}.",
    };

    private static IEnumerable<ShownRow> Lines(IEnumerable<ViewRow> rows, Language language)
    {
        foreach (IGrouping<string, ViewRow> section in rows.GroupBy(row => row.Text("section")!))
        {
            if (section.Key != EnumCode<WorkLineKind>.Of(WorkLineKind.Project))
            {
                yield return ShownRow.Group(section.First().In("section", language)!);
            }

            foreach (ViewRow row in section)
            {
                string milestone = string.Join(" · ", new[] { row.Text("milestone"), Carried(row, language) }.OfType<string>());
                string grade = row.In("grade", language)! + (row.Flag("grade_differs")
                    ? $" ({(language == Language.Danish ? "forslag" : "suggested")}: "
                        + $"{WorkWords.Grade.Label(row.Text("suggested_grade"), language)})"
                    : string.Empty);
                yield return new ShownRow(
                [
                    ShownCell.Of(row.Text("project")), ShownCell.Of(milestone), ShownCell.Of(grade), row.Smiley("scope_light"),
                    row.Smiley("time_light"), row.Smiley("resources_light"),
                    ShownCell.Of(string.Join(" · ", new[] { row.Text("status_text"), row.In("correction", language) }
                        .Where(text => !string.IsNullOrEmpty(text)))),
                ]);
            }
        }
    }

    private static string? Carried(ViewRow row, Language language) => row.Text("carried_over") is { } carried
        ? $"{(language == Language.Danish ? "videreført fra" : "carried over from")} {row.Text("carried_from")}: "
            + $"{carried.ReplaceLineEndings("; ")}"
        : null;

    private static ReportSection ScopeChanges(IEnumerable<ViewRow> rows, Language language) => new(
        language == Language.Danish ? "Ændringer i scope" : "Scope changes",
        language == Language.Danish ? ["Projekt", "Ændring"] : ["Project", "Change"],
        [
            .. rows.Where(row => row.Text("scope_changes") is not null)
                .Select(row => new ShownRow(
                    [ShownCell.Of(row.Text("project")), ShownCell.Of(row.Text("scope_changes")!.ReplaceLineEndings("; "))])),
        ])
    { WhenEmpty = language == Language.Danish ? "Ingen." : "None." };

    private static ReportSection Targets(IEnumerable<ViewRow> rows, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            danish ? "Driftsmål" : "Operating targets",
            danish ? ["Driftsmål", "Periode", "Målt", "Mål", "Udestår", "Realiseret", "Resultat", "Årsag"]
                : ["Operating target", "Period", "Measured", "Target", "Outstanding", "Realised", "Result", "Cause"],
            [
                .. rows.Where(row => row.Is("section", WorkLineKind.OperatingTarget)).Select(row => new ShownRow(
                [
                    ShownCell.Of(row.In("indicator_name", language) ?? row.Text("project")), ShownCell.Of(row.Text("period_id")),
                    ShownCell.Number(row.Quantity("measured_value", language)),
                    ShownCell.Number(row.Quantity("target_value", language)),
                    ShownCell.Number(row.Quantity("outstanding", language)),
                    ShownCell.Number(row.Percent("realised_pct", language)), row.Smiley("result_status"),
                    ShownCell.Of(string.Join(
                        ": ",
                        new[] { FollowUpWords.Cause.Label(row.Text("cause_category"), language), row.Text("cause_text") }
                            .OfType<string>())),
                ])),
            ])
        { WhenEmpty = danish ? "Ingen driftsmål." : "No operating targets." };
    }
}
