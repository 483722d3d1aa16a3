using BenefitMeter.Realising;
using BenefitMeter.Time;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Reporting;

/// <summary>Publishes figures and reads them back.</summary>
internal static class FigureTables
{
    /// <summary>What a publication that was never switched left behind: its figures go first, for only one may be current.</summary>
    private const string Discard = """
        DELETE FROM bm_figure WHERE publication_id IN (SELECT publication_id FROM bm_publication WHERE published_at IS NULL);
        UPDATE bm_figure SET superseded_by = NULL
        WHERE superseded_by IN (SELECT publication_id FROM bm_publication WHERE published_at IS NULL);
        DELETE FROM bm_publication WHERE published_at IS NULL;
        """;

    private const string Supersede = """
        UPDATE bm_figure SET superseded_by = @publication
        WHERE indicator_id = @indicator AND unit_id = @unit AND grain = @grain AND period_id = @period AND superseded_by IS NULL
        """;

    /// <summary>The database's clock, moved on by a millisecond where it has not passed the last publication.</summary>
    private const string Switch = """
        UPDATE bm_publication SET published_at = (
            SELECT CASE WHEN COALESCE(last_at, '') < now_at THEN now_at ELSE strftime('%Y-%m-%dT%H:%M:%fZ', last_at, '+0.001 seconds') END
            FROM (SELECT MAX(published_at) AS last_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS now_at FROM bm_publication))
        WHERE publication_id = @publication
        RETURNING published_at
        """;

    private static readonly string Insert =
        $"INSERT INTO bm_figure ({string.Join(", ", FigureRow.Columns)}, run_id, publication_id, cause) "
        + $"VALUES ({string.Join(", ", FigureRow.Columns.Select((_, i) => $"@p{i}"))}, @run, @publication, @cause)";

    private static readonly string Select = string.Join(", ", FigureRow.Columns.Select(column => "f." + column));

    /// <summary>Writes rows, supersessions, switch, watermarks and the run's end in one transaction.</summary>
    public static async Task<DateTimeOffset?> PublishAsync(
        SqliteConnection connection, long runId, Publication publication, CancellationToken token)
    {
        await using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        if (await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM bm_publication WHERE published_at IS NULL") > 0)
        {
            await connection.ExecuteAsync(Discard);
        }

        string? publishedAt = null;
        if (publication.Changes.Count > 0)
        {
            long id = await connection.ExecuteScalarAsync<long>(
                "INSERT INTO bm_publication (run_id) VALUES (@runId) RETURNING publication_id", new { runId });
            SupersedeOld(connection, id, publication.Changes, token);
            InsertNew(connection, runId, id, publication.Changes, token);
            publishedAt = await connection.ExecuteScalarAsync<string>(Switch, new { publication = id });
        }

        await RunTables.WriteDefinitionsAsync(connection, runId, publication.Definitions, token);
        await RunTables.WriteWatermarksAsync(connection, runId, publication.Watermarks, token);
        RunEnd end = publication.End is { Outcome: RunOutcome.Succeeded } && publishedAt is null
            ? publication.End with { Outcome = RunOutcome.NothingChanged }
            : publication.End;
        await RunTables.EndAsync(connection, runId, end, publication.Changes.Count, token);
        await transaction.CommitAsync(token);
        return publishedAt is null ? null : StoredText.ToMoment(publishedAt);
    }

    public static async Task<IReadOnlyList<Figure>> ReadCurrentAsync(
        SqliteConnection connection, IReadOnlyCollection<string> indicatorIds, CancellationToken token)
    {
        await using SqliteTransaction snapshot = connection.BeginTransaction(deferred: true);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT {Select} FROM bm_figure AS f
            JOIN bm_publication AS p ON p.publication_id = f.publication_id AND p.published_at IS NOT NULL
            LEFT JOIN bm_publication AS s ON s.publication_id = f.superseded_by AND s.published_at IS NOT NULL
            WHERE f.indicator_id = @indicator AND s.publication_id IS NULL
            """;
        SqliteParameter indicator = command.Parameters.Add("@indicator", SqliteType.Text);
        List<Figure> figures = [];
        foreach (string id in indicatorIds)
        {
            indicator.Value = id;
            await using SqliteDataReader row = await command.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                figures.Add(FigureRow.Read(row));
            }
        }

        return figures;
    }

    public static async Task<IReadOnlyList<PublishedFigure>> ReadHistoryAsync(
        SqliteConnection connection, FigureKey key, CancellationToken token)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT {Select}, f.run_id, p.published_at, s.published_at, f.cause FROM bm_figure AS f
            JOIN bm_publication AS p ON p.publication_id = f.publication_id AND p.published_at IS NOT NULL
            LEFT JOIN bm_publication AS s ON s.publication_id = f.superseded_by AND s.published_at IS NOT NULL
            WHERE f.indicator_id = @indicator AND f.unit_id = @unit AND f.grain = @grain AND f.period_id = @period
            ORDER BY p.published_at
            """;
        Bind(command, key);

        List<PublishedFigure> figures = [];
        int last = FigureRow.Columns.Count;
        await using SqliteDataReader row = await command.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            figures.Add(new PublishedFigure(
                FigureRow.Read(row), row.GetInt64(last), StoredText.ToMoment(row.GetString(last + 1)),
                row.IsDBNull(last + 2) ? null : StoredText.ToMoment(row.GetString(last + 2)),
                row.IsDBNull(last + 3) ? null : StoredWord<ChangeCause>.Parse(row.GetString(last + 3))));
        }

        return figures;
    }

    private static void SupersedeOld(
        SqliteConnection connection, long publication, IReadOnlyList<FigureChange> changes, CancellationToken token)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = Supersede;
        foreach (FigureChange change in changes.Where(change => change.Old is not null))
        {
            token.ThrowIfCancellationRequested();
            command.Parameters.Clear();
            command.Parameters.AddWithValue("@publication", publication);
            Bind(command, change.Key);
            if (command.ExecuteNonQuery() != 1)
            {
                throw new BenefitMeterException(
                    FailureKind.Store,
                    $"Figure {change.Key} in the reporting database '{connection.DataSource}' is no longer the one that was compared.",
                    "Another run published meanwhile; measure again.");
            }
        }
    }

    private static void InsertNew(
        SqliteConnection connection, long runId, long publication, IReadOnlyList<FigureChange> changes, CancellationToken token)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = Insert;
        SqliteParameter[] cells = [.. FigureRow.Columns.Select((_, i) => command.Parameters.AddWithValue($"@p{i}", DBNull.Value))];
        command.Parameters.AddWithValue("@run", runId);
        command.Parameters.AddWithValue("@publication", publication);
        SqliteParameter cause = command.Parameters.AddWithValue("@cause", DBNull.Value);
        foreach (FigureChange change in changes.Where(change => change.New is not null))
        {
            token.ThrowIfCancellationRequested();
            object[] values = FigureRow.Write(change.New!);
            for (int i = 0; i < values.Length; i++)
            {
                cells[i].Value = values[i];
            }

            cause.Value = change.Cause is { } why ? StoredWord<ChangeCause>.Of(why) : DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private static void Bind(SqliteCommand command, FigureKey key)
    {
        command.Parameters.AddWithValue("@indicator", key.IndicatorId);
        command.Parameters.AddWithValue("@unit", key.UnitId);
        command.Parameters.AddWithValue("@grain", StoredWord<PeriodGrain>.Of(key.Grain));
        command.Parameters.AddWithValue("@period", key.PeriodId);
    }
}
