using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Telemetry;
using BenefitMeter.Worker.Words;
using Spectre.Console;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>measure</c>: measures, judges and publishes now. With <c>--dry-run</c> it lists the figures that would change, and writes
/// nothing.
/// </summary>
internal static class MeasureCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        MeasureArguments arguments = new(line);
        AcceptArguments accept = new(line);
        Option<bool> dryRun = new("--dry-run")
        {
            Description = line.Say(
                "Skriv intet; vis hvert tal, der ville ændre sig, før og nu",
                "Write nothing; list every figure that would change, old and new"),
        };
        Option<bool> due = new("--due")
        {
            Description = line.Say(
                "Mål de datasæt, der er planlagt og endnu ikke målt, og afslut",
                "Measure the datasets that are scheduled and not measured yet, and end"),
        };
        return line.Verb(
            "measure", "Måler, vurderer og offentliggør nu", "Measures, judges and publishes now",
            async (context, parsed, cancellationToken) =>
            {
                using var telemetry = CommandTelemetry.Start();
                bool dry = parsed.GetValue(dryRun);
                (Catalogue catalogue, ManagementPlans plans) = CommandCatalogue.RequireWithPlans(context);
                if (parsed.GetValue(due))
                {
                    DueCommand.RefuseOthers(arguments.Symbols.Append(dryRun).Concat(accept.Symbols), parsed);
                    return await DueCommand.RunAsync(context, catalogue, plans, telemetry.Log, cancellationToken);
                }

                MeasureRequest request = accept.AddTo(
                    arguments.Read(parsed, context, catalogue, dry), arguments.Names(parsed), parsed,
                    CommandCatalogue.CreateRunContext(context, catalogue, store: null));
                RunContext runContext = await RetiredIndicators.ApplyAsync(
                    CommandCatalogue.CreateRunContext(
                        context, catalogue, plans, await OpenAsync(context, dry, cancellationToken), telemetry.Log),
                    cancellationToken);
                request = RetiredIndicators.Exclude(request, arguments.Names(parsed), runContext.Catalogue);
                IReadOnlyList<RunResult> runs = await RunAsync(context, runContext, request, cancellationToken);
                if (dry)
                {
                    ChangesOutput.Write(context, runContext.Catalogue, runs);
                }
                else
                {
                    context.Write(RunsOutput.Of(runs));
                }

                return Report(context, runs);
            },
            [.. arguments.Symbols, dryRun, due, .. accept.Symbols]);
    }

    /// <summary>
    /// Runs a measurement, with progress on an interactive terminal, and records when the next run of each dataset is expected.
    /// </summary>
    public static async Task<IReadOnlyList<RunResult>> RunAsync(
        CommandContext context, RunContext runContext, MeasureRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<RunResult> runs = await MeasureWithProgressAsync(context, runContext, request, cancellationToken);
        if (!request.DryRun)
        {
            await ExpectAsync(context, runContext, runs, cancellationToken);
        }

        return runs;
    }

    /// <summary>
    /// Records when the next run of each dataset is expected, so that its health can be seen without this process
    /// (decision 0042), and removes history that is older than <c>Health:KeepRunsDays</c>.
    /// </summary>
    public static async Task ExpectAsync(
        CommandContext context, RunContext runContext, IReadOnlyList<RunResult> runs, CancellationToken cancellationToken)
    {
        if (runContext.ExistingStore is { } store && runs.All(run => run.Failure?.Kind != FailureKind.Store))
        {
            await JobRefresh.RefreshAsync(
                store, runContext.Catalogue, runContext.Calendar, context.Settings.OverdueGrace,
                runContext.Time.GetUtcNow(), cancellationToken);
            await store.RemoveHistoryAsync(
                runContext.Time.GetUtcNow().AddDays(-context.Settings.KeepRunsDays), cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<RunResult>> MeasureWithProgressAsync(
        CommandContext context, RunContext runContext, MeasureRequest request, CancellationToken cancellationToken)
    {
        if (!context.ForPeople || !context.Console.Profile.Capabilities.Interactive)
        {
            return await new Measurer(runContext).MeasureAsync(request, null, cancellationToken);
        }

        return await context.Console.Status().StartAsync(context.Say("Måler …", "Measuring …"), status =>
        {
            Progress<RunProgress> progress = new(step => status.Status(Markup.Escape(ProgressText(context, step))));
            return new Measurer(runContext).MeasureAsync(request, progress, cancellationToken);
        });
    }

    /// <summary>Prints the failures of runs, and returns the exit code.</summary>
    public static int Report(CommandContext context, IReadOnlyList<RunResult> runs)
    {
        foreach (RunResult run in runs.Where(run => run.Failure is not null))
        {
            context.Error.WriteLine(
                $"{context.Say("fejl", "error")}: {string.Join(", ", run.Datasets)}: {run.Failure!.What.In(context.Language)}");
            context.Error.WriteLine($"{context.Say("næste skridt", "next")}: {run.Failure.Next.In(context.Language)}");
        }

        return runs.Any(run => run.Failure is not null) ? CommandLine.Failed : CommandLine.Done;
    }

    // A dry run writes nothing, not even an empty database. Without a database every figure is new.
    private static async Task<ReportingStore?> OpenAsync(
        CommandContext context, bool dryRun, CancellationToken cancellationToken) =>
            !dryRun ? await ReportingDatabase.OpenToWriteAsync(context, context.Settings.MigrateOnStart, cancellationToken)
            : ReportingDatabase.At(context).IsThere
                ? await ReportingDatabase.OpenAsync(context, migrate: false, cancellationToken)
                : null;

    private static string ProgressText(CommandContext context, RunProgress step)
    {
        string datasets = string.Join(", ", step.Datasets);
        return step.Step switch
        {
            RunStepName.Extract =>
                context.Say($"{datasets}: læser … {step.RowsRead} rækker", $"{datasets}: reading … {step.RowsRead} rows"),
            RunStepName.Judge => context.Say($"{datasets}: måler og vurderer …", $"{datasets}: measuring and judging …"),
            _ => context.Say($"{datasets}: offentliggør …", $"{datasets}: publishing …"),
        };
    }
}
