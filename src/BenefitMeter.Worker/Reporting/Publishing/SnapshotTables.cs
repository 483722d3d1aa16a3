using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>Keeps what runs gathered of datasets, and reads it back (rule 23).</summary>
internal static class SnapshotTables
{
    // SQL Server takes 2,100 parameters, and each span needs two.
    private const int SpansAtOnce = 500;

    /// <summary>Writes what a run keeps in the place of what was kept of the same days.</summary>
    public static async Task WriteAsync(StoreSession session, DatasetSnapshot kept, CancellationToken cancellationToken)
    {
        (string, object?) dataset = ("dataset_id", kept.DatasetId);
        await session.DeleteAsync(PartialDatasetTable.Table, cancellationToken, dataset);
        await session.DeleteAsync(PartialUnitTable.Table, cancellationToken, dataset);
        await session.ExecuteAsync(
            "DELETE FROM bm_partial WHERE dataset_id = @dataset_id AND day >= @from", cancellationToken, dataset,
            ("from", kept.From ?? DateOnly.MinValue));
        await session.BulkWriteAsync(
            PartialTable.Table, kept.Tallies.Sums.Select(sum => new PartialSum(kept.DatasetId, sum)), cancellationToken);
        await session.BulkWriteAsync(
            PartialUnitTable.Table, kept.Tallies.Days.Select(days => new PartialDays(kept.DatasetId, days)), cancellationToken);
        await SeriesCheckpoints.WriteAsync(session, kept.DatasetId, kept.Series, cancellationToken);
        await session.InsertAsync(PartialDatasetTable.Table, kept, cancellationToken);
    }

    /// <summary>Forgets what was kept of a dataset, because it no longer holds.</summary>
    public static async Task DeleteAsync(StoreSession session, string datasetId, CancellationToken cancellationToken)
    {
        await session.DeleteAsync(PartialDatasetTable.Table, cancellationToken, ("dataset_id", datasetId));
        await SeriesCheckpoints.WriteAsync(session, datasetId, [], cancellationToken);
    }

    /// <summary>Reads where the last runs left off, by dataset; those of which nothing is kept are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, DatasetSnapshotState>> ReadStatesAsync(
        StoreSession session, IEnumerable<string> datasetIds, CancellationToken cancellationToken) =>
            (await session.ReadAsync(
                PartialDatasetTable.Table.Columns,
                row => (
                    Dataset: row.Text(PartialDatasetTable.DatasetId)!,
                    State: new DatasetSnapshotState(
                        row.Text(PartialDatasetTable.Fingerprint)!, row.Day(PartialDatasetTable.AsOf)!.Value,
                        row.Day(PartialDatasetTable.DataThrough)!.Value)),
                $"WHERE {session.In("dataset_id", "datasets")}", cancellationToken, ("datasets", datasetIds.ToArray())))
            .ToDictionary(each => each.Dataset, each => each.State);

    /// <summary>Reads the sums that were kept of some days, and the days of every unit.</summary>
    public static async Task<TallySnapshot> ReadAsync(
        StoreSession session, string datasetId, IReadOnlyList<DaySpan> days, CancellationToken cancellationToken)
    {
        List<TallySnapshotSum> sums = [];
        foreach (DaySpan[] some in WithoutOverlaps(days).Chunk(SpansAtOnce))
        {
            sums.AddRange(await session.ReadAsync(
                PartialTable.Table.Columns,
                row => new TallySnapshotSum(
                    row.Text(PartialTable.Measure)!, row.Text(PartialTable.UnitId)!, row.Day(PartialTable.Day)!.Value,
                    row.Integer(PartialTable.RowsCounted), row.Integer(PartialTable.Filled),
                    StoredText.ToDecimal(row.Text(PartialTable.Total)!)),
                "WHERE dataset_id = @dataset AND ("
                    + string.Join(" OR ", some.Select((_, i) => $"(day >= @from{i} AND day < @to{i})")) + ")",
                cancellationToken,
                [
                    ("dataset", datasetId),
                    .. some.SelectMany((span, i) => new (string, object?)[] { ($"from{i}", span.Start), ($"to{i}", span.End) }),
                ]));
        }

        return new TallySnapshot(
            sums,
            await session.ReadAsync(
                PartialUnitTable.Table.Columns,
                row => new TallySnapshotDays(
                    row.Text(PartialUnitTable.UnitId)!, row.Day(PartialUnitTable.FirstDay)!.Value,
                    row.Day(PartialUnitTable.LastDay)!.Value),
                "WHERE dataset_id = @dataset", cancellationToken, ("dataset", datasetId)));
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
