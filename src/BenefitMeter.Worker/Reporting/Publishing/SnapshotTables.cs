using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>Keeps what runs gathered of datasets, and reads it back (rule 23).</summary>
internal static class SnapshotTables
{
    // SQL Server takes 2,100 parameters, and each span needs two.
    private const int SpansAtOnce = 500;

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
        StoreSession session, string datasetId, IReadOnlyList<DaySpan> days, CancellationToken cancellationToken)
    {
        List<TallySnapshotSum> sums = [];
        foreach (DaySpan[] some in WithoutOverlaps(days).Chunk(SpansAtOnce))
        {
            sums.AddRange(await session.QueryAsync(
                "SELECT measure, unit_id, day, rows_counted, filled, total FROM bm_partial WHERE dataset_id = @dataset AND ("
                    + string.Join(" OR ", some.Select((_, i) => $"(day >= @from{i} AND day < @to{i})")) + ")",
                row => new TallySnapshotSum(
                    row.Text(0)!, row.Text(1)!, row.Day(2)!.Value, row.Integer(3), row.Integer(4), row.Number(5)!.Value),
                cancellationToken,
                [
                    ("dataset", datasetId),
                    .. some.SelectMany((span, i) => new (string, object?)[] { ($"from{i}", span.Start), ($"to{i}", span.End) }),
                ]));
        }

        return new TallySnapshot(
            sums,
            await session.QueryAsync(
                "SELECT unit_id, first_day, last_day FROM bm_partial_unit WHERE dataset_id = @dataset",
                row => new TallySnapshotDays(row.Text(0)!, row.Day(1)!.Value, row.Day(2)!.Value),
                cancellationToken, ("dataset", datasetId)));
    }

    // Spans of two statements must not overlap, or their sums would be read twice.
    private static List<DaySpan> WithoutOverlaps(IEnumerable<DaySpan> days)
    {
        List<DaySpan> apart = [];
        foreach (DaySpan span in days.Where(span => !span.IsEmpty).OrderBy(span => span.Start))
        {
            if (apart.Count > 0 && span.Start <= apart[^1].End)
            {
                apart[^1] = apart[^1] with { End = span.End > apart[^1].End ? span.End : apart[^1].End };
            }
            else
            {
                apart.Add(span);
            }
        }

        return apart;
    }
}
