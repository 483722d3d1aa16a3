using BenefitMeter.Definitions;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting;

/// <summary>The datasets of the catalogue, with the moments by which each must have run and been delivered.</summary>
internal static class JobTables
{
    public static async Task<JobFacts> ReadAsync(StoreSession session, CancellationToken cancellationToken)
    {
        const string Successes = """
            SELECT d.dataset_id, MAX(r.started_at)
            FROM bm_run_dataset AS d JOIN bm_run AS r ON r.run_id = d.run_id
            WHERE r.outcome IN ('succeeded', 'nothing-changed')
            GROUP BY d.dataset_id
            """;
        List<JobRecord> jobs = await session.ReadAsync(
            JobTable.Table.Columns,
            row => new JobRecord(
                row.Text(JobTable.DatasetId)!,
                row.Text(JobTable.NameDa) is { } danish ? new LocalText(danish, row.Text(JobTable.NameEn)!) : null,
                row.Text(JobTable.SourceId)!, row.Text(JobTable.Contact), row.Text(JobTable.Schedule),
                row.Moment(JobTable.KnownSince)!.Value, row.Moment(JobTable.NextRunAt), row.Moment(JobTable.RunExpectedBy),
                row.Moment(JobTable.DeliveryExpectedBy), row.Day(JobTable.ExpectedThrough)),
            "WHERE is_current = 1", cancellationToken);
        List<(string Dataset, DateTimeOffset At)> successes =
            await session.QueryAsync(Successes, row => (row.Text(0)!, row.Moment(1)!.Value), cancellationToken);
        List<(string Dataset, DateOnly Day)> reach = await session.ReadAsync(
            WatermarkTable.Table.Columns,
            row => (row.Text(WatermarkTable.DatasetId)!, row.Day(WatermarkTable.DataThrough)!.Value),
            "WHERE data_through IS NOT NULL", cancellationToken);
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
                    return await new TableSync(session, JobTable.Table) { Gone = (JobTable.IsCurrent, 0L) }
                        .WriteAsync(JobTable.Table, jobs, cancellationToken);
                },
                cancellationToken);
}
