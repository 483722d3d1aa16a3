using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving;

/// <summary>
/// Derives who acts on which indicator (rule C14.1), and what is escalated (rules C14.4, C14.10, C14.11): of every active
/// indicator at the root, and of goals' indicators at the unit they are judged by. What was escalated once is not escalated
/// again, and not withdrawn.
/// </summary>
internal static class IndicatorFollowUpStep
{
    public static async Task<IReadOnlyList<DerivedRows>> DeriveAsync(DerivationInput input, CancellationToken cancellationToken)
    {
        Catalogue catalogue = input.Catalogue;
        UnitTree units = catalogue.Organisation.Units.AsOf(input.AsOf);
        IndicatorDefinition[] active = [.. catalogue.ActiveIndicators];
        IReadOnlyDictionary<string, FollowedSeries> atRoot = await input.Store.WithSessionAsync(
            session => FollowedIndicatorTables.ReadSeriesAsync(session, active, units.Root.Id, cancellationToken),
            cancellationToken);
        ILookup<string, OwnerDecision> decisions = (await input.Store.WithSessionAsync(
            session => DecisionTables.ReadDecisionsAsync(
                session, moment => input.Calendar.LocalDay(moment.UtcDateTime), cancellationToken),
            cancellationToken))
            .ToLookup(decision => decision.IndicatorId);
        IReadOnlyList<object?[]> told = await input.Store.WithSessionAsync(
            session => FollowedIndicatorTables.ReadAlertsAsync(session, cancellationToken), cancellationToken);
        IEnumerable<Alert> alerts = Series(input, active, atRoot)
            .SelectMany(series => Alert.Find(catalogue.Indicators[series.IndicatorId], series, units))
            .Concat(active.Where(early => early.Predicts is { } effect && atRoot.ContainsKey(effect.IndicatorId))
                .Select(early => Alert.FindEarlySignal(
                    atRoot[early.Id], catalogue.Indicators[early.Predicts!.IndicatorId],
                    atRoot[early.Predicts.IndicatorId], early.Predicts.LagMonths))
                .OfType<Alert>());
        return
        [
            new DerivedRows(FollowedIndicatorTables.Indicators, [.. active.Select(indicator => FollowedIndicatorTables.Write(
                indicator,
                IndicatorFollowUp.For(
                    indicator, atRoot[indicator.Id], input.Plans.Work.OpenActions(indicator.Id),
                    [.. decisions[indicator.Id]], input.AsOf)))]),
            new DerivedRows(FollowedIndicatorTables.Alerts, [.. told.Concat(alerts.Select(alert =>
                FollowedIndicatorTables.Write(alert, catalogue.Organisation.People)))
                .DistinctBy(row => string.Join('/', row.Take(FollowedIndicatorTables.Alerts.Key.Count)))]),
        ];
    }

    private static IEnumerable<FollowedSeries> Series(
        DerivationInput input, IndicatorDefinition[] active, IReadOnlyDictionary<string, FollowedSeries> atRoot) =>
        atRoot.Values.Concat(input.Plans.FollowUp.Goals
            .Where(goal =>
                goal is { IndicatorId: not null, UnitId: not null } && active.Any(indicator => indicator.Id == goal.IndicatorId))
            .Select(goal => FollowedSeries.From(input.Catalogue.Indicators[goal.IndicatorId!], goal.UnitId!, input.Figures)))
            .DistinctBy(series => (series.IndicatorId, series.UnitId));
}
