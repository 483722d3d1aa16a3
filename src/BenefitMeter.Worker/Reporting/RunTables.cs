using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Reporting;

/// <summary>Runs, their steps and findings, definition versions and watermarks.</summary>
internal static class RunTables
{
    public static async Task<long> BeginAsync(SqliteConnection connection, RunStart start, CancellationToken token)
    {
        await using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        await AbandonDeadAsync(connection, token);
        const string Begin = """
            INSERT INTO bm_run (invocation_id, datasets, as_of, started_at, outcome, node, process_id, system_user, command)
            VALUES (@InvocationId, @Datasets, @AsOf, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'running', @Node, @Process, @User, @Command)
            RETURNING run_id
            """;
        long runId = await connection.ExecuteScalarAsync<long>(Of(Begin, new
        {
            start.InvocationId,
            Datasets = string.Join(", ", start.Datasets),
            AsOf = StoredText.Of(start.AsOf),
            Node = Environment.MachineName,
            Process = Environment.ProcessId,
            User = Environment.UserName,
            start.Command,
        }, token));
        await transaction.CommitAsync(token);
        return runId;
    }

    public static Task WriteStepAsync(SqliteConnection connection, long runId, RunStep step, CancellationToken token)
    {
        const string Insert = """
            INSERT INTO bm_run_step (
                run_id, step, name, dataset_id, source_id, question, started_at, seconds, rows_read, outcome, failure, hint)
            VALUES (
                @runId, @Number, @Name, @DatasetId, @SourceId, @Question, @StartedAt, @Seconds, @RowsRead, @Outcome, @Failure, @Hint)
            """;
        return connection.ExecuteAsync(Of(Insert, new
        {
            runId,
            step.Number,
            step.Name,
            step.DatasetId,
            step.SourceId,
            step.Question,
            StartedAt = StoredText.Of(step.StartedAt),
            Seconds = step.Elapsed.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture),
            step.RowsRead,
            Outcome = StoredWord<RunOutcome>.Of(step.Outcome),
            step.Failure,
            step.Hint,
        }, token));
    }

    public static async Task WriteFindingsAsync(
        SqliteConnection connection, long runId, IReadOnlyCollection<RunFinding> findings, CancellationToken token)
    {
        const string Insert = """
            INSERT INTO bm_finding (run_id, dataset_id, indicator_id, code, place, column_name, shape, rows_counted, detail)
            VALUES (@runId, @DatasetId, @IndicatorId, @Code, @Place, @Column, @Shape, @Count, @Detail)
            """;
        await using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        await connection.ExecuteAsync(Of(Insert, findings.Select(one => new
        {
            runId,
            one.DatasetId,
            one.IndicatorId,
            one.Finding.Code,
            one.Finding.Place,
            one.Finding.Column,
            one.Finding.Shape,
            one.Finding.Count,
            one.Finding.Detail,
        }), token));
        await transaction.CommitAsync(token);
    }

    public static Task EndAsync(
        SqliteConnection connection, long runId, RunEnd end, int figuresChanged, CancellationToken token)
    {
        const string Update = """
            UPDATE bm_run SET ended_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), outcome = @Outcome, rows_read = @RowsRead,
                figures_changed = @figuresChanged, failure = @Failure, hint = @Hint
            WHERE run_id = @runId
            """;
        return connection.ExecuteAsync(Of(Update, new
        {
            runId,
            Outcome = StoredWord<RunOutcome>.Of(end.Outcome),
            end.RowsRead,
            figuresChanged,
            end.Failure,
            end.Hint,
        }, token));
    }

    public static Task WriteDefinitionsAsync(
        SqliteConnection connection, long runId, IReadOnlyList<DefinitionVersion> definitions, CancellationToken token)
    {
        const string Insert = """
            INSERT INTO bm_definition (indicator_id, hash, version, first_run_id, recorded_at)
            VALUES (@IndicatorId, @Hash, @Version, @runId, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
            """;
        return connection.ExecuteAsync(Of(
            Insert, definitions.Select(one => new { one.IndicatorId, one.Hash, one.Version, runId }), token));
    }

    public static Task WriteWatermarksAsync(
        SqliteConnection connection, long runId, IReadOnlyList<DatasetWatermark> watermarks, CancellationToken token)
    {
        const string Replace = """
            DELETE FROM bm_watermark WHERE dataset_id = @DatasetId;
            INSERT INTO bm_watermark (dataset_id, data_through, as_of, run_id) VALUES (@DatasetId, @DataThrough, @AsOf, @runId);
            """;
        return connection.ExecuteAsync(Of(Replace, watermarks.Select(one => new
        {
            one.DatasetId,
            DataThrough = one.DataThrough is { } day ? StoredText.Of(day) : null,
            AsOf = StoredText.Of(one.AsOf),
            runId,
        }), token));
    }

    public static async Task<IReadOnlyList<DefinitionVersion>> ReadDefinitionsAsync(
        SqliteConnection connection, CancellationToken token)
    {
        IEnumerable<(string Indicator, int Version, string Hash)> rows = await connection.QueryAsync<(string, int, string)>(
            Of("SELECT indicator_id, version, hash FROM bm_definition ORDER BY indicator_id, version, hash", null, token));
        return [.. rows.Select(row => new DefinitionVersion(row.Indicator, row.Version, row.Hash))];
    }

    public static async Task<IReadOnlyList<DatasetWatermark>> ReadWatermarksAsync(
        SqliteConnection connection, CancellationToken token)
    {
        IEnumerable<(string Dataset, string? Through, string AsOf)> rows = await connection.QueryAsync<(string, string?, string)>(
            Of("SELECT dataset_id, data_through, as_of FROM bm_watermark ORDER BY dataset_id", null, token));
        return [.. rows.Select(row => new DatasetWatermark(
            row.Dataset, row.Through is null ? null : StoredText.ToDay(row.Through), StoredText.ToDay(row.AsOf)))];
    }

    /// <summary>Ends the running runs of this machine whose process is gone; other machines answer for their own.</summary>
    private static async Task AbandonDeadAsync(SqliteConnection connection, CancellationToken token)
    {
        const string Running = "SELECT run_id, process_id, started_at FROM bm_run WHERE outcome = 'running' AND node = @Node";
        const string Abandon = """
            UPDATE bm_run SET outcome = 'abandoned', ended_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), figures_changed = 0,
                failure = 'Its process ended before the run did; nothing of it was published.',
                hint = 'Nothing: the next run measures again. If it happens often, look for what ends the process.'
            WHERE run_id = @runId
            """;
        IEnumerable<(long RunId, int Process, string StartedAt)> runs = await connection.QueryAsync<(long, int, string)>(
            Of(Running, new { Node = Environment.MachineName }, token));
        foreach (long runId in runs
            .Where(run => !RunningProcess.IsAlive(run.Process, StoredText.ToMoment(run.StartedAt))).Select(run => run.RunId))
        {
            await connection.ExecuteAsync(Of(Abandon, new { runId }, token));
        }
    }

    private static CommandDefinition Of(string sql, object? parameters, CancellationToken token) =>
        new(sql, parameters, cancellationToken: token);
}
