using BenefitMeter.Planning;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting;

/// <summary>What the worker knows of when datasets were due and measured, and which sources are paused.</summary>
internal static class DueTable
{
    public static Task<List<DueRow>> ReadAsync(StoreSession session, CancellationToken cancellationToken) => session.QueryAsync(
        """
        SELECT dataset_id, schedule, meaning, schedule_since, requested_at, served_through, next_try_at, attempts, waiting_for
        FROM bm_due ORDER BY dataset_id
        """,
        row => new DueRow(
            row.Text(0)!, row.Text(1)!, row.Text(2)!,
            new DueState(Utc(row, 3)!.Value, Utc(row, 4), Utc(row, 5), Utc(row, 6)),
            (int)row.Integer(7), row.Text(8) is { } word ? EnumCode<WaitReason>.Parse(word) : null),
        cancellationToken);

    /// <summary>Writes what the catalogue says of datasets, and forgets those it no longer has.</summary>
    public static Task<int> WriteAsync(
        StoreSession session, IReadOnlyCollection<DueRow> rows, IReadOnlyCollection<string> gone,
        CancellationToken cancellationToken) =>
        session.InTransactionAsync(
            async () =>
            {
                foreach (string dataset in rows.Select(row => row.DatasetId).Concat(gone))
                {
                    await session.ExecuteAsync(
                        "DELETE FROM bm_due WHERE dataset_id = @dataset", cancellationToken, ("dataset", dataset));
                }

                foreach (DueRow row in rows)
                {
                    await session.ExecuteAsync(
                        """
                        INSERT INTO bm_due (
                            dataset_id, schedule, meaning, schedule_since, requested_at, served_through, next_try_at, attempts,
                            waiting_for)
                        VALUES (@dataset, @schedule, @meaning, @since, @requested, @served, @next, @attempts, @waiting)
                        """,
                        cancellationToken,
                        ("dataset", row.DatasetId), ("schedule", row.Schedule), ("meaning", row.Meaning),
                        ("since", Moment(row.State.ScheduleSince)), ("requested", Moment(row.State.RequestedAt)),
                        ("served", Moment(row.State.AnsweredThrough)), ("next", Moment(row.State.NextTryAt)),
                        ("attempts", row.Attempts), ("waiting", row.WaitingFor is { } why ? EnumCode<WaitReason>.Of(why) : null));
                }

                return rows.Count + gone.Count;
            },
            cancellationToken);

    /// <summary>Records that a run answered all that was due when it began.</summary>
    public static Task MarkAnsweredAsync(
        StoreSession session, IEnumerable<string> datasets, DateTime began, CancellationToken cancellationToken) => EachAsync(
            session, datasets,
            """
            UPDATE bm_due SET served_through = @began, attempts = 0, next_try_at = NULL, waiting_for = NULL
            WHERE dataset_id = @dataset
            """,
            cancellationToken, ("began", Moment(began)));

    /// <summary>Records that a run failed, and when the next is tried.</summary>
    public static Task ScheduleRetryAsync(
        StoreSession session, IEnumerable<string> datasets, DateTime next, CancellationToken cancellationToken) => EachAsync(
            session, datasets,
            "UPDATE bm_due SET attempts = attempts + 1, next_try_at = @next, waiting_for = 'retry' WHERE dataset_id = @dataset",
            cancellationToken, ("next", Moment(next)));

    /// <summary>Records why datasets that are due wait; null where they wait no more.</summary>
    public static Task RecordWaitAsync(
        StoreSession session, IEnumerable<string> datasets, WaitReason? why, CancellationToken cancellationToken) => EachAsync(
            session, datasets, "UPDATE bm_due SET waiting_for = @why WHERE dataset_id = @dataset",
            cancellationToken, ("why", why is { } reason ? EnumCode<WaitReason>.Of(reason) : null));

    public static async Task<Dictionary<string, DateTime>> ReadPausesAsync(
        StoreSession session, CancellationToken cancellationToken) =>
            (await session.QueryAsync(
                "SELECT source_id, until_at FROM bm_pause", row => (Source: row.Text(0)!, Until: Utc(row, 1)!.Value),
                cancellationToken))
            .ToDictionary(row => row.Source, row => row.Until, StringComparer.Ordinal);

    /// <summary>Pauses a source until a moment, or lets it go on where there is none.</summary>
    /// <returns>Whether anything changed.</returns>
    public static Task<bool> PauseAsync(
        StoreSession session, string source, DateTimeOffset? until, string by,
        CancellationToken cancellationToken) => session.InTransactionAsync(
        async () =>
        {
            int removed = await session.ExecuteAsync(
                "DELETE FROM bm_pause WHERE source_id = @source", cancellationToken, ("source", source));
            int added = until is null ? 0 : await session.ExecuteAsync(
                "INSERT INTO bm_pause (source_id, until_at, paused_by, recorded_at) "
                    + $"VALUES (@source, @until, @by, {session.Dialect.Now})",
                cancellationToken, ("source", source), ("until", until), ("by", by));
            return removed + added > 0;
        },
        cancellationToken);

    private static async Task EachAsync(
        StoreSession session, IEnumerable<string> datasets, string sql, CancellationToken cancellationToken,
        params (string Name, object? Value)[] values)
    {
        foreach (string dataset in datasets)
        {
            await session.ExecuteAsync(sql, cancellationToken, [.. values, ("dataset", dataset)]);
        }
    }

    private static DateTime? Utc(StoredRow row, int column) => row.Moment(column)?.UtcDateTime;

    private static DateTimeOffset? Moment(DateTime? utc) => utc is { } moment ? new DateTimeOffset(moment, TimeSpan.Zero) : null;
}

/// <summary>What is known of a dataset with a schedule.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="Schedule">Its schedule, as the catalogue writes it.</param>
/// <param name="Meaning">A hash of what is measured on it.</param>
/// <param name="State">When it was due and measured.</param>
/// <param name="Attempts">The failed runs since the last that served it.</param>
/// <param name="WaitingFor">Why it waits; null where it does not.</param>
internal sealed record DueRow(
    string DatasetId, string Schedule, string Meaning, DueState State, int Attempts, WaitReason? WaitingFor);
