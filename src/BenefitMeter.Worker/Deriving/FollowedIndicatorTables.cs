using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving;

/// <summary>Who acts on which indicator, and what was reported upwards.</summary>
internal static class FollowedIndicatorTables
{
    /// <summary>Gets the table of indicators with what their owners do.</summary>
    public static DerivedTable Indicators { get; } = new(
        "bm_followed_indicator",
        [
            "indicator_id", "unit_id", "last_grain", "last_period_id", "last_period_end", "last_value", "last_result_status",
            "not_green_in_a_row", "open_actions", "last_decision", "last_decision_on", "decision_due", "reasons", "proposed",
            "measuring_hours", "is_idle",
        ]);

    /// <summary>Gets the table of alerts: one that was reported is never removed.</summary>
    public static DerivedTable Alerts { get; } = new(
        "bm_alert", ["kind", "indicator_id", "unit_id", "grain", "period_id", "to_id", "to_name", "detail_da", "detail_en"])
    {
        Key = ["kind", "indicator_id", "unit_id", "grain", "period_id"],
    };

    /// <summary>Gets the row of an indicator.</summary>
    public static object?[] Write(IndicatorDefinition indicator, IndicatorFollowUp follow)
    {
        ClosedPeriod? latest = follow.Series.Latest;
        return
        [
            indicator.Id, follow.Series.UnitId, latest is null ? null : EnumCode<PeriodGrain>.Of(latest.Period.Grain),
            latest?.Period.Id, latest?.Period.LastDay, latest?.Value, latest is null ? null : EnumCode<Status>.Of(latest.Result),
            follow.Series.NotGreenInARow, follow.OpenActions,
            follow.LastDecision is { } decision ? EnumCode<DecisionKind>.Of(decision.Kind) : null, follow.LastDecision?.On,
            follow.DecisionDue, string.Join(", ", follow.Reasons),
            follow.Proposal is { } proposed ? EnumCode<IdleProposal>.Of(proposed) : null, indicator.MeasuringHours,
            follow.Reasons.Count > 0 ? 1 : 0,
        ];
    }

    /// <summary>Gets the row of an alert.</summary>
    public static object?[] Write(Alert alert, IReadOnlyDictionary<string, Person> people) =>
    [
        EnumCode<AlertKind>.Of(alert.Kind), alert.IndicatorId, alert.UnitId, EnumCode<PeriodGrain>.Of(alert.Period.Grain),
        alert.Period.Id, alert.RecipientId, alert.RecipientId is { } person ? people[person].Name : null, alert.Detail.Danish,
        alert.Detail.English,
    ];

    /// <summary>Reads the alerts that were reported.</summary>
    public static async Task<IReadOnlyList<object?[]>> ReadAlertsAsync(
        StoreSession session, CancellationToken cancellationToken) => await session.QueryAsync(
            // An alert is reported once and stays, also when a correction makes it untrue (decision 0012).
            $"SELECT {string.Join(", ", Alerts.Columns)} FROM bm_alert WHERE superseded_by IS NULL",
            row => Alerts.Columns.Select((_, place) => row.Cell(place)).ToArray(), cancellationToken);

    /// <summary>Reads the closed and judged periods of indicators at one unit, each in its own grain, in order of time.</summary>
    public static async Task<IReadOnlyDictionary<string, FollowedSeries>> ReadSeriesAsync(
        StoreSession session, IReadOnlyCollection<IndicatorDefinition> indicators, string unitId,
        CancellationToken cancellationToken)
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
