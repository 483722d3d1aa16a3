using BenefitMeter.Definitions;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Runs;

/// <summary>
/// Judges what is published again, though no source delivered: figures can have grown too old to be judged (rule 28). Its
/// runs name no datasets, for none was measured.
/// </summary>
internal static class DailyJudging
{
    private const string Command = "judge";

    /// <summary>Judges, unless that has been done for the day: for a scheduler of another make, which starts every quarter of an hour.</summary>
    /// <returns>How many figures changed.</returns>
    public static async Task<int> OnceAsync(Measurement measurement, DateOnly asOf, CancellationToken token) =>
        await measurement.Store!.ReadLastDayAsync(Command, token) >= asOf ? 0 : await RunAsync(measurement, asOf, token);

    /// <summary>Judges every dataset's figures that no run is measuring anyway.</summary>
    /// <returns>How many figures changed.</returns>
    public static async Task<int> RunAsync(Measurement measurement, DateOnly asOf, CancellationToken token)
    {
        int changed = 0;
        IndicatorDefinition[] active = [.. measurement.Catalogue.ActiveIndicators];
        string invocation = measurement.NewInvocation();
        foreach (IReadOnlyList<string> datasets in RunGroups.Of(measurement.Catalogue, active))
        {
            (RunLease? lease, _) = await RunLease.TakeAsync(measurement, datasets, TimeSpan.Zero, token);
            if (lease is not null)
            {
                await using (lease)
                {
                    string[] ids = [.. active.Where(each => each.DatasetIds.Any(datasets.Contains)).Select(each => each.Id)];
                    changed += await JudgeAsync(measurement, ids, new RunStart(invocation, [], asOf, Command), lease.Held, token);
                }
            }
        }

        if (changed == 0)
        {
            // Recorded all the same, so that it can be seen that it ran.
            long run = await measurement.Store!.BeginRunAsync(new RunStart(invocation, [], asOf, Command), token);
            await measurement.Store.EndRunAsync(run, new RunEnd(RunOutcome.NothingChanged, null, null, null), token);
        }

        await BenefitRun.RunAsync(measurement, asOf, token);
        return changed;
    }

    private static async Task<int> JudgeAsync(
        Measurement measurement, IReadOnlyCollection<string> indicators, RunStart start, Lease lease, CancellationToken token)
    {
        ReportingStore store = measurement.Store!;
        IReadOnlyList<FigureChange> stale =
            [.. StaleFigures.AsOf(await store.ReadLatestFiguresAsync(indicators, token), measurement.Catalogue, start.AsOf)];
        if (stale.Count > 0)
        {
            long run = await store.BeginRunAsync(start, token);
            await store.RecordFindingsAsync(run, [.. StaleFinding.Of(stale, measurement.Catalogue)], token);
            await store.PublishAsync(run, new Publication(stale, TrueFigures.None, [], [], new RunEnd(RunOutcome.Succeeded, null, null, null)) { Lease = lease }, token);
        }

        return stale.Count;
    }
}
