using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>Runs, their steps and findings, definition versions and watermarks.</summary>
internal static class RunTables
{
    private static readonly string[] FindingColumns =
        ["run_id", "dataset_id", "indicator_id", "code", "place", "column_name", "shape", "rows_counted", "detail", "detail_da"];

    public static Task<long> BeginAsync(
        StoreSession session, RunStart start, CancellationToken cancellationToken) => session.InTransactionAsync(
            async () =>
            {
                await AbandonAsync(session, start.IsAlone ? start.Datasets : [], cancellationToken);
                DateTimeOffset now = (await session.QueryAsync(
                    $"SELECT {session.Dialect.Now}", row => row.Moment(0)!.Value, cancellationToken))[0];
                long runId = await session.InsertAsync(
                    "bm_run", "run_id", cancellationToken,
                    ("invocation_id", start.InvocationId), ("datasets", string.Join(", ", start.Datasets)), ("as_of", start.AsOf),
                    ("started_at", now), ("outcome", EnumCode<RunOutcome>.Of(RunOutcome.Running)),
                    ("node", Environment.MachineName), ("process_id", Environment.ProcessId),
                    ("system_user", Environment.UserName), ("command", start.Command),
                    ("scheduled_for", start.ScheduledFor is { } due ? new DateTimeOffset(due, TimeSpan.Zero) : null));
                foreach (string dataset in start.Datasets)
                {
                    await session.ExecuteAsync(
                        "INSERT INTO bm_run_dataset (dataset_id, run_id) VALUES (@dataset, @run)", cancellationToken,
                        ("dataset", dataset), ("run", runId));
                }

                return runId;
            },
            cancellationToken);

    public static Task WriteStepAsync(StoreSession session, long runId, RunStep step, CancellationToken cancellationToken)
    {
        const string Insert = """
            INSERT INTO bm_run_step (
                run_id, step, name, dataset_id, source_id, question, started_at, seconds, rows_read, outcome, failure, hint)
            VALUES (
                @run, @step, @name, @dataset, @source, @question, @started, @seconds, @rows, @outcome, @failure, @hint)
            """;
        return session.ExecuteAsync(
            Insert, cancellationToken,
            ("run", runId), ("step", step.Number), ("name", step.Name), ("dataset", step.DatasetId), ("source", step.SourceId),
            ("question", step.Question), ("started", step.StartedAt),
            ("seconds", decimal.Round((decimal)step.Elapsed.TotalSeconds, 3)), ("rows", step.RowsRead),
            ("outcome", EnumCode<RunOutcome>.Of(step.Outcome)), ("failure", step.Failure), ("hint", step.Hint));
    }

    public static Task WriteFindingsAsync(
        StoreSession session, long runId, IReadOnlyCollection<RunFinding> findings,
        CancellationToken cancellationToken) => session.InTransactionAsync(
        async () =>
        {
            await session.BulkWriteAsync(
                "bm_finding", FindingColumns,
                findings.Select(one => (object?[])
                [
                    runId, one.DatasetId, one.IndicatorId, one.Finding.Code, one.Finding.Location, one.Finding.Column,
                    one.Finding.Shape, one.Finding.Count, one.Finding.Detail.English, one.Finding.Detail.Danish,
                ]),
                cancellationToken);
            return findings.Count;
        },
        cancellationToken);

    public static Task EndAsync(
        StoreSession session, long runId, RunEnd end, int figuresChanged, CancellationToken cancellationToken) =>
            session.ExecuteAsync(
                $"""
                UPDATE bm_run SET ended_at = {session.Dialect.Now}, outcome = @outcome, rows_read = @rows, figures_changed =
                  @changed,
                    failure = @failure, hint = @hint
                WHERE run_id = @run AND outcome = 'running'
                """,
                cancellationToken,
                ("outcome", EnumCode<RunOutcome>.Of(end.Outcome)), ("rows", end.RowsRead), ("changed", figuresChanged),
                ("failure", end.Failure), ("hint", end.Hint), ("run", runId));

    public static async Task WriteDefinitionsAsync(
        StoreSession session, long runId, IReadOnlyList<DefinitionVersion> definitions, CancellationToken cancellationToken)
    {
        foreach (DefinitionVersion definition in definitions)
        {
            await session.ExecuteAsync(
                $"""
                INSERT INTO bm_definition (indicator_id, hash, version, first_run_id, recorded_at)
                VALUES (@indicator, @hash, @version, @run, {session.Dialect.Now})
                """,
                cancellationToken,
                ("indicator", definition.IndicatorId), ("hash", definition.Hash),
                ("version", definition.Version), ("run", runId));
        }
    }

    public static async Task WriteWatermarksAsync(
        StoreSession session, long runId, IReadOnlyList<DatasetWatermark> watermarks, CancellationToken cancellationToken)
    {
        const string Replace = """
            DELETE FROM bm_watermark WHERE dataset_id = @dataset;
            INSERT INTO bm_watermark (dataset_id, data_through, as_of, run_id) VALUES (@dataset, @through, @asOf, @run);
            """;
        foreach (DatasetWatermark watermark in watermarks)
        {
            await session.ExecuteAsync(
                Replace, cancellationToken,
                ("dataset", watermark.DatasetId), ("through", watermark.DataThrough), ("asOf", watermark.AsOf), ("run", runId));
        }
    }

    public static async Task<IReadOnlyList<DefinitionVersion>> ReadDefinitionsAsync(
        StoreSession session, CancellationToken cancellationToken) =>
            await session.QueryAsync(
                "SELECT indicator_id, version, hash FROM bm_definition ORDER BY indicator_id, version, hash",
                row => new DefinitionVersion(row.Text(0)!, (int)row.Integer(1), row.Text(2)!), cancellationToken);

    public static async Task<IReadOnlyList<DatasetWatermark>> ReadWatermarksAsync(
        StoreSession session, CancellationToken cancellationToken) =>
            await session.QueryAsync(
                "SELECT dataset_id, data_through, as_of FROM bm_watermark ORDER BY dataset_id",
                row => new DatasetWatermark(row.Text(0)!, row.Day(1), row.Day(2)!.Value), cancellationToken);

    /// <summary>
    /// Ends the runs that never will: those of the same datasets, whose lease is another's now, and those of this machine whose
    /// process is gone.
    /// </summary>
    private static async Task AbandonAsync(
        StoreSession session, IReadOnlyList<string> datasets, CancellationToken cancellationToken)
    {
        List<(long RunId, string Datasets, string Node, int Process, DateTimeOffset StartedAt)> runs = await session.QueryAsync(
            "SELECT run_id, datasets, node, process_id, started_at FROM bm_run WHERE outcome = 'running'",
            row => (row.Integer(0), row.Text(1)!, row.Text(2)!, (int)row.Integer(3), row.Moment(4)!.Value), cancellationToken);
        foreach (long runId in runs
            .Where(run => run.Datasets.Split(", ").Any(datasets.Contains)
                || (run.Node == Environment.MachineName && !RunningProcess.IsAlive(run.Process, run.StartedAt)))
            .Select(run => run.RunId))
        {
            RunEnd end = new(
                RunOutcome.Abandoned, null, "Its process ended before the run did; nothing of it was published.",
                "No action is needed: the next run measures again. If it happens often, find out what ends the process.");
            await EndAsync(session, runId, end, figuresChanged: 0, cancellationToken);
        }
    }
}
