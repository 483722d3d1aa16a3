using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Judging;

/// <summary>
/// Finds published figures that must be judged again although no source delivered (rule 28), because they have become too old.
/// </summary>
public static class StaleFigures
{
    /// <summary>
    /// Makes the last delivered figure of each series grey if it is too old (rule C9.4). Everything else about it is unchanged,
    /// just as if it had been judged together with its data.
    /// </summary>
    /// <param name="current">The current figures, each key once.</param>
    /// <param name="catalogue">The catalogue. Figures of units and grains that it does not contain are ignored.</param>
    /// <param name="asOf">The day that counts as today.</param>
    public static IReadOnlyList<FigureChange> Find(IEnumerable<Figure> current, Catalogue catalogue, DateOnly asOf) =>
    [
        .. current
            .Where(figure =>
                figure.Observation is { IsDelivered: true, Period.Grain: not PeriodGrain.All } && IsPublished(figure, catalogue))
            .GroupBy(figure => (figure.IndicatorId, figure.UnitId, figure.Observation.Period.Grain))
            .Select(series => series.MaxBy(figure => figure.Observation.Period.Start)!)
            .Where(figure => HasVerdict(figure.Realisation)
                && Staleness.IsStale(figure.Observation.Period.Grain, figure.Observation.Period.LastDay, asOf))
            .Select(figure => new FigureChange(
                figure,
                figure with
                {
                    Realisation =
                        FigureJudge.MarkStale(catalogue.Indicators[figure.IndicatorId], figure.Observation, figure.Realisation),
                },
                ChangeCause.Stale)),
    ];

    private static bool IsPublished(Figure figure, Catalogue catalogue) =>
        catalogue.Organisation.Units.Contains(figure.UnitId)
        && catalogue.Indicators.TryGetValue(figure.IndicatorId, out IndicatorDefinition? indicator)
        && indicator.Grains.Contains(figure.Observation.Period.Grain);

    private static bool HasVerdict(Realisation realisation) =>
        realisation.Result != Status.Grey || realisation.ResultReason == StepRule.Code;
}
