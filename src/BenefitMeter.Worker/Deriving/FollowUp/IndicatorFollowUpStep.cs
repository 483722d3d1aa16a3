using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.FollowUp;

/// <summary>
/// Derives who acts on which indicator (rule C14.1), and what is escalated (rules C14.4, C14.10, C14.11): of every active
/// indicator at the root, and of goals' indicators at the unit they are judged by. What was escalated once is not escalated
/// again, and not withdrawn.
/// </summary>
internal static class IndicatorFollowUpStep
{
    /// <summary>Gets the rows.</summary>
    public static async Task<IReadOnlyList<DerivedRows>> DeriveAsync(DerivationInput input, CancellationToken cancellationToken)
    {
        Catalogue catalogue = input.Catalogue;
        UnitTree units = catalogue.Organisation.Units.AsOf(input.AsOf);
        IndicatorDefinition[] active = [.. catalogue.ActiveIndicators];
        Dictionary<string, FollowedSeries> atRoot = await input.Store.WithSessionAsync(
            session => ReadSeriesAsync(session, active, units.Root.Id, cancellationToken), cancellationToken);
        ILookup<string, OwnerDecision> decisions = (await input.Store.WithSessionAsync(
            session => DecisionTables.ReadDecisionsAsync(
                session, moment => input.Calendar.LocalDay(moment.UtcDateTime), cancellationToken),
            cancellationToken))
            .ToLookup(decision => decision.IndicatorId);
        List<object?[]> reported = await input.Store.WithSessionAsync(
            session => AlertTable.ReadAsync(session, cancellationToken), cancellationToken);
        IEnumerable<Alert> alerts = Series(input, active, atRoot)
            .SelectMany(series => Alert.Find(catalogue.Indicators[series.IndicatorId], series, units))
            .Concat(active.Where(early => early.Predicts is { } effect && atRoot.ContainsKey(effect.IndicatorId))
                .Select(early => Alert.FindEarlySignal(
                    atRoot[early.Id], catalogue.Indicators[early.Predicts!.IndicatorId],
                    atRoot[early.Predicts.IndicatorId], early.Predicts.LagMonths))
                .OfType<Alert>());
        return
        [
            FollowedIndicatorTable.Table.Rows(active.Select(indicator => new FollowedRow(
                indicator,
                IndicatorFollowUp.For(
                    indicator, atRoot[indicator.Id], input.Plans.Work.OpenActions(indicator.Id),
                    [.. decisions[indicator.Id]], input.AsOf)))),
            AlertTable.Rows(reported, alerts.Select(alert => new AlertRow(alert, catalogue.Organisation.People))),
        ];
    }

    /// <summary>Reads the closed and judged periods of indicators at one unit, each in its own grain, in order of time.</summary>
    public static async Task<Dictionary<string, FollowedSeries>> ReadSeriesAsync(
        StoreSession session, IndicatorDefinition[] indicators, string unitId, CancellationToken cancellationToken)
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

    private static IEnumerable<FollowedSeries> Series(
        DerivationInput input, IndicatorDefinition[] active, Dictionary<string, FollowedSeries> atRoot) =>
        atRoot.Values.Concat(input.Plans.FollowUp.Goals
            .Where(goal =>
                goal is { IndicatorId: not null, UnitId: not null } && active.Any(indicator => indicator.Id == goal.IndicatorId))
            .Select(goal => FollowedSeries.From(input.Catalogue.Indicators[goal.IndicatorId!], goal.UnitId!, input.Figures)))
            .DistinctBy(series => (series.IndicatorId, series.UnitId));
}
