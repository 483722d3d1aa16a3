using System.Diagnostics;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Telemetry;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Runs.Due;

/// <summary>
/// Runs what is due. Whether it is, is asked again when the run's lease is held, so that no two runs answer the same.
/// </summary>
/// <param name="runContext">What measures.</param>
/// <param name="asOf">The last day looked at; null takes today.</param>
/// <param name="command">What starts the runs, for their records.</param>
/// <param name="firstRetry">How long after a failure a run is tried again; each further wait is three times as long.</param>
internal sealed class DueRuns(RunContext runContext, DateOnly? asOf, string command, TimeSpan firstRetry)
{
    // 5, 15, 45 and 135 minutes: a delivery that is three hours late is measured the same morning (decision 0038).
    private const int MaxAttempts = 5;
    private const double BackoffFactor = 3;
    private const double Jitter = 0.2;

    private JobLedger Jobs => runContext.Store.Jobs;

    /// <summary>Gets the groups of datasets that are scheduled, each measured in one run.</summary>
    public static IEnumerable<IReadOnlyList<string>> Groups(Catalogue catalogue) =>
        RunGroups.Group(catalogue, catalogue.ActiveIndicators)
            .Where(group => group.Any(id => catalogue.Datasets[id].Schedule is not null));

    /// <summary>Gets the groups that are due, and until when they wait, the longest due first.</summary>
    public async Task<IReadOnlyList<(IReadOnlyList<string> Datasets, DueVerdict Verdict)>> FindAsync(
        CancellationToken cancellationToken)
    {
        List<DueRow> rows = await Jobs.ReadDueAsync(cancellationToken);
        Dictionary<string, DateTime> pauses = await Jobs.ReadPausesAsync(cancellationToken);
        return
        [
            .. Groups(runContext.Catalogue).Select(group => (group, Verdict(group, rows, pauses)))
                .Where(each => each.Item2.Slot is not null).OrderBy(each => each.Item2.Slot),
        ];
    }

    /// <summary>Runs a group if it is due and nothing stands in its way.</summary>
    /// <returns>What became of it; null where it is not due, waits, or another measures it.</returns>
    public async Task<RunResult?> RunAsync(IReadOnlyList<string> datasets, CancellationToken cancellationToken)
    {
        if (!(await VerdictAsync(datasets, cancellationToken)).CanRunNow)
        {
            return null;
        }

        RunResult? result = await new Measurer(runContext).RunAsync(datasets, RequestAsync, cancellationToken);
        if (result is { Failure.Kind: not FailureKind.Store, Outcome: RunOutcome.Failed or RunOutcome.Partly })
        {
            await RecordFailureAsync(datasets, cancellationToken);
        }

        return result;

        async Task<MeasureRequest?> RequestAsync()
        {
            // Asked again under the lease, so that no two runs answer the same moment (decision 0037).
            DueVerdict verdict = await VerdictAsync(datasets, cancellationToken);
            if (!verdict.CanRunNow)
            {
                return null;
            }

            Instruments.ScheduleLag.Record(
                (runContext.Time.GetUtcNow().UtcDateTime - verdict.Slot!.Value).TotalSeconds,
                new TagList { { Tags.Dataset, string.Join(", ", datasets) } });
            IndicatorDefinition[] indicators =
                [.. runContext.Catalogue.ActiveIndicators.Where(indicator => indicator.DatasetIds.Any(datasets.Contains))];
            return new MeasureRequest(indicators, asOf ?? runContext.Today, null, null, DryRun: false, command)
            {
                ScheduledFor = verdict.Slot,
                AnswersSchedule = true,
            };
        }
    }

    private async Task<DueVerdict> VerdictAsync(IReadOnlyList<string> datasets, CancellationToken cancellationToken)
    {
        DueRow[] rows = [.. (await Jobs.ReadDueAsync(cancellationToken)).Where(row => datasets.Contains(row.DatasetId))];
        DueVerdict verdict = Verdict(datasets, rows, await Jobs.ReadPausesAsync(cancellationToken));
        if (verdict.WaitReason is { } why && rows.Any(row => row.WaitingFor != why))
        {
            await Jobs.RecordWaitAsync(datasets, why, cancellationToken);
            runContext.Log.RunWaits(string.Join(", ", datasets), EnumCode<WaitReason>.Of(why), verdict.WaitsUntil);
        }

        return verdict;
    }

    private DueVerdict Verdict(
        IReadOnlyList<string> datasets, IReadOnlyCollection<DueRow> rows, Dictionary<string, DateTime> pauses)
    {
        DateTime now = runContext.Time.GetUtcNow().UtcDateTime;
        ReportingCalendar calendar = runContext.Calendar;
        DueRow[] known = [.. rows.Where(row => datasets.Contains(row.DatasetId))];
        SourceDefinition[] sources =
            [.. datasets.Select(id => runContext.Catalogue.Sources[runContext.Catalogue.Datasets[id].SourceId])
                .DistinctBy(source => source.Id)];
        DateTime? slot = known.Max(row =>
            DueRule.Slot(
                row.State, after => NextRun.After(runContext.Catalogue.Datasets[row.DatasetId].Schedule, after, calendar), now));
        DateTime? paused = sources.Max(source => pauses.TryGetValue(source.Id, out DateTime until) ? until : (DateTime?)null);
        return DueRule.Decide(
            slot, known.Max(row => row.State.NextTryAt), paused, sources.Select(source => source.Hours).OfType<OpenHours>(),
            now, calendar);
    }

    // Past the last try it waits for the next moment of its schedule.
    private async Task RecordFailureAsync(IReadOnlyList<string> datasets, CancellationToken cancellationToken)
    {
        int failed = (await Jobs.ReadDueAsync(cancellationToken))
            .Where(row => datasets.Contains(row.DatasetId)).Select(row => row.Attempts).DefaultIfEmpty().Max();
        DateTime now = runContext.Time.GetUtcNow().UtcDateTime;
        if (failed + 1 >= MaxAttempts)
        {
            await Jobs.MarkAnsweredAsync(datasets, now, cancellationToken);
            return;
        }

        double spread = 1 + (Jitter * ((2 * Random.Shared.NextDouble()) - 1));
        await Jobs.ScheduleRetryAsync(datasets, now + (firstRetry * Math.Pow(BackoffFactor, failed) * spread), cancellationToken);
    }
}
