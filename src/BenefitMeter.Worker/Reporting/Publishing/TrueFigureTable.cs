using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>
/// Writes and reads the true numbers of hidden figures. They are no history: each run writes all those of its indicators
/// again, so a lost table is complete again after the next run.
/// </summary>
internal static class TrueFigureTable
{
    private static readonly string[] Columns =
    [
        "indicator_id", "unit_id", "grain", "period_id", "value", "numerator", "denominator", "rows_counted", "guarded_rows",
        "run_id",
    ];

    /// <summary>Writes a run's true numbers in the place of those kept of its indicators.</summary>
    public static async Task WriteAsync(
        StoreSession session, long runId, TrueFigures figures, CancellationToken cancellationToken)
    {
        foreach (string indicator in figures.IndicatorIds)
        {
            await session.ExecuteAsync(
                "DELETE FROM bm_true_figure WHERE indicator_id = @indicator", cancellationToken, ("indicator", indicator));
        }

        await session.BulkWriteAsync(
            "bm_true_figure", Columns,
            figures.Rows.Select(figure => (object?[])
            [
                figure.Key.IndicatorId, figure.Key.UnitId, EnumCode<PeriodGrain>.Of(figure.Key.Grain), figure.Key.PeriodId,
                figure.Observation.Value, figure.Observation.Numerator, figure.Observation.Denominator,
                figure.Observation.RowsCounted, figure.GuardedRows, runId,
            ]),
            cancellationToken);
    }

    /// <summary>Reads the rows that hidden figures had when last a small group needed them hidden.</summary>
    public static async Task<IReadOnlyDictionary<FigureKey, long>> ReadGuardedAsync(
        StoreSession session, CancellationToken cancellationToken) =>
            (await session.QueryAsync(
                "SELECT indicator_id, unit_id, grain, period_id, guarded_rows FROM bm_true_figure",
                row => (
                    Key: new FigureKey(row.Text(0)!, row.Text(1)!, EnumCode<PeriodGrain>.Parse(row.Text(2)!), row.Text(3)!),
                    Rows: row.Integer(4)),
                cancellationToken)).ToDictionary(row => row.Key, row => row.Rows);
}
