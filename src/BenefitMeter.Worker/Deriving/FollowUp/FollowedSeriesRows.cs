using BenefitMeter.Definitions.Indicators;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.FollowUp;

/// <summary>Reads the series by which indicators are followed up.</summary>
internal static class FollowedSeriesRows
{
    /// <summary>Reads the closed and judged periods of indicators at one unit, each in its own grain, in order of time.</summary>
    public static async Task<Dictionary<string, FollowedSeries>> ReadAsync(
        StoreSession session, IReadOnlyList<IndicatorDefinition> indicators, string unitId, CancellationToken cancellationToken)
    {
        List<(string Indicator, ClosedPeriod Period)> closed = await session.QueryAsync(
            $"""
            SELECT f.indicator_id, f.grain, f.period_start, f.period_end, f.value, f.result_status, f.realised_target_pct
            FROM bm_figure AS f
            JOIN bm_publication AS p ON p.publication_id = f.publication_id AND p.published_at IS NOT NULL
            LEFT JOIN bm_publication AS s ON s.publication_id = f.superseded_by AND s.published_at IS NOT NULL
            WHERE {session.In("f.indicator_id", "indicators")} AND f.unit_id = @unit AND f.structure = 'as-was'
                AND f.is_final = 1 AND f.result_status <> 'grey' AND s.publication_id IS NULL
            ORDER BY f.period_start
            """,
            row => (row.Text(0)!, new ClosedPeriod(
                new Period(EnumCode<PeriodGrain>.Parse(row.Text(1)!), row.Day(2)!.Value, row.Day(3)!.Value.AddDays(1)),
                row.Number(4), EnumCode<Status>.Parse(row.Text(5)!), row.Number(6))),
            cancellationToken, ("indicators", indicators.Select(indicator => indicator.Id).ToArray()), ("unit", unitId));
        ILookup<string, ClosedPeriod> periods = closed.ToLookup(each => each.Indicator, each => each.Period);
        return indicators.ToDictionary(
            indicator => indicator.Id,
            indicator => new FollowedSeries(
                indicator.Id, unitId, [.. periods[indicator.Id].Where(each => each.Period.Grain == indicator.Grain)]));
    }
}
