using BenefitMeter.Planning;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Reporting.Tables;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting;

/// <summary>What the worker knows of when datasets were due and measured, and which sources are paused.</summary>
internal static class DueRows
{
    public static Task<List<DueRow>> ReadAsync(StoreSession session, CancellationToken cancellationToken) => session.ReadAsync(
        DueTable.Table.Columns,
        row => new DueRow(
            row.Text(DueTable.DatasetId)!, row.Text(DueTable.Schedule)!, row.Text(DueTable.Meaning)!,
            new DueState(
                Utc(row, DueTable.ScheduleSince)!.Value, Utc(row, DueTable.RequestedAt), Utc(row, DueTable.ServedThrough),
                Utc(row, DueTable.NextTryAt)),
            (int)row.Integer(DueTable.Attempts), row.Word<WaitReason>(DueTable.WaitingFor)),
        "ORDER BY dataset_id", cancellationToken);

    /// <summary>Writes what the catalogue says of datasets, and forgets those it no longer has.</summary>
    public static Task<int> WriteAsync(
        StoreSession session, IReadOnlyCollection<DueRow> rows, IReadOnlyCollection<string> gone,
        CancellationToken cancellationToken) =>
        session.InTransactionAsync(
            async () =>
            {
                foreach (string dataset in rows.Select(row => row.DatasetId).Concat(gone))
                {
                    await session.DeleteAsync(DueTable.Table, cancellationToken, ("dataset_id", dataset));
                }

                foreach (DueRow row in rows)
                {
                    await session.InsertAsync(DueTable.Table, row, cancellationToken);
                }

                return rows.Count + gone.Count;
            },
            cancellationToken);

    /// <summary>Records that a run answered all that was due when it began.</summary>
    public static Task MarkAnsweredAsync(
        StoreSession session, IEnumerable<string> datasets, DateTime began, CancellationToken cancellationToken) => EachAsync(
            session, datasets,
            [("served_through", Moment(began)), ("attempts", 0), ("next_try_at", null), ("waiting_for", null)],
            cancellationToken);

    /// <summary>Records that a run failed, and when the next is tried.</summary>
    public static Task ScheduleRetryAsync(
        StoreSession session, IEnumerable<string> datasets, DateTime next, CancellationToken cancellationToken) =>
            RetryAsync(session, datasets, next, cancellationToken);

    /// <summary>Records why datasets that are due wait; null where they wait no more.</summary>
    public static Task RecordWaitAsync(
        StoreSession session, IEnumerable<string> datasets, WaitReason? why, CancellationToken cancellationToken) => EachAsync(
            session, datasets, [("waiting_for", why is { } reason ? EnumCode<WaitReason>.Of(reason) : null)], cancellationToken);

    public static async Task<Dictionary<string, DateTime>> ReadPausesAsync(
        StoreSession session, CancellationToken cancellationToken) =>
            (await session.ReadAsync(
                PauseTable.Table.Columns,
                row => (Source: row.Text(PauseTable.SourceId)!, Until: Utc(row, PauseTable.UntilAt)!.Value),
                string.Empty, cancellationToken))
            .ToDictionary(row => row.Source, row => row.Until, StringComparer.Ordinal);

    /// <summary>Pauses a source until a moment, or lets it go on where there is none.</summary>
    /// <returns>Whether anything changed.</returns>
    public static Task<bool> PauseAsync(
        StoreSession session, string source, DateTimeOffset? until, string by,
        CancellationToken cancellationToken) => session.InTransactionAsync(
        async () =>
        {
            int removed = await session.DeleteAsync(PauseTable.Table, cancellationToken, ("source_id", source));
            if (until is { } moment)
            {
                await session.InsertAsync(
                    PauseTable.Table, new PausedSource(source, moment, by, await session.NowAsync(cancellationToken)),
                    cancellationToken);
            }

            return removed > 0 || until is not null;
        },
        cancellationToken);

    private static async Task RetryAsync(
        StoreSession session, IEnumerable<string> datasets, DateTime next, CancellationToken cancellationToken)
    {
        foreach (string dataset in datasets)
        {
            await session.ExecuteAsync(
                "UPDATE bm_due SET attempts = attempts + 1, next_try_at = @next, waiting_for = @why WHERE dataset_id = @dataset",
                cancellationToken, ("next", Moment(next)), ("why", EnumCode<WaitReason>.Of(WaitReason.Retry)),
                ("dataset", dataset));
        }
    }

    private static async Task EachAsync(
        StoreSession session, IEnumerable<string> datasets, (string Column, object? Value)[] to,
        CancellationToken cancellationToken)
    {
        foreach (string dataset in datasets)
        {
            await session.UpdateAsync(DueTable.Table, to, cancellationToken, ("dataset_id", dataset));
        }
    }

    private static DateTime? Utc(StoredRow row, Column column) => row.Moment(column)?.UtcDateTime;

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
