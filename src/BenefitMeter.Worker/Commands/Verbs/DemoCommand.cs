using System.CommandLine;
using System.Globalization;
using System.Text;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Demo;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Reports;
using BenefitMeter.Worker.Runs.Pipeline;
using Microsoft.Extensions.Logging.Abstractions;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>demo</c>: creates and measures a complete sample municipality. It prints the overview, writes it as <c>overblik.html</c>
/// and <c>overblik.csv</c>, explains one red figure, and suggests what to try next.
/// </summary>
internal static class DemoCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        Option<string> directory = new("--directory")
        {
            Description = line.Say("Demoens mappe", "The folder of the demo"),
            DefaultValueFactory = _ => "demo",
            HelpName = "D",
        };
        Option<string?> asOf = new("--as-of")
        {
            Description = line.Say(
                "Dagen, der regnes som i dag (standard: den samme som sidst, første gang i dag)",
                "The day that counts as today (default: the same as last time, the first time today)"),
            HelpName = "DATE",
        };
        return line.Verb(
            "demo", "Opretter en hel eksempelkommune: data, katalog, målte tal og overblik",
            "Creates a whole sample municipality: data, catalogue, measured figures and overview",
            (context, parsed, cancellationToken) =>
                RunAsync(context, parsed.GetValue(directory)!, parsed.GetValue(asOf), cancellationToken),
            directory, asOf);
    }

    private static async Task<int> RunAsync(
        CommandContext outer, string directory, string? asOf, CancellationToken cancellationToken)
    {
        TimeZoneInfo copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");
        DateOnly today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(outer.Time.GetUtcNow(), copenhagen).DateTime);
        DemoTimeline timeline = DemoFolder.Prepare(directory, asOf is null ? null : DayText.Read(asOf), today);
        CommandContext context = outer with { Settings = outer.Settings.At(directory) };
        (Catalogue catalogue, ManagementPlans plans) = CommandCatalogue.RequireWithPlans(context);
        ReportingStore store = await ReportingDatabase.OpenToWriteAsync(context, migrate: true, cancellationToken);
        RunContext runContext = CommandCatalogue.CreateRunContext(context, catalogue, plans, store, NullLogger.Instance);
        IndicatorDefinition[] indicators =
            [.. catalogue.Indicators.Values.Where(indicator => indicator.State == IndicatorState.Active)];
        IReadOnlyList<RunResult> runs = await MeasureCommand.RunAsync(
            context, runContext, new MeasureRequest(indicators, timeline.AsOf, null, null, DryRun: false, "demo"),
            cancellationToken);
        await DemoDecisions.RecordAsync(runContext, timeline, cancellationToken);

        StatusRows overview = await StatusCommand.OverviewAsync(store, cancellationToken);
        StatusCommand.Write(context, overview);
        if (context.ForPeople)
        {
            ViewTable amounts = new(await store.ReadViewAsync("bi_benefit_amount", cancellationToken));
            ReportOutput.WriteText(context, PortfolioReport.Totals([.. amounts.Rows], context.Language));
        }

        IReadOnlyList<Figure> figures =
            await store.ReadCurrentFiguresAsync([.. indicators.Select(indicator => indicator.Id)], cancellationToken);
        await WriteFilesAsync(
            directory, overview.Table(Language.Danish), DemoOverview.Build(catalogue, figures, timeline.AsOf, RunName(runs)),
            context, cancellationToken);
        await ExplainRedAsync(context, catalogue, figures, cancellationToken);
        SuggestNext(context, directory);
        return MeasureCommand.Report(context, runs);
    }

    private static string RunName(IReadOnlyList<RunResult> runs) =>
        string.Join(", ", runs.Select(run => run.RunId?.ToString(CultureInfo.InvariantCulture)));

    private static async Task WriteFilesAsync(
        string directory, OutputTable overview, OverviewModel model, CommandContext context, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(directory, "overblik.html"), OverviewPage.Render(model), cancellationToken);
        await using StreamWriter csv = new(Path.Combine(directory, "overblik.csv"), append: false, new UTF8Encoding(false));
        OutputWriter.WriteCsv(overview, excel: true, csv);
        context.Line(
            $"Se {Path.Combine(directory, "overblik.html")} (billeder) og {Path.Combine(directory, "overblik.csv")} (Excel).",
            $"See {Path.Combine(directory, "overblik.html")} (pictures, in Danish) and "
                + $"{Path.Combine(directory, "overblik.csv")} (Excel).");
    }

    private static async Task ExplainRedAsync(
        CommandContext context, Catalogue catalogue, IReadOnlyList<Figure> figures, CancellationToken cancellationToken)
    {
        // Figures that add up come before medians and distinct counts, because they are easier to follow.
        Figure? red = catalogue.Indicators.Values.OrderBy(indicator => indicator.Aggregation == Aggregation.None)
            .Select(indicator => DemoOverview.Latest(figures
                .Where(figure => figure.IndicatorId == indicator.Id && figure.UnitId == catalogue.Organisation.Units.Root.Id
                    && figure.Observation.Period.Grain == indicator.Grain)
                .OrderBy(figure => figure.Observation.Period.Start)))
            .FirstOrDefault(figure => figure?.Realisation.Result == Status.Red);
        if (red is null || !context.ForPeople)
        {
            return;
        }

        context.Line("\nHvorfor er den rød? (benefitmeter explain)", "\nWhy is it red? (benefitmeter explain)");
        await ExplainCommand.ExplainAsync(
            context, catalogue, catalogue.Indicators[red.IndicatorId], red.UnitId, red.Observation.Period.Id, cancellationToken);
    }

    private static void SuggestNext(CommandContext context, string directory) => context.Line(
        $"""

        Prøv nu dette: Ret en linje i {Path.Combine(directory, "digital-post.yaml")}, og kør
          benefitmeter check --catalogue {directory}
          benefitmeter measure --catalogue {directory} --dry-run
          benefitmeter measure --catalogue {directory}
        """,
        $"""

        Now try this: change a line in {Path.Combine(directory, "digital-post.yaml")}, then run
          benefitmeter check --catalogue {directory}
          benefitmeter measure --catalogue {directory} --dry-run
          benefitmeter measure --catalogue {directory}
        """);
}
