using BenefitMeter.Time;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>The small deliveries that someone let in; none is ever changed, the latest of a period counts.</summary>
internal static class AcceptedRowsTable
{
    public static Task WriteAsync(
        StoreSession session, long runId, AcceptedRows accepted, CancellationToken cancellationToken) => session.ExecuteAsync(
            $"""
            INSERT INTO bm_accepted_rows (
                run_id, dataset_id, grain, period_id, period_start, period_end, rows_counted, reason, accepted_by, accepted_at)
            VALUES (@run, @dataset, @grain, @period, @start, @end, @rows, @reason, @user, {session.Dialect.Now})
            """,
            cancellationToken,
            ("run", runId), ("dataset", accepted.DatasetId), ("grain", EnumCode<PeriodGrain>.Of(accepted.Period.Grain)),
            ("period", accepted.Period.Id), ("start", accepted.Period.Start), ("end", accepted.Period.LastDay),
            ("rows", accepted.Rows), ("reason", accepted.Reason), ("user", Environment.UserName));

    public static async Task<IReadOnlyList<AcceptedRows>> ReadAsync(
        StoreSession session, CancellationToken cancellationToken) => await session.QueryAsync(
            "SELECT dataset_id, grain, period_start, period_end, rows_counted, reason FROM bm_accepted_rows ORDER BY run_id",
            row => new AcceptedRows(
                row.Text(0)!,
                new Period(EnumCode<PeriodGrain>.Parse(row.Text(1)!), row.Day(2)!.Value, row.Day(3)!.Value.AddDays(1)),
                row.Integer(4), row.Text(5)!),
            cancellationToken);
}
