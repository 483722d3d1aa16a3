using BenefitMeter.Assessing;
using BenefitMeter.Worker.Reporting.Tables;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>Runs, their steps and findings, definition versions and watermarks.</summary>
internal static class RunTables
{
    public static Task<long> BeginAsync(
        StoreSession session, RunStart start, CancellationToken cancellationToken) => session.InTransactionAsync(
            async () =>
            {
                await AbandonAsync(session, start.IsAlone ? start.Datasets : [], cancellationToken);
                long runId = await session.InsertForKeyAsync(
                    RunTable.Table, new StartedRun(start, await session.NowAsync(cancellationToken)), cancellationToken);
                foreach (string dataset in start.Datasets)
                {
                    await session.InsertAsync(RunDatasetTable.Table, new RunOfDataset(dataset, runId), cancellationToken);
                }

                return runId;
            },
            cancellationToken);

    public static Task WriteStepAsync(StoreSession session, long runId, RunStep step, CancellationToken cancellationToken) =>
        session.InsertAsync(RunStepTable.Table, new StartedStep(runId, step), cancellationToken);

    public static Task WriteFindingsAsync(
        StoreSession session, long runId, IReadOnlyCollection<RunFinding> findings,
        CancellationToken cancellationToken) => session.InTransactionAsync(
        async () =>
        {
            await session.BulkWriteAsync(
                FindingTable.Table, findings.Select(found => new FoundInRun(runId, found)), cancellationToken);
            return findings.Count;
        },
        cancellationToken);

    /// <summary>Records how a run ended that publishes nothing. Does nothing where its end is recorded already.</summary>
    public static Task EndAsync(StoreSession session, long runId, RunEnd end, CancellationToken cancellationToken) =>
        WriteEndAsync(
            session, end, figuresChanged: 0, cancellationToken,
            ("run_id", runId), ("outcome", EnumCode<RunOutcome>.Of(RunOutcome.Running)));

    /// <summary>
    /// Records how a run ended, in the transaction that publishes its figures. Replaces any other end: a run that publishes was
    /// alive, no matter what another worker took it for (decision 0084).
    /// </summary>
    public static Task EndPublishedAsync(
        StoreSession session, long runId, RunEnd end, int figuresChanged, CancellationToken cancellationToken) =>
            WriteEndAsync(session, end, figuresChanged, cancellationToken, ("run_id", runId));

    public static async Task WriteDefinitionsAsync(
        StoreSession session, long runId, IReadOnlyList<DefinitionVersion> definitions, CancellationToken cancellationToken)
    {
        foreach (DefinitionVersion definition in definitions)
        {
            await session.InsertAsync(
                DefinitionTable.Table, new FirstUse(definition, runId, await session.NowAsync(cancellationToken)),
                cancellationToken);
        }
    }

    public static async Task WriteWatermarksAsync(
        StoreSession session, long runId, IReadOnlyList<DatasetWatermark> watermarks, CancellationToken cancellationToken)
    {
        foreach (DatasetWatermark watermark in watermarks)
        {
            await session.DeleteAsync(WatermarkTable.Table, cancellationToken, ("dataset_id", watermark.DatasetId));
            await session.InsertAsync(WatermarkTable.Table, new ReadDataset(watermark, runId), cancellationToken);
        }
    }

    public static async Task<IReadOnlyList<DefinitionVersion>> ReadDefinitionsAsync(
        StoreSession session, CancellationToken cancellationToken) => await session.ReadAsync(
            [DefinitionTable.IndicatorId, DefinitionTable.Version, DefinitionTable.Hash],
            row => new DefinitionVersion(
                row.Text(DefinitionTable.IndicatorId)!, (int)row.Integer(DefinitionTable.Version),
                row.Text(DefinitionTable.Hash)!),
            "ORDER BY indicator_id, version, hash", cancellationToken);

    public static async Task<IReadOnlyList<DatasetWatermark>> ReadWatermarksAsync(
        StoreSession session, CancellationToken cancellationToken) => await session.ReadAsync(
            [WatermarkTable.DatasetId, WatermarkTable.DataThrough, WatermarkTable.AsOf],
            row => new DatasetWatermark(
                row.Text(WatermarkTable.DatasetId)!, row.Day(WatermarkTable.DataThrough), row.Day(WatermarkTable.AsOf)!.Value),
            "ORDER BY dataset_id", cancellationToken);

    private static async Task WriteEndAsync(
        StoreSession session, RunEnd end, int figuresChanged, CancellationToken cancellationToken,
        params (string Column, object? Value)[] of) => await session.UpdateAsync(
            RunTable.Table,
            [
                ("ended_at", await session.NowAsync(cancellationToken)), ("outcome", EnumCode<RunOutcome>.Of(end.Outcome)),
                ("rows_read", end.RowsRead), ("figures_changed", figuresChanged), ("failure", end.Failure),
                ("hint", end.Hint),
            ],
            cancellationToken, of);

    /// <summary>
    /// Ends the runs that never will: those of the same datasets, whose lease is another's now, and those of this machine whose
    /// process is gone.
    /// </summary>
    private static async Task AbandonAsync(
        StoreSession session, IReadOnlyList<string> datasets, CancellationToken cancellationToken)
    {
        List<(long RunId, string Datasets, string Node, int Process, DateTimeOffset StartedAt)> runs = await session.ReadAsync(
            [RunTable.RunId, RunTable.Datasets, RunTable.Node, RunTable.ProcessId, RunTable.StartedAt],
            row => (
                row.Integer(RunTable.RunId), row.Text(RunTable.Datasets)!, row.Text(RunTable.Node)!,
                (int)row.Integer(RunTable.ProcessId), row.Moment(RunTable.StartedAt)!.Value),
            "WHERE outcome = 'running'", cancellationToken);
        DateTimeOffset now = await session.NowAsync(cancellationToken);
        foreach (long runId in runs
            .Where(run => run.Datasets.Split(", ").Any(datasets.Contains)
                || (run.Node == Environment.MachineName && !RunningProcess.IsAlive(run.Process, run.StartedAt, now)))
            .Select(run => run.RunId))
        {
            RunEnd end = new(
                RunOutcome.Abandoned, null, "Its process ended before the run did; nothing of it was published.",
                "No action is needed: the next run measures again. If it happens often, find out what ends the process.");
            await EndAsync(session, runId, end, cancellationToken);
        }
    }
}
