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
/// <c>report</c>: prints a report of rules D1–D12 from the views for readers, for people, machines, Excel or paper.
/// <c>--approve</c> stores its values, which then never change. <c>--issue</c> prints such an issue again, with the corrections
/// made since.
/// </summary>
internal static class ReportCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "report";

    private const string Html = "html";

    /// <summary>Creates the command, with a subcommand for each kind of report.</summary>
    public static Command Build(CommandLine line)
    {
        Command report = new(Name, line.Say("Udskriver en rapport", "Prints a report"));
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
                "Ændringer fra og med denne dag (standard: siden seneste udgave)",
                "Changes from this day on (default: since the last issue)"),
        };
        Option<bool> worst = new("--worst-first") { Description = line.Say("De værste først", "The worst first") };
        Option<string?> part = new("--part")
        { Description = line.Say("Kun denne tabel; til json, csv og excel", "This table only; for json, csv and excel") };
        Option<string?> output =
            new("--output") { Description = line.Say("Skriv til denne fil", "Write to this file"), HelpName = "FILE" };
        Option<bool> approve = new("--approve")
        { Description = line.Say("Godkend: værdierne gemmes og ændres aldrig", "Approve: values are stored and never change") };
        Option<string?> by = new("--by")
        {
            Description = line.Say(
                "Personen, der godkender: et id fra organisation.people",
                "The person who approves: an id from organisation.people"),
        };
        Option<long?> issue = new("--issue")
        {
            Description = line.Say("Udskriv en godkendt udgave igen", "Print an approved issue again"),
            HelpName = "NUMBER",
        };

        // Replaces the option that every command has, with one more format, for paper.
        Option<string> format = new("--format")
        { Description = line.Say("Rapportens format", "The format of the report"), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "csv", "excel", Html);
        return line.Verb(
            kind.Name, kind.Word.Danish, kind.Word.English,
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
                ReportOutput reportOutput =
                    new(kind, word == Html ? null : GlobalOptions.FormatOf(word), parsed.GetValue(part), parsed.GetValue(output));
                return parsed.GetValue(issue) is { } number
                    ? PrintIssueAsync(context, reportOutput, number, cancellationToken)
                    : PrintAsync(
                        context, reportOutput, request, parsed.GetValue(approve) ? Approver(context, parsed.GetValue(by)) : null,
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
        CommandContext context, ReportOutput reportOutput, ReportRequest request, string? approver,
        CancellationToken cancellationToken)
    {
        bool migrates = context.Settings.MigrateOnStart;
        ReportingStore store = approver is null
            ? await ReportingDatabase.OpenAsync(context, migrates, cancellationToken)
            : await ReportingDatabase.OpenToWriteAsync(context, migrates, cancellationToken);
        ReportReader reader = await ReportReader.StartAsync(store, reportOutput.Kind.Name, request, cancellationToken);
        await RequireAsync(reader, request);
        ReportContent content = await reportOutput.Kind.ContentAsync(reader);
        List<string> extraLines = [];
        if (approver is not null)
        {
            string text = ContentText.Write(content);
            long id = await store.WriteReportAsync(
                new ReportIssue(
                    null, reportOutput.Kind.Name, request.Subject, reader.AsOf, text, ContentText.Hash(text), approver, null),
                cancellationToken);
            extraLines.Add(context.Say(
                $"Godkendt som udgave {id} af {approver}; værdierne ændres ikke mere.",
                $"Approved as issue {id} by {approver}; its values do not change any more."));
        }

        reportOutput.Write(context, content, extraLines);
        return CommandLine.Done;
    }

    private static async Task<int> PrintIssueAsync(
        CommandContext context, ReportOutput reportOutput, long number, CancellationToken cancellationToken)
    {
        ReportingStore store = await ReportingDatabase.OpenAsync(context, context.Settings.MigrateOnStart, cancellationToken);
        ReportIssue? issue = await store.ReadReportAsync(number, cancellationToken);
        if (issue is null || issue.Kind != reportOutput.Kind.Name)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Der er ingen godkendt udgave {number} af rapporten '{reportOutput.Kind.Name}'.",
                    $"There is no approved issue {number} of the report '{reportOutput.Kind.Name}'."),
                new LocalText("Se udgaverne i viewet bi_report.", "See the issues in the view bi_report."));
        }

        if (ContentText.Hash(issue.Content) != issue.ContentHash)
        {
            throw new BenefitMeterException(
                FailureKind.Store,
                new LocalText(
                    $"Udgave {number} i {store.Place} er ændret, efter at den blev godkendt: Indholdet "
                        + "svarer ikke til dens hash.",
                    $"Issue {number} in {store.Place} was changed after it was approved: its content does not match its hash."),
                new LocalText("Gendan tabellen bm_report fra en sikkerhedskopi.", "Restore the table bm_report from a backup."));
        }

        ReportContent content = ContentText.Read(issue.Content);
        ReportReader reader = await ReportReader.StartAsync(
            store, issue.Kind, new ReportRequest { Unit = content.About.Text("unit_id") }, cancellationToken);
        ViewTable later = new(await ReportFooter.CorrectionsAsync(reader, issue.ApprovedAt));
        reportOutput.Write(context, content,
        [
            context.Say(
                $"Udgave {number}, godkendt af {issue.ApprovedBy} {Moments.Utc(issue.ApprovedAt!.Value, Language.Danish)}; "
                    + $"hash {issue.ContentHash[..12]}.",
                $"Issue {number}, approved by {issue.ApprovedBy} {Moments.Utc(issue.ApprovedAt!.Value, Language.English)}; "
                    + $"hash {issue.ContentHash[..12]}."),
            .. ReportFooter.Corrections(
                later, context.Say("efter godkendelsen", "after the approval"), reportOutput.Kind.MostCorrections,
                context.Language),
        ]);
        return CommandLine.Done;
    }

    // Without this check, a misspelled name would print an empty report.
    private static async Task RequireAsync(ReportReader reader, ReportRequest request)
    {
        ViewTable known = await reader.ViewAsync(new ViewSelection("bi_unit") { Columns = ["unit_id"] });
        string[] units = [.. known.Rows.Select(row => row.Text("unit_id")!)];
        if (request.Unit is { } unit && !units.Contains(unit))
        {
            throw UnknownName.UnitFailure(unit, units);
        }

        string[] boards = [.. request.Board is null
            ? []
            : (await reader.ViewAsync(new ViewSelection("bi_kaizen") { Columns = ["board_id"] })).Rows
                .Select(row => row.Text("board_id")!).Distinct()];
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
