using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Catalogues.Readers;
using BenefitMeter.Worker.Runs.Approvals;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>programme approve</c> and <c>programme export</c>: approves a quarterly report of a work programme, or writes the programme
/// as files.
/// </summary>
internal static class ProgrammeCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        Argument<string> id =
            new("programme") { Description = line.Say("Arbejdsprogrammets id", "The id of the work programme") };
        Option<string> quarter =
            new("--quarter") { Required = true, Description = line.Say("Kvartalet, fx 2026-Q4", "The quarter, such as 2026-Q4") };
        Option<string> by = new("--by")
        {
            Required = true,
            Description = line.Say(
                "Personen, der godkender: et id fra organisation.people",
                "The person who approves: an id from organisation.people"),
        };
        Option<string?> on = new("--on") { Description = line.Say("Dagen (standard: i dag)", "The day (default: today)") };
        Option<string?> reference =
            new("--reference") { Description = line.Say("Beslutningen bag godkendelsen", "The decision behind the approval") };
        Option<string> to = new("--to")
        { Required = true, Description = line.Say("Mappen, som filerne skrives i", "The folder that the files are written to") };
        Command programme = new("programme", line.Say("Arbejdsprogrammer", "Work programmes"));
        programme.Subcommands.Add(line.Verb(
            "approve", "Godkender kvartalsrapporten, som den er nu", "Approves the quarterly report as it is now",
            (context, parsed, cancellationToken) => ApproveAsync(
                context, parsed.GetValue(id)!, parsed.GetValue(quarter)!, parsed.GetValue(by)!, parsed.GetValue(on),
                parsed.GetValue(reference), cancellationToken),
            id, quarter, by, on, reference));
        programme.Subcommands.Add(line.Verb(
            "export", "Skriver et arbejdsprogram som filer, kataloget kan læse",
            "Writes a work programme as files that the catalogue can read",
            (context, parsed, _) => Task.FromResult(Export(context, parsed.GetValue(id)!, parsed.GetValue(to)!)), id, to));
        return programme;
    }

    private static async Task<int> ApproveAsync(
        CommandContext context, string id, string quarter, string by, string? on, string? reference,
        CancellationToken cancellationToken)
    {
        string? decision = DecisionContext.RequireText("--reference", reference);
        DecisionContext decisionContext = await DecisionContext.BeginAsync(context, by, cancellationToken);
        WorkProgramme programme = Find(decisionContext.Plans, id);
        Period period = PeriodText.Read(quarter, decisionContext.RunContext.Calendar);
        Decision approved = new(on is null ? decisionContext.AsOf : DayText.Read(on), by, decision);
        string hash = await QuarterApproval.ApproveAsync(
            decisionContext.RunContext, programme, period, decisionContext.AsOf, approved, cancellationToken);
        context.Line(
            $"Rapporten for {period.Id} for '{id}' er godkendt (indhold {hash[..12]}…). Den ændres ikke mere; "
                + "senere rettelser vises ved siden af.",
            $"The report for {period.Id} of '{id}' is approved (content {hash[..12]}…). It does not change any more; "
                + "later corrections are shown beside it.");
        return CommandLine.Done;
    }

    private static int Export(CommandContext context, string id, string folder)
    {
        WorkProgramme programme = Find(CommandCatalogue.RequireWithPlans(context).Plans, id);
        try
        {
            foreach (string file in WorkProgrammeFile.Write(programme, folder))
            {
                context.Line(file, file);
            }

            return CommandLine.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Filerne kunne ikke skrives: {exception.Message}", $"The files could not be written: {exception.Message}"),
                new LocalText("Angiv en tom mappe med --to.", "Name an empty folder with --to."), exception);
        }
    }

    private static WorkProgramme Find(ManagementPlans plans, string id) =>
        plans.Work.Programmes.FirstOrDefault(programme => programme.Id == id)
            ?? throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText($"Der er intet arbejdsprogram '{id}'.", $"There is no work programme '{id}'."),
                Suggestion.For(id, plans.Work.Programmes.Select(programme => programme.Id)) is { } near
                    ? new LocalText($"Mente du '{near}'?", $"Did you mean '{near}'?")
                    : new LocalText(
                        "Se arbejdsprogrammerne under work-programmes i kataloget.",
                        "See the work programmes under work-programmes in the catalogue."));
}
