using BenefitMeter.Definitions;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Runs;

/// <summary>
/// Judges what is published again, though no source delivered: figures can have grown too old to be judged (contracts.md 28). Its
/// runs name no datasets, for none was measured.
/// </summary>
internal static class DailyJudging
{
    /// <summary>Judges every dataset's figures that no run is measuring anyway.</summary>
    /// <returns>How many figures changed.</returns>
    public static async Task<int> RunAsync(Measurement measurement, DateOnly asOf, CancellationToken token)
    {
        int changed = 0;
        IndicatorDefinition[] active = [.. DueCatalogue.Active(measurement.Catalogue)];
        string invocation = Guid.CreateVersion7(measurement.Time.GetUtcNow()).ToString();
        foreach (IReadOnlyList<string> datasets in RunGroups.Of(measurement.Catalogue, active))
        {
            (RunLease? lease, _) = await RunLease.TakeAsync(measurement, datasets, TimeSpan.Zero, token);
            if (lease is not null)
            {
                await using (lease)
                {
                    string[] ids = [.. active.Where(each => each.DatasetIds.Any(datasets.Contains)).Select(each => each.Id)];
                    changed += await JudgeAsync(measurement, ids, new RunStart(invocation, [], asOf, "judge"), lease.Held, token);
                }
            }
        }

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
