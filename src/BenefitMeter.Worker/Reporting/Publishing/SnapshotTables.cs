using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>Keeps what runs gathered of datasets, and reads it back (rule 23).</summary>
internal static class SnapshotTables
{
    private static readonly string[] Sums = ["dataset_id", "measure", "unit_id", "day", "rows_counted", "filled", "total"];

    private static readonly string[] Units = ["dataset_id", "unit_id", "first_day", "last_day"];

    /// <summary>Writes what a run keeps in the place of what was kept of the same days.</summary>
    public static async Task WriteAsync(StoreSession session, DatasetSnapshot kept, CancellationToken cancellationToken)
    {
        (string, object?) dataset = ("dataset", kept.DatasetId);
        await session.ExecuteAsync("DELETE FROM bm_partial_dataset WHERE dataset_id = @dataset", cancellationToken, dataset);
        await session.ExecuteAsync("DELETE FROM bm_partial_unit WHERE dataset_id = @dataset", cancellationToken, dataset);
        await session.ExecuteAsync(
            "DELETE FROM bm_partial WHERE dataset_id = @dataset AND day >= @from", cancellationToken, dataset,
            ("from", kept.From ?? DateOnly.MinValue));
        await session.BulkWriteAsync(
            "bm_partial", Sums,
            kept.Tallies.Sums.Select(sum => (object?[])
                [kept.DatasetId, sum.Tally, sum.UnitId, sum.Bucket, sum.Rows, sum.Filled, StoredText.Of(sum.Sum)]),
            cancellationToken);
        await session.BulkWriteAsync(
            "bm_partial_unit", Units,
            kept.Tallies.Days.Select(days => (object?[])[kept.DatasetId, days.UnitId, days.First, days.Last]), cancellationToken);
        await SeriesCheckpointTable.WriteAsync(session, kept.DatasetId, kept.Series, cancellationToken);
        await session.ExecuteAsync(
            "INSERT INTO bm_partial_dataset (dataset_id, fingerprint, as_of, data_through) "
                + "VALUES (@dataset, @fingerprint, @as_of, @data_through)",
            cancellationToken, dataset, ("fingerprint", kept.Fingerprint), ("as_of", kept.AsOf),
            ("data_through", kept.DataThrough));
    }

    /// <summary>Forgets what was kept of a dataset, because it no longer holds.</summary>
    public static async Task DeleteAsync(StoreSession session, string datasetId, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            "DELETE FROM bm_partial_dataset WHERE dataset_id = @dataset", cancellationToken, ("dataset", datasetId));
        await SeriesCheckpointTable.WriteAsync(session, datasetId, [], cancellationToken);
    }

    /// <summary>Reads where the last run left off; null where nothing is kept of the dataset.</summary>
    public static async Task<DatasetSnapshotState?> ReadStateAsync(
        StoreSession session, string datasetId, CancellationToken cancellationToken) =>
            (await session.QueryAsync(
                "SELECT fingerprint, as_of, data_through FROM bm_partial_dataset WHERE dataset_id = @dataset",
                row => new DatasetSnapshotState(row.Text(0)!, row.Day(1)!.Value, row.Day(2)!.Value),
                cancellationToken, ("dataset", datasetId)))
                    .SingleOrDefault();

    /// <summary>Reads the sums that were kept of some days, and the days of every unit.</summary>
    public static async Task<TallySnapshot> ReadAsync(
        StoreSession session, string datasetId, IReadOnlyList<DaySpan> days, CancellationToken cancellationToken) => new(
        days.Count == 0 ? [] : await session.QueryAsync(
            "SELECT measure, unit_id, day, rows_counted, filled, total FROM bm_partial WHERE dataset_id = @dataset AND ("
                + string.Join(" OR ", days.Select((_, i) => $"(day >= @from{i} AND day < @to{i})")) + ")",
            row => new TallySnapshotSum(
                row.Text(0)!, row.Text(1)!, row.Day(2)!.Value, row.Integer(3), row.Integer(4), row.Number(5)!.Value),
            cancellationToken,
            [
                ("dataset", datasetId),
                .. days.SelectMany((span, i) => new (string, object?)[] { ($"from{i}", span.Start), ($"to{i}", span.End) }),
            ]),
        await session.QueryAsync(
            "SELECT unit_id, first_day, last_day FROM bm_partial_unit WHERE dataset_id = @dataset",
            row => new TallySnapshotDays(row.Text(0)!, row.Day(1)!.Value, row.Day(2)!.Value),
            cancellationToken, ("dataset", datasetId)));
}
