using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Runs.Pipeline;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>measure --due</c>: for a scheduler of another make. It measures what is due by schedule and not measured yet, judges what
/// grew old once a day, and ends.
/// </summary>
internal static class DueCommand
{
    /// <summary>Refuses arguments that say what is measured, for here the schedules do.</summary>
    public static void RefuseOthers(IEnumerable<Symbol> others, ParseResult parsed)
    {
        if (others.FirstOrDefault(symbol =>
            parsed.GetResult(symbol.Name) is { Tokens.Count: > 0 } || IsSet(symbol, parsed)) is { } other)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText($"--due og '{other.Name}' passer ikke sammen.", $"--due and '{other.Name}' do not go together."),
                new LocalText("Med --due siger tidsplanerne, hvad der måles.", "With --due the schedules say what is measured."));
        }
    }

    /// <summary>Measures what is due, the sources side by side, and gets the exit code; 0 where nothing is.</summary>
    public static async Task<int> RunAsync(
        CommandContext context, Catalogue catalogue, ManagementPlans plans, ILogger log, CancellationToken cancellationToken)
    {
        RunContext measurement = await RetiredIndicators.ApplyAsync(
            CommandCatalogue.CreateRunContext(
                context, catalogue, plans,
                await ReportingDatabase.OpenAsync(context, context.Settings.MigrateOnStart, cancellationToken), log),
            cancellationToken);
        await ScheduleSync.UpdateAsync(measurement, cancellationToken);
        DueRuns due = new(measurement, context.Settings.AsOf, "measure --due", context.Settings.FirstRetry);
        IReadOnlyList<(IReadOnlyList<string> Datasets, DueVerdict Verdict)> found = await due.FindAsync(cancellationToken);
        foreach ((IReadOnlyList<string> datasets, DueVerdict verdict) in found.Where(each => each.Verdict.WaitReason is not null))
        {
            string what = string.Join(", ", datasets);
            string until = $"{measurement.Calendar.ToLocal(verdict.WaitsUntil!.Value):yyyy-MM-dd HH:mm}";
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
        await DailyJudging.RunOncePerDayAsync(measurement, context.Settings.AsOf ?? measurement.Today, cancellationToken);
        await MeasureCommand.ExpectAsync(context, measurement, runs, cancellationToken);
        if (runs.Length > 0 || !context.ForPeople)
        {
            context.Write(RunsOutput.Of(runs));
        }
        else
        {
            context.Line("Intet at måle nu.", "Nothing to measure now.");
        }

        return MeasureCommand.Report(context, runs);
    }

    private static string Why(DueVerdict verdict, CommandContext context) => verdict.WaitReason switch
    {
        WaitReason.Retry => context.Say("nyt forsøg efter en fejl", "another try after a failure"),
        WaitReason.Pause => context.Say("kilden er på pause", "its source is paused"),
        _ => context.Say("kildens åbningstid", "its source's hours"),
    };

    private static bool IsSet(Symbol symbol, ParseResult parsed) => symbol is Option<bool> flag && parsed.GetValue(flag);
}
