using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Runs.Pipeline;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>measure --due</c>: for use with another scheduler. It measures the datasets that are due by their schedules and not
/// measured yet, judges stale figures once a day, and ends.
/// </summary>
internal static class DueCommand
{
    /// <summary>Refuses arguments that select what is measured, because the schedules do that here.</summary>
    /// <exception cref="BenefitMeterException">One of the arguments is given.</exception>
    public static void RefuseOthers(IEnumerable<Symbol> others, ParseResult parsed)
    {
        if (others.FirstOrDefault(symbol =>
            parsed.GetResult(symbol.Name) is { Tokens.Count: > 0 } || IsSet(symbol, parsed)) is { } other)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"--due og '{other.Name}' kan ikke bruges sammen.", $"--due and '{other.Name}' cannot be used together."),
                new LocalText(
                    "Med --due er det tidsplanerne, der bestemmer, hvad der måles.",
                    "With --due the schedules decide what is measured."));
        }
    }

    /// <summary>
    /// Measures what is due, with one run at a time for each source. Returns the exit code, which is 0 if nothing is due.
    /// </summary>
    public static async Task<int> RunAsync(
        CommandContext given, Catalogue catalogue, ManagementPlans plans, ILogger log, CancellationToken cancellationToken)
    {
        // What is due is decided by the database's clock, as in every worker (decision 0084).
        StoreClock clock = new(given.Time);
        CommandContext context = given with { Time = clock };
        ReportingStore store =
            await ReportingDatabase.OpenToWriteAsync(context, context.Settings.MigrateOnStart, cancellationToken);
        await clock.MeasureAsync(store, cancellationToken);
        RunContext runContext = await RetiredIndicators.ApplyAsync(
            CommandCatalogue.CreateRunContext(context, catalogue, plans, store, log), cancellationToken);
        await ScheduleSync.UpdateAsync(runContext, cancellationToken);
        DueRuns due = new(runContext, context.Settings.AsOf, "measure --due", context.Settings.FirstRetry);
        IReadOnlyList<(IReadOnlyList<string> Datasets, DueVerdict Verdict)> found = await due.FindAsync(cancellationToken);
        foreach ((IReadOnlyList<string> datasets, DueVerdict verdict) in found.Where(each => each.Verdict.WaitReason is not null))
        {
            string what = string.Join(", ", datasets);
            string until = $"{runContext.Calendar.ToLocal(verdict.WaitsUntil!.Value):yyyy-MM-dd HH:mm}";
            context.Line(
                $"{what} venter til {until} ({Why(verdict, context)}).",
                $"{what} waits until {until} ({Why(verdict, context)}).");
        }

        RunResult?[][] bySource = await Task.WhenAll(found.Where(each => each.Verdict.CanRunNow)
            .GroupBy(each => catalogue.Datasets[each.Datasets[0]].SourceId)
            .Select(async group =>
            {
                List<RunResult?> results = [];
                foreach ((IReadOnlyList<string> datasets, _) in group)
                {
                    results.Add(await due.RunAsync(datasets, cancellationToken));
                }

                return results.ToArray();
            }));
        RunResult[] runs = [.. bySource.SelectMany(each => each).OfType<RunResult>()];
        await DailyJudging.RunOncePerDayAsync(runContext, context.Settings.AsOf ?? runContext.Today, cancellationToken);
        await MeasureCommand.ExpectAsync(context, runContext, runs, cancellationToken);
        if (runs.Length > 0 || !context.ForPeople)
        {
            context.Write(RunsOutput.Of(runs));
        }
        else
        {
            context.Line("Der er intet at måle nu.", "Nothing to measure now.");
        }

        return MeasureCommand.Report(context, runs);
    }

    private static string Why(DueVerdict verdict, CommandContext context) => verdict.WaitReason switch
    {
        WaitReason.Retry => context.Say("nyt forsøg efter en fejl", "new attempt after a failure"),
        WaitReason.Pause => context.Say("kilden er sat på pause", "the source is paused"),
        _ => context.Say("uden for kildens åbningstid", "outside the hours of the source"),
    };

    private static bool IsSet(Symbol symbol, ParseResult parsed) => symbol is Option<bool> flag && parsed.GetValue(flag);
}
