using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>Removes what old runs left behind; figures and the runs they rest on are kept for ever.</summary>
internal static class RunHistory
{
    // Of each dataset the last run of every outcome stays, so that health can tell of it however long ago it was.
    private const string Old = """
        SELECT r.run_id FROM bm_run AS r
        WHERE r.started_at < @before AND r.outcome <> 'running'
            AND NOT EXISTS (SELECT 1 FROM bm_publication AS p WHERE p.run_id = r.run_id)
            AND NOT EXISTS (SELECT 1 FROM bm_definition AS d WHERE d.first_run_id = r.run_id)
            AND NOT EXISTS (SELECT 1 FROM bm_watermark AS w WHERE w.run_id = r.run_id)
            AND NOT EXISTS (SELECT 1 FROM bm_accepted_rows AS a WHERE a.run_id = r.run_id)
            AND r.run_id NOT IN (
                SELECT MAX(d.run_id) FROM bm_run_dataset AS d JOIN bm_run AS l ON l.run_id = d.run_id
                  GROUP BY d.dataset_id, l.outcome)
        """;

    public static Task<(int Runs, int Findings)> RemoveAsync(
        StoreSession session, DateTimeOffset before, CancellationToken cancellationToken) =>
            session.InTransactionAsync(
                async () =>
                {
                    int findings = await session.ExecuteAsync(
                        "DELETE FROM bm_finding WHERE run_id IN (SELECT run_id FROM bm_run WHERE started_at < @before)",
                        cancellationToken, ("before", before));
                    List<long> old = await session.QueryAsync(Old, row => row.Integer(0), cancellationToken, ("before", before));
                    foreach (long run in old)
                    {
                        foreach (Table table in (Table[])[RunStepTable.Table, RunDatasetTable.Table, RunTable.Table])
                        {
                            await session.DeleteAsync(table, cancellationToken, ("run_id", run));
                        }
                    }

                    return (old.Count, findings);
                },
                cancellationToken);
}
