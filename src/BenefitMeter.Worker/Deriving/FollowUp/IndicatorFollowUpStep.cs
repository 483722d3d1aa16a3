using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.FollowUp;

/// <summary>
/// Derives who acts on which indicator (rule C14.1), and what is escalated (rules C14.4, C14.10, C14.11): of every active
/// indicator at the root, and of goals' indicators at the unit they are judged by. What was escalated once is not escalated
/// again, and not withdrawn.
/// </summary>
internal static class IndicatorFollowUpStep
{
    /// <summary>Gets the rows.</summary>
    public static IReadOnlyList<DerivedRows> Derive(DerivationInput input)
    {
        Catalogue catalogue = input.Catalogue;
        UnitTree units = catalogue.Organisation.Units.AsOf(input.AsOf);
        IndicatorDefinition[] active = [.. catalogue.ActiveIndicators];
        IReadOnlyDictionary<string, FollowedSeries> atRoot = input.State.SeriesAtRoot;
        ILookup<string, OwnerDecision> decisions = input.State.OwnerDecisions.ToLookup(decision => decision.IndicatorId);
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
            AlertTable.Rows(input.State.Alerts, alerts.Select(alert => new AlertRow(alert, catalogue.Organisation.People))),
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
