using BenefitMeter.Assessing;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Runs.Due;

/// <summary>
/// Judges what is published again, though no source delivered: figures can have grown too old to be judged (rule 28). Its
/// runs name no datasets, for none was measured.
/// </summary>
internal static class DailyJudging
{
    private const string Command = "judge";

    /// <summary>
    /// Judges, unless that has been done for the day: for a scheduler of another make, which starts every quarter of an hour.
    /// </summary>
    /// <returns>How many figures changed.</returns>
    public static async Task<int> RunOncePerDayAsync(RunContext runContext, DateOnly asOf, CancellationToken cancellationToken) =>
        await runContext.Store.ReadLastDayAsync(Command, cancellationToken) >= asOf
            ? 0
            : await RunAsync(runContext, asOf, cancellationToken);

    /// <summary>Judges every dataset's figures that no run is measuring anyway.</summary>
    /// <returns>How many figures changed.</returns>
    public static async Task<int> RunAsync(RunContext runContext, DateOnly asOf, CancellationToken cancellationToken)
    {
        int changed = 0;
        IndicatorDefinition[] active = [.. runContext.Catalogue.ActiveIndicators];
        string invocation = runContext.NewInvocation();
        foreach (IReadOnlyList<string> datasets in RunGroups.Group(runContext.Catalogue, active))
        {
            (RunLease? lease, _) = await RunLease.AcquireAsync(runContext, datasets, TimeSpan.Zero, cancellationToken);
            if (lease is not null)
            {
                await using (lease)
                {
                    IndicatorDefinition[] judged = [.. active.Where(each => each.DatasetIds.Any(datasets.Contains))];
                    changed += await JudgeAsync(
                        runContext, judged, new RunStart(invocation, [], asOf, Command), lease.Held, cancellationToken);
                }
            }
        }

        if (changed == 0)
        {
            // Recorded all the same, so that it can be seen that it ran.
            long run = await runContext.Store.BeginRunAsync(new RunStart(invocation, [], asOf, Command), cancellationToken);
            await runContext.Store.EndRunAsync(run, new RunEnd(RunOutcome.NothingChanged, null, null, null), cancellationToken);
        }

        await DerivationRun.RunAsync(runContext, asOf, cancellationToken);
        return changed;
    }

    private static async Task<int> JudgeAsync(
        RunContext runContext, IReadOnlyList<IndicatorDefinition> indicators, RunStart start, Lease lease,
        CancellationToken cancellationToken)
    {
        ReportingStore store = runContext.Store;
        PublishedState state = new()
        {
            Figures = await store.ReadLatestFiguresAsync(
                [.. indicators.Select(indicator => indicator.Id)], cancellationToken),
        };
        Assessment aged = new AssessmentInput(
            runContext.Catalogue, runContext.Calendar, new AssessmentScope(indicators, start.AsOf, null, null),
            runContext.NowAt(start.AsOf), [], new Dictionary<string, DatasetTallies>(), state).Age();
        if (aged.Changes.Count > 0)
        {
            long run = await store.BeginRunAsync(start, cancellationToken);
            await store.RecordFindingsAsync(run, aged.Findings, cancellationToken);
            await store.PublishAsync(
                run,
                new Publication(aged.Changes, TrueFigures.None, [], [], new RunEnd(RunOutcome.Succeeded, null, null, null))
                { Lease = lease },
                cancellationToken);
        }

        return aged.Changes.Count;
    }
}
