using BenefitMeter.Assessing;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>The small deliveries that someone let in; none is ever changed, the latest of a period counts.</summary>
internal static class AcceptedDeliveries
{
    public static async Task WriteAsync(
        StoreSession session, long runId, AcceptedRows accepted, CancellationToken cancellationToken) =>
            await session.InsertAsync(
                AcceptedRowsTable.Table, new AcceptedInRun(runId, accepted, await session.NowAsync(cancellationToken)),
                cancellationToken);

    public static async Task<IReadOnlyList<AcceptedRows>> ReadAsync(
        StoreSession session, CancellationToken cancellationToken) => await session.ReadAsync(
            AcceptedRowsTable.Table.Columns,
            row => new AcceptedRows(
                row.Text(AcceptedRowsTable.DatasetId)!,
                new Period(
                    row.Word<PeriodGrain>(AcceptedRowsTable.Grain)!.Value, row.Day(AcceptedRowsTable.PeriodStart)!.Value,
                    row.Day(AcceptedRowsTable.PeriodEnd)!.Value.AddDays(1)),
                row.Integer(AcceptedRowsTable.RowsCounted), row.Text(AcceptedRowsTable.Reason)!),
            "ORDER BY run_id", cancellationToken);
}
