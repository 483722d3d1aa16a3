using BenefitMeter.Definitions;
using BenefitMeter.FollowUp;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Runs;

/// <summary>
/// Derives who acts on which indicator (rule C14.1), and what is told upwards (rules C14.4, C14.10, C14.11): of every active indicator at
/// the root, and of goals' indicators at the unit they are judged by. What was told once is not told again, and not taken back.
/// </summary>
internal static class IndicatorFollowUpStep
{
    public static async Task<IReadOnlyList<DerivedRows>> DeriveAsync(BenefitInput input, CancellationToken token)
    {
        Catalogue catalogue = input.Catalogue;
        UnitTree units = catalogue.Organisation.Units.AsOf(input.AsOf);
        IndicatorDefinition[] active = [.. catalogue.ActiveIndicators];
        IReadOnlyDictionary<string, FollowedSeries> atRoot = await input.Store.DoAsync(
            session => FollowedIndicatorTables.ReadSeriesAsync(session, active, units.Root.Id, token), token);
        ILookup<string, OwnerDecision> decisions = (await input.Store.DoAsync(
            session => ActTables.ReadDecisionsAsync(session, moment => input.Calendar.LocalDay(moment.UtcDateTime), token), token))
            .ToLookup(decision => decision.IndicatorId);
        IReadOnlyList<object?[]> told = await input.Store.DoAsync(session => FollowedIndicatorTables.ReadAlertsAsync(session, token), token);
        IEnumerable<Alert> alerts = Series(input, active, atRoot).SelectMany(series => Alert.Of(catalogue.Indicators[series.IndicatorId], series, units))
            .Concat(active.Where(early => early.Foretells is { } effect && atRoot.ContainsKey(effect.IndicatorId)).Select(early => Alert.OfEarly(
                atRoot[early.Id], catalogue.Indicators[early.Foretells!.IndicatorId], atRoot[early.Foretells.IndicatorId], early.Foretells.LagMonths))
                .OfType<Alert>());
        return
        [
            new DerivedRows(FollowedIndicatorTables.Indicators, [.. active.Select(indicator => FollowedIndicatorTables.Write(
                indicator, IndicatorFollowUp.Of(indicator, atRoot[indicator.Id], input.Plans.Work.OpenActions(indicator.Id), [.. decisions[indicator.Id]], input.AsOf)))]),
            new DerivedRows(FollowedIndicatorTables.Alerts, [.. told.Concat(alerts.Select(alert => FollowedIndicatorTables.Write(alert, catalogue.Organisation.People)))
                .DistinctBy(row => string.Join('/', row.Take(FollowedIndicatorTables.Alerts.Key.Count)))]),
        ];
    }

    private static IEnumerable<FollowedSeries> Series(
        BenefitInput input, IndicatorDefinition[] active, IReadOnlyDictionary<string, FollowedSeries> atRoot) =>
        atRoot.Values.Concat(input.Plans.FollowUp.Goals
            .Where(goal => goal is { IndicatorId: not null, UnitId: not null } && active.Any(indicator => indicator.Id == goal.IndicatorId))
            .Select(goal => FollowedSeries.Of(input.Catalogue.Indicators[goal.IndicatorId!], goal.UnitId!, input.Figures)))
            .DistinctBy(series => (series.IndicatorId, series.UnitId));
}
