using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Approvals;
using BenefitMeter.Worker.Runs.Pipeline;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary><c>baseline approve</c>: approves a measured baseline, which is then locked.</summary>
internal static class BaselineCommand
{
    private static readonly OutputColumn[] Columns =
    [
        new("indicator_id", new("Indikator", "Indicator")),
        new("unit_id", new("Enhed", "Unit")),
        new("period_id", new("Periode", "Period")),
        new("version", new("Version", "Version")),
        new("value", new("Nulpunkt", "Baseline")),
        new("numerator", new("Tæller", "Numerator")),
        new("denominator", new("Nævner", "Denominator")),
        new("window", new("Vindue", "Window")),
        new("definition_version"),
        new("approved_by", new("Godkendt af", "Approved by")),
        new("approved_on", new("Den", "On")),
    ];

    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        Argument<string> indicator = new("indicator") { Description = line.Say("Indikatorens id", "The id of the indicator") };
        Option<string> by = new("--by")
        {
            Required = true,
            Description = line.Say(
                "Personen, der godkender: et id fra organisation.people",
                "The person who approves: an id from organisation.people"),
        };
        Option<string?> on = new("--on") { Description = line.Say("Dagen (standard: i dag)", "The day (default: today)") };
        Option<string?> reference = new("--reference")
        {
            Description = line.Say(
                "Beslutningen bag godkendelsen; kræves ved en ny version",
                "The decision behind the approval; required for a new version"),
        };
        Command baseline = new("baseline", line.Say("Nulpunkter", "Baselines"));
        baseline.Subcommands.Add(line.Verb(
            "approve", "Godkender og låser et målt nulpunkt", "Approves and locks a measured baseline",
            (context, parsed, cancellationToken) => ApproveAsync(
                context, parsed.GetValue(indicator)!, parsed.GetValue(by)!, parsed.GetValue(on),
                parsed.GetValue(reference), cancellationToken),
            indicator, by, on, reference));
        return baseline;
    }

    private static async Task<int> ApproveAsync(
        CommandContext context, string id, string by, string? on, string? reference, CancellationToken cancellationToken)
    {
        Catalogue catalogue = CommandCatalogue.Require(context);
        IndicatorDefinition indicator = catalogue.Indicators.TryGetValue(id, out IndicatorDefinition? found)
            ? found
            : throw UnknownName.Failure(id, catalogue);
        PersonArgument.RefuseCpr("--reference", reference);
        PersonArgument.Require(catalogue, by);
        DateOnly? day = on is null ? null : DayText.Read(on);
        ReportingStore store =
            await ReportingDatabase.OpenToWriteAsync(context, context.Settings.MigrateOnStart, cancellationToken);
        RunContext runContext = CommandCatalogue.CreateRunContext(context, catalogue, store);
        DateOnly asOf = context.Settings.AsOf ?? runContext.Today;
        IReadOnlyList<ApprovedBaseline> approved = await new BaselineApproval(runContext, indicator, asOf)
            .ApproveAsync(context.Settings.CataloguePath, by, day ?? asOf, reference, cancellationToken);
        context.Write(new OutputTable(Columns, [.. approved.Select(Row)]));
        context.Line(
            $"Godkendt og låst i {BaselineFiles.FolderName}/{id}.csv. Kør measure, så tallene ikke længere er foreløbige.",
            $"Approved and locked in {BaselineFiles.FolderName}/{id}.csv. Run measure, and the figures "
                + "are no longer provisional.");
        return CommandLine.Done;
    }

    private static object?[] Row(ApprovedBaseline baseline) =>
    [
        baseline.IndicatorId, baseline.UnitId, baseline.PeriodId, baseline.Version, baseline.Value, baseline.Numerator,
        baseline.Denominator, baseline.Window, baseline.DefinitionVersion, baseline.ApprovedBy, baseline.ApprovedOn,
    ];
}
