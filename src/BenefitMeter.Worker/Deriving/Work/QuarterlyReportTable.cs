using BenefitMeter.Definitions;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Work;

/// <summary>
/// The rows of quarterly reports (rule D1). A row that changes is superseded; one that was approved stays in sight, and what
/// differs from it since is reported as a correction (rules A0-17, C9.5).
/// </summary>
internal static class QuarterlyReportTable
{
    private const int KeyColumns = 3;
    private const string FirstAfterContent = "correction_da";

    /// <summary>Gets the table.</summary>
    public static Table<QuarterRow> Table { get; } = new("bm_quarterly_report", t =>
    {
        t.Identity("row_id");
        t.Id("programme_id", row => row.Programme.Id)
            .Means("arbejdsprogrammet", "the work programme");
        t.Id("quarter", row => row.Report.Quarter.Id)
            .Means("`2026-Q4`", "`2026-Q4`");
        t.Id("line_key", row => row.Report.Line.Key)
            .Means("linjen", "the line");
        t.Id("unit_id", row => row.Programme.UnitId);
        t.Integer("sort_order", row => row.Place)
            .Means("placeringen, driftsmål sidst", "its place, operating targets last");
        t.Word("kind", row => row.Report.Line.Kind)
            .Means("{words}", "{words}");
        t.Label("project", row => row.Report.Line.Project)
            .Means("Projekt", "Projekt");
        t.Text("milestone", row => row.Report.Milestone)
            .Means(
                "Milepæl: teksten, som programmet har for dette kvartal",
                "Milepæl: the text that the programme has for this quarter")
            .Null("ingen er planlagt", "none is planned");
        t.Word("grade", row => row.Report.Recorded.Grade)
            .Means("{words}, som registreret", "{words}, as recorded");
        t.Word("scope_light", row => row.Report.Recorded.Scope)
            .Means("{words}, som registreret", "{words}, as recorded");
        t.Word("time_light", row => row.Report.Recorded.Time)
            .Means("Tid: {words}, som registreret", "Tid: {words}, as recorded");
        t.Word("resources_light", row => row.Report.Recorded.Resources)
            .Means("Ressourcer: {words}, som registreret", "Ressourcer: {words}, as recorded");
        t.Text("status_text", row => row.Report.Recorded.Text)
            .Means("Status", "Status")
            .Null("ikke udfyldt", "not written");
        t.Word("suggested_grade", row => row.Report.SuggestedGrade)
            .Means("den karakter, som indikatorens tal foreslår", "the grade that the indicator's figure suggests")
            .Null(
                "linjen har ingen indikator, eller dens tal er ikke vurderet",
                "it has no indicator, or its figure is not judged");
        t.Word("suggested_time_light", row => row.Report.SuggestedTime)
            .Means("det lys, som milepælens datoer foreslår", "the light that the milestone's dates suggest")
            .Null("ingen dato er registreret", "no date is recorded");
        t.Decimal("delay_months", row => Rounding.ForStorage(row.Report.DelayMonths))
            .Means(
                "hvor længe efter kvartalets slutning milepælen blev gennemført eller ventes gennemført; negativ før "
                    + "slutningen",
                "how long after the quarter's end the milestone was or is expected to be done; negative before it")
            .Null("ingen dato er registreret", "no date is recorded");
        t.Day("milestone_forecast", row => row.Report.Recorded.Forecast)
            .Means("hvornår den ventes gennemført", "when it is expected to be done")
            .Null("ikke registreret", "not recorded");
        t.Day("milestone_done", row => row.Report.Recorded.Done)
            .Means("hvornår den blev gennemført", "when it was done")
            .Null("ikke registreret", "not recorded");
        t.Text("carried_over", row => WorkInput.Joined("\n", row.Report.CarriedOver.Select(carried => carried.Text)))
            .Means(
                "milepæle fra tidligere kvartaler, der stadig var åbne, da dette begyndte, én pr. linje",
                "milestones of earlier quarters that were still open when this one began, a line each")
            .Null("der er ingen", "there are none");
        t.Text("carried_from", row => WorkInput.Joined(", ", row.Report.CarriedOver.Select(carried => carried.Quarter.Id)))
            .Means("deres kvartaler, adskilt af `, `", "their quarters, separated by `, `")
            .Null("der er ingen", "there are none");
        t.Text("scope_changes", row => WorkInput.Joined("\n", row.Report.ScopeChanges.Select(Text)))
            .Means(
                "det, der er tilføjet (`+`), fjernet (`-`) eller ændret (`~`) i linjen i dette kvartal, én ændring pr. linje",
                "what was added to (`+`), removed from (`-`) or changed in (`~`) the line this quarter, a line each")
            .Null("intet", "nothing");
        t.Id("indicator_id", row => row.Report.Line.IndicatorId)
            .Means("linjens indikator", "the line's indicator")
            .Null("der er ikke angivet nogen", "it names none");
        t.Id("period_id", row => row.Report.Outcome?.Period.Id)
            .Means(
                "perioden, hvis tal det er: kvartalet, ellers den seneste fuldstændige periode i det",
                "the period whose figure it is: the quarter, else the last complete one inside it")
            .Null("ingen periode er fuldstændig", "nothing is complete");
        t.Decimal("measured_value", row => row.Report.Outcome?.Value)
            .Means("værdien; ved et akkumuleret mål år til dato", "the value; with a cumulated target the year to date")
            .Null("ikke målt, skjult eller ikke fuldstændigt", "not measured, hidden, or not complete");
        t.Decimal("target_value", row => row.Report.Outcome?.Target)
            .Means("målet", "the target")
            .Null("findes ikke", "there is none");
        t.Decimal("outstanding", row => row.Report.Outcome?.Outstanding)
            .Means(
                "det, der udestår til målet, regnet i forbedringens retning; 0, når det er nået",
                "what is left to the target, in the direction of improvement; 0 when reached")
            .Null("det kan ikke opgøres", "it cannot be said");
        t.Decimal("realised_pct", row => row.Report.Outcome?.RealisedPercent)
            .Means("realiseringsgrad i forhold til målet", "realisation against the target")
            .Null("ikke vurderet", "not judged");
        t.Word("result_status", row => row.Report.Outcome?.Result)
            .Means("tallets resultatsmiley", "the figure's result smiley")
            .Null("tallet er ikke fuldstændigt eller er skjult", "not complete, or hidden");
        t.Code("result_reason", JudgingWords.ReportReason, row => row.Report.Outcome?.Reason)
            .Means(
                "hvorfor den er grå eller skjult; for et vurderet tal `Provisional` eller `Held`: {words}",
                "why it is grey or hidden; of a judged figure `Provisional` or `Held`: {words}")
            .Null("der er ikke noget at tilføje", "there is nothing to add");
        t.Word("cause_category", row => row.Report.Recorded.Cause)
            .Means("{words}", "{words}")
            .Null("ikke registreret", "not recorded");
        t.Text("cause_text", row => row.Report.Recorded.CauseText)
            .Means("hvorfor, med ord", "why, in words")
            .Null("ikke registreret", "not recorded");
        t.Decimal("volume_change_pct", row => row.Report.Outcome?.VolumeChangePercent)
            .Means(
                "forholdstallets nævner i forhold til samme periode sidste år, i procent: det, der underbygger en "
                    + "årsag om mængde",
                "the ratio's denominator against the same period last year, in percent: what backs a cause of volume")
            .Null("ikke et forholdstal, eller tælleren eller nævneren mangler", "not a ratio, or one side is missing");
        t.Label("graded_by_name", row => row.Work.Name(row.Report.Recorded.ById))
            .Means("hvem der registrerede det", "who recorded it")
            .Null("intet er registreret", "nothing is recorded");
        t.Day("graded_on", row => row.Report.Recorded.On)
            .Means("hvornår", "when")
            .Null("intet er registreret", "nothing is recorded");
        t.Day("due_on", row => row.Report.DueOn)
            .Means("hvornår rapporten senest skal foreligge", "by when the report is due");
        t.Text("correction_da", row => row.Correction?.Danish)
            .Means("det, der er ændret, siden den blev godkendt", "what has changed since it was approved")
            .Null("intet, eller rapporten er ikke godkendt", "nothing, or it is not approved");
        t.Text("correction_en", row => row.Correction?.English)
            .Means("det samme på engelsk", "the same in English")
            .Null("intet, eller rapporten er ikke godkendt", "nothing, or it is not approved");
        t.Flag("grade_differs", row => row.Report.GradeDiffers)
            .Means("en karakter er registreret, og en anden er foreslået", "a grade is recorded, and another is suggested");
        t.Flag("time_differs", row => row.Report.TimeDiffers)
            .Means("et lys er registreret, og et andet er foreslået", "a light is recorded, and another is suggested");
        t.Later("is_approved", ColumnKind.Flag).ZeroAtFirst()
            .Means("det er de godkendte rækker", "these are the approved rows");
        t.History("programme_id", "quarter", "line_key");
    });

    /// <summary>Gets the columns of a report's content, its key first.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        [.. Table.Written.Select(column => column.Name).TakeWhile(column => column != FirstAfterContent)];

    /// <summary>Gets the rows of every quarter that has begun.</summary>
    /// <param name="work">What they are made from.</param>
    /// <param name="approved">The rows that were approved, the text of a cell for each of <see cref="Columns"/>.</param>
    public static DerivedRows Rows(WorkInput work, IReadOnlyList<string?[]> approved)
    {
        Dictionary<string, string?[]> before = approved.ToDictionary(KeyOf);
        return Table.Rows(Reports(work).Select(row =>
        {
            string?[] now = Content(row);
            return before.TryGetValue(KeyOf(now), out string?[]? old)
                ? row with { Correction = QuarterlyCorrection.Describe(Columns, old, now) }
                : row;
        }));
    }

    /// <summary>Gets the contents of every report that has begun, the text of a cell for each of <see cref="Columns"/>.</summary>
    public static IEnumerable<string?[]> Contents(WorkInput work) => Reports(work).Select(Content);

    private static IEnumerable<QuarterRow> Reports(WorkInput work) =>
        from programme in work.Plan.Programmes
        from quarter in QuarterlyReport.Quarters(programme, work.AsOf)
        from row in QuarterlyReport.Rows(programme, quarter, work.Plan.Programmes, work.Figures)
            .Select((report, place) => new QuarterRow(work, programme, report, place))
        select row;

    private static string?[] Content(QuarterRow row) =>
        [.. CellTexts.Of(cells => Table.Write(row, cells)).Take(Columns.Count)];

    private static string KeyOf(string?[] cells) => string.Join('\n', cells.Take(KeyColumns));

    // In one letter for both languages: added, removed, changed.
    private static string Text(ScopeChange change) => change.Kind switch
    {
        ScopeChangeKind.Added => "+ ",
        ScopeChangeKind.Removed => "- ",
        _ => "~ ",
    } + change.Text;
}

/// <summary>A row of a quarterly report.</summary>
/// <param name="Work">What it is made from.</param>
/// <param name="Programme">The work programme.</param>
/// <param name="Report">What the report says of a line.</param>
/// <param name="Place">The line's place in the report, from 0.</param>
internal sealed record QuarterRow(WorkInput Work, WorkProgramme Programme, QuarterlyReportRow Report, int Place)
{
    /// <summary>Gets what has changed since the report was approved; null where nothing has, or it is not approved.</summary>
    public LocalText? Correction { get; init; }
}
