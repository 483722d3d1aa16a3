using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>Keeps what the next run must know of each series, and reads the figures that it needs by it.</summary>
internal static class SeriesCheckpoints
{
    /// <summary>
    /// Gets the current figures that the next run needs, as the tables of a question for figures. The series come first, so that
    /// a database finds each one's latest figures by the index.
    /// </summary>
    public const string LatestFigures = """
        FROM bm_partial_series AS m CROSS JOIN bm_figure AS f
        JOIN bm_publication AS p ON p.publication_id = f.publication_id AND p.published_at IS NOT NULL
        WHERE f.indicator_id = m.indicator_id AND f.unit_id = m.unit_id AND f.grain = m.grain AND f.period_id >= m.read_from
            AND f.superseded_by IS NULL
        """;

    /// <summary>
    /// Writes what is known of a dataset's series in the place of what was; rows that stay the same are left alone.
    /// </summary>
    public static async Task WriteAsync(
        StoreSession session, string datasetId, IReadOnlyList<SeriesCheckpoint> series, CancellationToken cancellationToken)
    {
        SeriesCheckpoint[] known = [.. await ReadAsync(session, [datasetId], cancellationToken)];
        if (known.ToHashSet().SetEquals(series))
        {
            return;
        }

        await session.DeleteAsync(PartialSeriesTable.Table, cancellationToken, ("dataset_id", datasetId));
        await session.BulkWriteAsync(
            PartialSeriesTable.Table, series.Select(each => new PartialSeries(datasetId, each)), cancellationToken);
    }

    /// <summary>Reads what is known of the series of some datasets' indicators.</summary>
    public static Task<List<SeriesCheckpoint>> ReadAsync(
        StoreSession session, IEnumerable<string> datasetIds, CancellationToken cancellationToken) =>
            session.ReadAsync(
                PartialSeriesTable.Table.Columns, Read, $"WHERE {session.In("dataset_id", "datasets")}", cancellationToken,
                ("datasets", datasetIds.ToArray()));

    private static SeriesCheckpoint Read(StoredRow row)
    {
        SeriesKey key = new(
            row.Text(PartialSeriesTable.IndicatorId)!, row.Text(PartialSeriesTable.UnitId)!,
            row.Word<PeriodGrain>(PartialSeriesTable.Grain)!.Value);
        return new SeriesCheckpoint(
            key,
            row.Day(PartialSeriesTable.FirstDay) is { } first
                ? new Period(key.Grain, first, row.Day(PartialSeriesTable.LastDay)!.Value.AddDays(1))
                : null,
            row.Day(PartialSeriesTable.SettledBefore)!.Value, row.Day(PartialSeriesTable.LevelFrom)!.Value);
    }
}
