using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Pipeline;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>check</c>: reports all errors and warnings of the catalogue at once. With <c>--connect</c> it also reads every source once.
/// </summary>
internal static class CheckCommand
{
    private static readonly OutputColumn[] Columns =
    [
        new("file"), new("line"), new("column"), new("level"), new("code"), new("message"), new("hint"),
    ];

    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        Option<bool> connect = new("--connect")
        {
            Description = line.Say(
                "Læs også hver kilde én gang; intet offentliggøres", "Also read every source once; nothing is published"),
        };
        return line.Verb(
            "check", "Tjekker kataloget", "Checks the catalogue",
            (context, parsed, cancellationToken) => RunAsync(context, parsed.GetValue(connect), cancellationToken), connect);
    }

    private static async Task<int> RunAsync(CommandContext context, bool connect, CancellationToken cancellationToken)
    {
        CatalogueLoad load = CommandCatalogue.Read(context);
        if (context.ForPeople)
        {
            foreach (DefinitionIssue issue in load.Issues)
            {
                context.Console.Profile.Out.Writer.WriteLine(issue.In(context.Language));
            }
        }
        else
        {
            context.Write(new OutputTable(Columns, [.. load.Issues.Select(issue => Row(issue, context.Language))]));
        }

        int errors = load.Issues.Count(issue => issue.Level == IssueLevel.Error);
        int warnings = load.Issues.Count - errors;
        if (load.Catalogue is not { } catalogue)
        {
            context.Line($"{errors} fejl, {warnings} advarsler.", $"{errors} errors, {warnings} warnings.");
            return CommandLine.Wrong;
        }

        context.Line(
            $"Kataloget er i orden: {catalogue.Indicators.Count} indikatorer på {catalogue.Datasets.Count} datasæt fra "
                + $"{catalogue.Sources.Count} kilder, {warnings} advarsler.",
            $"The catalogue is valid: {catalogue.Indicators.Count} indicators on {catalogue.Datasets.Count} datasets from "
                + $"{catalogue.Sources.Count} sources, {warnings} warnings.");
        return connect ? await ConnectAsync(context, catalogue, cancellationToken) : CommandLine.Done;
    }

    private static async Task<int> ConnectAsync(CommandContext context, Catalogue catalogue, CancellationToken cancellationToken)
    {
        RunContext runContext = CommandCatalogue.CreateRunContext(context, catalogue, store: null);
        MeasureRequest request = new(
            [.. catalogue.Indicators.Values], context.Settings.AsOf ?? runContext.Today, null, null,
            DryRun: true, "check --connect");
        IReadOnlyList<RunResult> runs = await new Measurer(runContext).MeasureAsync(request, null, cancellationToken);
        foreach (RunResult run in runs.Where(run => run.Failure is null))
        {
            string what = string.Join(", ", run.Datasets);
            context.Line(
                $"{what}: {run.RowsRead} rækker læst, {run.Findings.Count} fund.",
                $"{what}: {run.RowsRead} rows read, {run.Findings.Count} findings.");
        }

        IEnumerable<string> cautions = runs.SelectMany(run => run.Findings)
            .Where(finding => finding.Finding.Code == FindingCode.NoSnapshot)
            .Select(finding => finding.Finding.Detail.In(context.Language)).Distinct();
        foreach (string caution in cautions.Concat(await StoreCautionsAsync(context, cancellationToken)))
        {
            context.Error.WriteLine($"{context.Say("advarsel", "warning")}: {caution}");
        }

        return MeasureCommand.Report(context, runs);
    }

    // The reporting database may not have been created yet.
    private static async Task<IReadOnlyList<string>> StoreCautionsAsync(
        CommandContext context, CancellationToken cancellationToken)
    {
        ReportingStore store = ReportingDatabase.At(context);
        try
        {
            return store.IsThere
                ? [.. (await ReportingDatabase.CautionsAsync(context, store, cancellationToken))
                    .Select(caution => caution.In(context.Language))]
                : [];
        }
        catch (BenefitMeterException failure)
        {
            return [$"{failure.What.In(context.Language)} {failure.Next.In(context.Language)}"];
        }
    }

    private static object?[] Row(DefinitionIssue issue, Language language) =>
    [
        issue.Location.File, issue.Location.Line, issue.Location.Column, issue.Level == IssueLevel.Error ? "error" : "warning",
        issue.Code, issue.Message.In(language), issue.Hint?.In(language),
    ];
}
