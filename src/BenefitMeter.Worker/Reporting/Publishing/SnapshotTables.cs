using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>Keeps what runs gathered of datasets, and reads it back (rule 23).</summary>
internal static class SnapshotTables
{
    // SQL Server takes 2,100 parameters, and each span needs two. Where there are more spans, the days between are read too.
    private const int MostSpans = 500;

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

    /// <summary>
    /// Reads the sums that were kept of some days, and the days of every unit, by dataset: two questions, however many datasets
    /// and spans there are.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="needed">The days that are needed of each dataset. Days between them may be read too.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyDictionary<string, TallySnapshot>> ReadAsync(
        StoreSession session, IReadOnlyDictionary<string, IReadOnlyList<DaySpan>> needed, CancellationToken cancellationToken)
    {
        ILookup<string, TallySnapshotSum> sums = await ReadSumsAsync(session, needed, cancellationToken);
        ILookup<string, TallySnapshotDays> days = (await session.ReadAsync(
            PartialUnitTable.Table.Columns,
            row => (
                Dataset: row.Text(PartialUnitTable.DatasetId)!,
                Days: new TallySnapshotDays(
                    row.Text(PartialUnitTable.UnitId)!, row.Day(PartialUnitTable.FirstDay)!.Value,
                    row.Day(PartialUnitTable.LastDay)!.Value)),
            $"WHERE {session.In("dataset_id", "datasets")}", cancellationToken, ("datasets", needed.Keys.ToArray())))
            .ToLookup(each => each.Dataset, each => each.Days);
        return needed.Keys.ToDictionary(id => id, id => new TallySnapshot([.. sums[id]], [.. days[id]]));
    }

    private static async Task<ILookup<string, TallySnapshotSum>> ReadSumsAsync(
        StoreSession session, IReadOnlyDictionary<string, IReadOnlyList<DaySpan>> needed, CancellationToken cancellationToken)
    {
        (string Dataset, List<DaySpan> Spans)[] apart =
            [.. needed.Select(each => (each.Key, WithoutOverlaps(each.Value))).Where(each => each.Item2.Count > 0)];
        if (apart.Sum(each => each.Spans.Count) > MostSpans)
        {
            apart = [.. apart.Select(each =>
                (each.Dataset, (List<DaySpan>)[new DaySpan(each.Spans[0].Start, each.Spans[^1].End)]))];
        }

        List<string> conditions = [];
        List<(string, object?)> values = [];
        foreach ((int d, (string dataset, List<DaySpan> spans)) in apart.Index())
        {
            conditions.Add($"(dataset_id = @dataset{d} AND ("
                + string.Join(" OR ", spans.Select((_, i) => $"(day >= @from{d}_{i} AND day < @to{d}_{i})")) + "))");
            values.Add(($"dataset{d}", dataset));
            values.AddRange(spans.SelectMany(
                (span, i) => new (string, object?)[] { ($"from{d}_{i}", span.Start), ($"to{d}_{i}", span.End) }));
        }

        List<(string Dataset, TallySnapshotSum Sum)> sums = conditions.Count == 0 ? [] : await session.ReadAsync(
            PartialTable.Table.Columns,
            row => (
                row.Text(PartialTable.DatasetId)!,
                new TallySnapshotSum(
                    row.Text(PartialTable.Measure)!, row.Text(PartialTable.UnitId)!, row.Day(PartialTable.Day)!.Value,
                    row.Integer(PartialTable.RowsCounted), row.Integer(PartialTable.Filled),
                    StoredText.ToDecimal(row.Text(PartialTable.Total)!))),
            "WHERE " + string.Join(" OR ", conditions), cancellationToken, [.. values]);
        return sums.ToLookup(each => each.Dataset, each => each.Sum);
    }

    // The windows of baselines mostly overlap, and a question for few spans is answered sooner.
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
