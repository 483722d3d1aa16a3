using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Time;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Reports;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>report</c>: a report of rules D1–D12 from readers' views, for people, machines, Excel or paper; <c>--approve</c> keeps its
/// values for good, and <c>--issue</c> prints such an issue again, with what was corrected since.
/// </summary>
internal static class ReportCommand
{
    private const string Html = "html";

    /// <summary>Makes the verb, with a verb below it for each kind of report.</summary>
    public static Command Build(CommandLine line)
    {
        Command report = new("report", line.Say("Skriver en rapport", "Prints a report"));
        foreach (ReportKind kind in ReportKinds.All)
        {
            report.Subcommands.Add(BuildKind(line, kind));
        }

        return report;
    }

    private static Command BuildKind(CommandLine line, ReportKind kind)
    {
        Option<string?> unit = new("--unit") { Description = line.Say("Kun denne enhed", "This unit only") };
        Option<string?> period = new("--period")
        { Description = line.Say("Perioden, fx 2026-Q3 eller 2026-W12", "The period, such as 2026-Q3 or 2026-W12") };
        Option<string?> board = new("--board") { Description = line.Say("Kun denne tavle", "This board only") };
        Option<string?> since = new("--since")
        {
            Description = line.Say(
                "Ændringer fra denne dag; ellers siden seneste udgave", "Changes from this day on; else since the last issue"),
        };
        Option<bool> worst = new("--worst-first") { Description = line.Say("De værste først", "The worst first") };
        Option<string?> part = new("--part")
        { Description = line.Say("Kun denne tabel; til json, csv og excel", "This table only; for json, csv and excel") };
        Option<string?> output =
            new("--output") { Description = line.Say("Skriv til denne fil", "Write to this file"), HelpName = "FILE" };
        Option<bool> approve = new("--approve")
        { Description = line.Say("Godkend: værdierne gemmes og ændres aldrig", "Approve: its values are kept and never change") };
        Option<string?> by = new("--by")
        {
            Description = line.Say(
                "Personen, der godkender: en id fra organisation.people",
                "The person who approves: an id of organisation.people"),
        };
        Option<long?> issue = new("--issue")
        {
            Description = line.Say("Skriv en godkendt udgave igen, med nummer", "Print an approved issue again, by its number"),
            HelpName = "NUMBER",
        };

        // Takes the place of the option that every verb has: paper is one format more.
        Option<string> format = new("--format")
        { Description = line.Say("Hvordan rapporten skrives", "How the report is printed"), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "csv", "excel", Html);
        return line.Verb(
            kind.Name, kind.Title.Danish, kind.Title.English,
            (context, parsed, cancellationToken) =>
            {
                ReportingCalendar Calendar() =>
                    CommandCatalogue.CreateRunContext(context, CommandCatalogue.Require(context), store: null).Calendar;
                ReportRequest request = new()
                {
                    Unit = kind.Scope.HasFlag(ReportScope.Unit) ? parsed.GetValue(unit) : null,
                    Period = kind.Scope.HasFlag(ReportScope.Period) && parsed.GetValue(period) is { } id
                        ? PeriodText.Read(id, Calendar())
                        : null,
                    Board = kind.Scope.HasFlag(ReportScope.Board) ? parsed.GetValue(board) : null,
                    Since = parsed.GetValue(since) is { } day ? DayText.Read(day) : null,
                    WorstFirst = kind.Scope.HasFlag(ReportScope.Order) && parsed.GetValue(worst),
                };
                string word = parsed.GetValue(format) ?? "text";
                ReportOutput printing =
                    new(kind, word == Html ? null : GlobalOptions.FormatOf(word), parsed.GetValue(part), parsed.GetValue(output));
                return parsed.GetValue(issue) is { } number
                    ? PrintIssueAsync(context, printing, number, cancellationToken)
                    : PrintAsync(
                        context, printing, request, parsed.GetValue(approve) ? Approver(context, parsed.GetValue(by)) : null,
                        cancellationToken);
            },
            [
                .. new (Option Option, ReportScope Scope)[]
                { (unit, ReportScope.Unit), (period, ReportScope.Period), (board, ReportScope.Board), (worst, ReportScope.Order) }
                    .Where(each => kind.Scope.HasFlag(each.Scope)).Select(each => each.Option),
                since, part, output, approve, by, issue, format,
            ]);
    }

    private static async Task<int> PrintAsync(
        CommandContext context, ReportOutput printing, ReportRequest request, string? approver,
        CancellationToken cancellationToken)
    {
        ReportingStore store = await ReportingDatabase.OpenAsync(context, context.Settings.MigrateOnStart, cancellationToken);
        ReportReader reading = await ReportReader.StartAsync(store, printing.Kind.Name, request, cancellationToken);
        await RequireAsync(reading, request);
        ReportContent content = await printing.Kind.ContentAsync(reading);
        List<string> more = [];
        if (approver is not null)
        {
            string text = ContentText.Write(content);
            long id = await store.WriteReportAsync(
                new ReportIssue(
                    null, printing.Kind.Name, request.Subject, reading.AsOf, text, ContentText.Hash(text), approver, null),
                cancellationToken);
            more.Add(context.Say(
                $"Godkendt som udgave {id} af {approver}; værdierne ændres ikke mere.",
                $"Approved as issue {id} by {approver}; its values do not change any more."));
        }

        printing.Write(context, content, more);
        return CommandLine.Done;
    }

    private static async Task<int> PrintIssueAsync(
        CommandContext context, ReportOutput printing, long number, CancellationToken cancellationToken)
    {
        ReportingStore store = await ReportingDatabase.OpenAsync(context, context.Settings.MigrateOnStart, cancellationToken);
        ReportIssue? issue = await store.ReadReportAsync(number, cancellationToken);
        if (issue is null || issue.Kind != printing.Kind.Name)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Der er ingen godkendt udgave {number} af rapporten '{printing.Kind.Name}'.",
                    $"There is no approved issue {number} of the report '{printing.Kind.Name}'."),
                new LocalText("Se udgaverne i bi_report.", "Look the issues up in bi_report."));
        }

        if (ContentText.Hash(issue.Content) != issue.ContentHash)
        {
            throw new BenefitMeterException(
                FailureKind.Store,
                new LocalText(
                    $"Udgave {number} i {store.Place} er ændret, efter den blev godkendt: dens indhold "
                        + "passer ikke til dens hash.",
                    $"Issue {number} in {store.Place} was changed after it was approved: its content does not fit its hash."),
                new LocalText("Hent tabellen bm_report fra en sikkerhedskopi.", "Restore the table bm_report from a backup."));
        }

        ReportContent content = ContentText.Read(issue.Content);
        ReportReader reading = await ReportReader.StartAsync(
            store, issue.Kind, new ReportRequest { Unit = content.About.Text("unit_id") }, cancellationToken);
        ViewTable later = new(await ReportFooter.CorrectionsAsync(reading, issue.ApprovedAt));
        printing.Write(context, content,
        [
            context.Say(
                $"Udgave {number}, godkendt af {issue.ApprovedBy} {Moments.Utc(issue.ApprovedAt!.Value, Language.Danish)}; "
                    + $"hash {issue.ContentHash[..12]}.",
                $"Issue {number}, approved by {issue.ApprovedBy} {Moments.Utc(issue.ApprovedAt!.Value, Language.English)}; "
                    + $"hash {issue.ContentHash[..12]}."),
            .. ReportFooter.Corrections(
                later, context.Say("efter godkendelsen", "after the approval"), printing.Kind.MostCorrections, context.Language),
        ]);
        return CommandLine.Done;
    }

    // A misspelled name would print an empty report.
    private static async Task RequireAsync(ReportReader reading, ReportRequest request)
    {
        string[] units = [.. (await reading.ViewAsync("bi_unit")).Rows.Select(row => row.Text("unit_id")!)];
        if (request.Unit is { } unit && !units.Contains(unit))
        {
            throw UnknownName.UnitFailure(unit, units);
        }

        string[] boards = [.. request.Board is null
            ? []
            : (await reading.ViewAsync("bi_kaizen")).Rows.Select(row => row.Text("board_id")!).Distinct()];
        if (request.Board is { } board && !boards.Contains(board))
        {
            throw UnknownName.Failure(
                new LocalText($"Der er ingen tavle '{board}'.", $"There is no board '{board}'."), board, boards);
        }
    }

    private static string Approver(CommandContext context, string? by)
    {
        Catalogue catalogue = CommandCatalogue.Require(context);
        return by is not null && catalogue.Organisation.People.ContainsKey(by) ? by : throw UnknownName.Failure(
            by is null
                ? new LocalText("--approve kræver --by PERSON.", "--approve needs --by PERSON.")
                : new LocalText(
                    $"Der er ingen person '{by}' i organisation.people.", $"There is no person '{by}' in organisation.people."),
            by ?? string.Empty, catalogue.Organisation.People.Keys);
    }
}
