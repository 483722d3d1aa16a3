using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Reporting;

/// <summary>The datasets of the catalogue, with the moments by which each must have run and been delivered.</summary>
internal static class JobTables
{
    public static async Task<JobFacts> ReadAsync(StoreSession session, CancellationToken cancellationToken)
    {
        const string Current = """
            SELECT dataset_id, name_da, name_en, source_id, contact, schedule, known_since, next_run_at, run_expected_by,
                delivery_expected_by, expected_through
            FROM bm_job WHERE is_current = 1
            """;
        const string Successes = """
            SELECT d.dataset_id, MAX(r.started_at)
            FROM bm_run_dataset AS d JOIN bm_run AS r ON r.run_id = d.run_id
            WHERE r.outcome IN ('succeeded', 'nothing-changed')
            GROUP BY d.dataset_id
            """;
        List<JobRecord> jobs = await session.QueryAsync(
            Current,
            row => new JobRecord(
                row.Text(0)!, row.Text(1) is { } danish ? new LocalText(danish, row.Text(2)!) : null, row.Text(3)!, row.Text(4),
                row.Text(5), row.Moment(6)!.Value, row.Moment(7), row.Moment(8), row.Moment(9), row.Day(10)),
            cancellationToken);
        List<(string Dataset, DateTimeOffset At)> successes =
            await session.QueryAsync(Successes, row => (row.Text(0)!, row.Moment(1)!.Value), cancellationToken);
        List<(string Dataset, DateOnly Day)> reach = await session.QueryAsync(
            "SELECT dataset_id, data_through FROM bm_watermark WHERE data_through IS NOT NULL",
            row => (row.Text(0)!, row.Day(1)!.Value), cancellationToken);
        return new JobFacts(
            jobs.ToDictionary(job => job.DatasetId), successes.ToDictionary(each => each.Dataset, each => each.At),
            reach.ToDictionary(each => each.Dataset, each => each.Day));
    }

    public static Task<int> WriteAsync(
        StoreSession session, IReadOnlyCollection<JobRecord> jobs, CancellationToken cancellationToken) =>
            session.InTransactionAsync(
                async () =>
                {
                    await session.LockAsync(cancellationToken);
                    TableSync rows = new(session, "bm_job", "dataset_id") { Gone = ("is_current", 0) };
                    return await rows.WriteAsync(
                        jobs.Select(job => new Dictionary<string, object?>
                        {
                            ["dataset_id"] = job.DatasetId,
                            ["name_da"] = job.Name?.Danish,
                            ["name_en"] = job.Name?.English,
                            ["source_id"] = job.SourceId,
                            ["contact"] = job.Contact,
                            ["schedule"] = job.Schedule,
                            ["known_since"] = job.KnownSince,
                            ["next_run_at"] = job.NextRunAt,
                            ["run_expected_by"] = job.RunBy,
                            ["delivery_expected_by"] = job.DeliveryBy,
                            ["expected_through"] = job.Through,
                            ["is_current"] = 1,
                        }),
                        cancellationToken);
                },
                cancellationToken);
}
