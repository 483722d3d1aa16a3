using BenefitMeter.Definitions.Units;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Reporting.Tables;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>Publishes figures and reads them back.</summary>
internal static class FigureTables
{
    /// <summary>The changes above which a database should look again at how its tables are filled.</summary>
    private const int Many = 1000;

    /// <summary>
    /// What a publication that was never switched left behind: its figures go first, for only one may be current.
    /// </summary>
    private const string Discard = """
        DELETE FROM bm_figure WHERE publication_id IN (SELECT publication_id FROM bm_publication WHERE published_at IS NULL);
        UPDATE bm_figure SET superseded_by = NULL
        WHERE superseded_by IN (SELECT publication_id FROM bm_publication WHERE published_at IS NULL);
        DELETE FROM bm_publication WHERE published_at IS NULL;
        """;

    private const string Published = """
        FROM bm_figure AS f
        JOIN bm_publication AS p ON p.publication_id = f.publication_id AND p.published_at IS NOT NULL
        LEFT JOIN bm_publication AS s ON s.publication_id = f.superseded_by AND s.published_at IS NOT NULL
        """;

    private static readonly string[] Key = ["indicator_id", "unit_id", "grain", "period_id", "structure"];

    /// <summary>Writes rows, supersessions, watermarks, the run's end and at last the switch in one transaction.</summary>
    /// <param name="session">The session.</param>
    /// <param name="runId">The run.</param>
    /// <param name="publication">What it publishes.</param>
    /// <param name="confirm">Fails where the run may publish no more; asked last, so that the answer holds.</param>
    /// <param name="cancellationToken">Stops it, and nothing is written.</param>
    public static Task<DateTimeOffset?> PublishAsync(
        StoreSession session, long runId, Publication publication, Func<Task> confirm, CancellationToken cancellationToken) =>
        session.InTransactionAsync(
            async () =>
            {
                await DiscardAsync(session, cancellationToken);
                long? id = publication.Changes.Count == 0
                    ? null
                    : await StageAsync(session, runId, publication.Changes, cancellationToken);

                foreach ((string dataset, DatasetSnapshot? kept) in publication.Snapshots)
                {
                    await (kept is null
                        ? SnapshotTables.DeleteAsync(session, dataset, cancellationToken)
                        : SnapshotTables.WriteAsync(session, kept, cancellationToken));
                }

                // What is slow is done; from here to the end of the transaction
                // publications take turns (decision 0024).
                await session.LockAsync(cancellationToken);
                await TrueNumbers.WriteAsync(session, runId, publication.TrueFigures, cancellationToken);
                await RunTables.WriteDefinitionsAsync(session, runId, publication.Definitions, cancellationToken);
                await RunTables.WriteWatermarksAsync(session, runId, publication.Watermarks, cancellationToken);
                await OrganisationTables.WriteAsync(session, publication.Organisation, cancellationToken);
                RunEnd end = id is null && publication.End.Outcome == RunOutcome.Succeeded
                    ? publication.End with { Outcome = RunOutcome.NothingChanged }
                    : publication.End;
                await RunTables.EndPublishedAsync(session, runId, end, publication.Changes.Count, cancellationToken);
                if (publication.AnswersDueUntil is { } began)
                {
                    await DueRows.MarkAnsweredAsync(
                        session, publication.Watermarks.Select(each => each.DatasetId), began, cancellationToken);
                }

                DateTimeOffset? seen =
                    id is { } staged ? await Publications.SwitchAsync(session, staged, cancellationToken) : null;
                await confirm();
                return seen;
            },
            cancellationToken);

    /// <summary>Reads figures of some indicators, all by one question so that they belong together.</summary>
    /// <param name="session">The session.</param>
    /// <param name="indicatorIds">The indicators.</param>
    /// <param name="superseded">Whether to read those that were published before; else the current ones.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<Figure>> ReadAsync(
        StoreSession session, IReadOnlyCollection<string> indicatorIds, bool superseded, CancellationToken cancellationToken)
    {
        return indicatorIds.Count == 0 ? [] : await session.QueryAsync(
            FigureTable.Content,
            $"SELECT {Select(FigureTable.Content)} {Published} WHERE {session.In("f.indicator_id", "indicators")} "
                + $"AND s.publication_id IS {(superseded ? "NOT NULL" : "NULL")}",
            FigureTable.Read, cancellationToken, ("indicators", indicatorIds.ToArray()));
    }

    /// <summary>
    /// Reads the current figures of some indicators that are known to be needed of their series (<see cref="SeriesCheckpoint"/>):
    /// the latest ones, and all of an indicator of which nothing is known. Of a settled one nobody asks how it was judged, so
    /// only its plan and reason are read: a night over ten years reads mostly those, in a third of the time.
    /// </summary>
    public static async Task<IReadOnlyList<Figure>> ReadLatestAsync(
        StoreSession session, IReadOnlyCollection<string> indicatorIds, CancellationToken cancellationToken)
    {
        // After a crash in the middle of publishing, only the publications tell what is current.
        HashSet<string> known = await CountUnswitchedAsync(session, cancellationToken) > 0 ? []
            : [.. await session.QueryAsync(
                "SELECT DISTINCT indicator_id FROM bm_partial_series", row => row.Text(0)!, cancellationToken)];
        string[] ids = [.. indicatorIds.Where(known.Contains)];
        IReadOnlyList<Figure> whole =
            await ReadAsync(session, [.. indicatorIds.Where(id => !known.Contains(id))], superseded: false, cancellationToken);
        return ids.Length == 0 ? whole : [.. whole, .. await LatestAsync(FigureTable.Settled, "<", FigureTable.ReadSettled),
            .. await LatestAsync(FigureTable.Content, ">=", FigureTable.Read)];

        Task<List<Figure>> LatestAsync(
            IReadOnlyList<Column> columns, string settled, Func<StoredRow, Figure> read) => session.QueryAsync(
            columns, $"SELECT {Select(columns)} {SeriesCheckpoints.LatestFigures} AND f.period_start {settled} m.settled_before "
                + $"AND {session.In("m.indicator_id", "indicators")}",
            read, cancellationToken, ("indicators", ids));
    }

    public static async Task<IReadOnlyList<PublishedFigure>> ReadHistoryAsync(
        StoreSession session, FigureKey key, CancellationToken cancellationToken)
    {
        int last = FigureTable.Content.Count;
        object[] cells = Cells(key);
        return await session.QueryAsync(
            FigureTable.Content,
            $"""
            SELECT {Select(FigureTable.Content)}, f.run_id, p.published_at, s.published_at, f.cause {Published}
            WHERE {string.Join(" AND ", Key.Select(column => $"f.{column} = @{column}"))}
            ORDER BY p.published_at
            """,
            row => new PublishedFigure(
                FigureTable.Read(row), row.Integer(last), row.Moment(last + 1)!.Value, row.Moment(last + 2),
                row.Text(last + 3) is { } cause ? EnumCode<ChangeCause>.Parse(cause) : null),
            cancellationToken,
            [.. Key.Zip(cells, (column, cell) => (column, (object?)cell))]);
    }

    /// <summary>
    /// Reads every figure that was ever published for the periods of some indicators inside some days, oldest first: all
    /// versions of their definitions.
    /// </summary>
    public static async Task<IReadOnlyList<Figure>> ReadVersionsAsync(
        StoreSession session, IEnumerable<string> indicatorIds, DaySpan days,
        CancellationToken cancellationToken) => await session.QueryAsync(
        FigureTable.Content,
        $"""
        SELECT {Select(FigureTable.Content)} {Published}
        WHERE {session.In("f.indicator_id", "indicators")} AND f.structure = @structure AND f.period_start >= @first
          AND f.period_end <= @last
        ORDER BY p.published_at
        """,
        FigureTable.Read, cancellationToken,
        ("indicators", indicatorIds.ToArray()), ("structure", EnumCode<Structure>.Of(Structure.AsWas)),
        ("first", days.Start), ("last", days.End.AddDays(-1)));

    private static string Select(IEnumerable<Column> columns) => StoreSession.Names(columns, "f");

    private static async Task DiscardAsync(StoreSession session, CancellationToken cancellationToken)
    {
        if (await CountUnswitchedAsync(session, cancellationToken) > 0)
        {
            await session.ExecuteAsync(Discard, cancellationToken);
        }
    }

    private static async Task<long> CountUnswitchedAsync(StoreSession session, CancellationToken cancellationToken) =>
        (await session.QueryAsync(
            "SELECT COUNT(*) FROM bm_publication WHERE published_at IS NULL", row => row.Integer(0), cancellationToken))[0];

    private static async Task<long> StageAsync(
        StoreSession session, long runId, IReadOnlyList<FigureChange> changes, CancellationToken cancellationToken)
    {
        long publication = await Publications.BeginAsync(session, runId, cancellationToken);
        await SupersedeAsync(session, publication, changes, cancellationToken);
        await InsertAsync(session, runId, publication, changes, cancellationToken);
        await session.RunAsync(changes.Count > Many ? session.Dialect.AfterMany : string.Empty, cancellationToken);
        return publication;
    }

    private static async Task SupersedeAsync(
        StoreSession session, long publication, IReadOnlyList<FigureChange> changes, CancellationToken cancellationToken)
    {
        FigureKey[] superseded = [.. changes.Where(change => change.Old is not null).Select(change => change.Key)];
        if (superseded.Length == 0)
        {
            return;
        }

        string keys = session.Dialect.SupersededKeys;
        string isSame = string.Join(" AND ", Key.Select(column => $"bm_figure.{column} = k.{column}"));
        await session.ExecuteAsync(session.Dialect.MakeSupersededKeys, cancellationToken);
        await session.BulkWriteAsync(
            keys, Key, superseded.Select(key => (WriteCells)(cells => Array.ForEach(Cells(key), cells.Value))),
            cancellationToken);
        int changed = await session.ExecuteAsync(
            $"UPDATE bm_figure SET superseded_by = @publication FROM {keys} AS k WHERE {isSame} "
                + "AND bm_figure.superseded_by IS NULL",
            cancellationToken, ("publication", publication));
        if (changed != superseded.Length)
        {
            string missing = (await session.QueryAsync(
                $"SELECT {string.Join(", ", Key)} FROM {keys} AS k WHERE NOT EXISTS (SELECT 1 FROM bm_figure WHERE {isSame} "
                    + "AND bm_figure.superseded_by = @publication)",
                row => string.Join('/', row.Text(0), row.Text(1), row.Text(3)), cancellationToken,
                ("publication", publication)))[0];
            throw new BenefitMeterException(
                FailureKind.Store,
                new($"Tallet {missing} i rapportdatabasen '{session.Place}' er ændret, siden kørslen sammenlignede med det.",
                    $"Figure {missing} in the reporting database '{session.Place}' has changed since the run compared with it."),
                new("En anden kørsel offentliggjorde imens; mål igen.", "Another run published meanwhile; measure again."));
        }

        await session.ExecuteAsync($"DROP TABLE {keys}", cancellationToken);
    }

    // Without foreign keys: checked row by row they need four times as long as the copying (decision 0025).
    private static Task InsertAsync(
        StoreSession session, long runId, long publication, IReadOnlyList<FigureChange> changes,
        CancellationToken cancellationToken) =>
        session.BulkWriteAsync(
            FigureTable.Table,
            changes.Where(change => change.New is not null)
                .Select(change => new FigureRow(change, runId, publication)),
            cancellationToken);

    private static object[] Cells(FigureKey key) =>
        [key.IndicatorId, key.UnitId, EnumCode<PeriodGrain>.Of(key.Grain), key.PeriodId, EnumCode<Structure>.Of(key.Structure)];
}
