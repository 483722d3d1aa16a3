using BenefitMeter.Assessing;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>
/// Writes and reads the true numbers of hidden figures. They are no history: each run writes all those of its indicators
/// again, so a lost table is complete again after the next run.
/// </summary>
internal static class TrueNumbers
{
    /// <summary>Writes a run's true numbers in the place of those kept of its indicators.</summary>
    public static async Task WriteAsync(
        StoreSession session, long runId, TrueFigures figures, CancellationToken cancellationToken)
    {
        foreach (string indicator in figures.IndicatorIds)
        {
            await session.DeleteAsync(TrueFigureTable.Table, cancellationToken, ("indicator_id", indicator));
        }

        await session.BulkWriteAsync(
            TrueFigureTable.Table, figures.Rows.Select(figure => new MeasuredTrueFigure(figure, runId)), cancellationToken);
    }

    /// <summary>Reads the rows that hidden figures had when last a small group needed them hidden.</summary>
    public static async Task<IReadOnlyDictionary<FigureKey, long>> ReadGuardedAsync(
        StoreSession session, CancellationToken cancellationToken) => (await session.ReadAsync(
            TrueFigureTable.Table.Columns,
            row => (
                Key: new FigureKey(
                    row.Text(TrueFigureTable.IndicatorId)!, row.Text(TrueFigureTable.UnitId)!,
                    row.Word<PeriodGrain>(TrueFigureTable.Grain)!.Value, row.Text(TrueFigureTable.PeriodId)!),
                Rows: row.Integer(TrueFigureTable.GuardedRows)),
            string.Empty, cancellationToken)).ToDictionary(row => row.Key, row => row.Rows);
}
