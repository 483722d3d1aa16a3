using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;

namespace BenefitMeter.Worker.Demo;

/// <summary>
/// Creates the model of the page <c>overblik.html</c> from the published figures of the whole municipality, each indicator in its
/// own grain.
/// </summary>
internal static class DemoOverview
{
    /// <summary>Creates the model.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="figures">The current figures of all active indicators.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="run">The name of the run that published them.</param>
    public static OverviewModel Build(Catalogue catalogue, IReadOnlyList<Figure> figures, DateOnly asOf, string run)
    {
        ILookup<(string, string), Figure> series = figures
            .Where(figure => figure.Observation.Period.Grain == catalogue.Indicators[figure.IndicatorId].Grain)
            .OrderBy(figure => figure.Observation.Period.Start)
            .ToLookup(figure => (figure.IndicatorId, figure.UnitId));
        IndicatorDefinition[] indicators =
            [.. catalogue.Indicators.Values.Where(indicator => indicator.State == IndicatorState.Active)];
        string root = catalogue.Organisation.Units.Root.Id;
        return new OverviewModel(
            catalogue.Organisation.Name.Danish, asOf, figures.Max(figure => figure.Observation.DataThrough), run,
            [.. indicators.Select(indicator => Overview(indicator, catalogue, series))],
            [.. indicators.SelectMany(indicator => NotJudged(indicator, catalogue, [.. series[(indicator.Id, root)]]))]);
    }

    /// <summary>
    /// Returns the latest judged figure of a series, or else the latest delivered one; null when there is neither.
    /// </summary>
    public static Figure? Latest(IEnumerable<Figure> series) =>
        series.LastOrDefault(figure => figure.Realisation.Result != Status.Grey)
        ?? series.LastOrDefault(figure => figure.Observation is { IsDelivered: true, Value: not null });

    private static IndicatorOverview Overview(
        IndicatorDefinition indicator, Catalogue catalogue, ILookup<(string, string), Figure> series)
    {
        UnitTree units = catalogue.Organisation.Units;
        Figure[] whole = [.. series[(indicator.Id, units.Root.Id)]];
        Realisation? last = whole.LastOrDefault()?.Realisation;
        return new IndicatorOverview
        {
            Id = indicator.Id,
            Name = indicator.Name.Danish,
            Reads = indicator.Interpretation?.Danish,
            Owner = indicator.OwnerId is { } owner ? catalogue.Organisation.People[owner].Name : null,
            ActWhen = indicator.ActWhen?.Danish,
            MeasuredIn = indicator.MeasuredIn,
            Decimals = indicator.Decimals,
            Target = last?.Target is { } target ? new TargetMark(target, last.TargetDate) : null,
            Latest = Shown(Latest(whole)),
            Points = [.. whole.Select(figure => Point(figure, indicator))],
            Units =
            [
                .. units.InTreeOrder.Where(unit => unit.ParentId is not null && unit.Id != UnitTree.UnmappedId)
                    .Select(unit => new UnitLine(unit.Name.Danish, Shown(Latest(series[(indicator.Id, unit.Id)])))),
            ],
        };
    }

    // Plan and baseline are drawn from the first effect on, because nothing was planned before.
    private static OverviewPoint Point(Figure figure, IndicatorDefinition indicator)
    {
        Observation observation = figure.Observation;
        bool isPlanned = indicator.EffectFrom is not { } effect || observation.Period.End > effect;
        return new OverviewPoint(
            observation.Period, observation.Value, observation.IsDelivered,
            isPlanned ? figure.Realisation.Plan : null, isPlanned ? figure.Realisation.Baseline : null);
    }

    private static OverviewFigure? Shown(Figure? figure) => figure is null ? null : new OverviewFigure(
        figure.Observation.Period, figure.Observation.Value, figure.Realisation.Result, figure.Realisation.Timeline,
        figure.Realisation.IsProvisional, figure.Realisation.SentenceDanish);

    private static IEnumerable<GreyFigure> NotJudged(IndicatorDefinition indicator, Catalogue catalogue, Figure[] whole)
    {
        int judged = Array.FindLastIndex(whole, figure => figure.Realisation.Result != Status.Grey);
        IEnumerable<Figure> grey = judged < 0
            ? whole.Where(figure => figure.Observation.IsDelivered).TakeLast(1)
            : whole.Skip(judged + 1);
        return grey.Select(figure => new GreyFigure(
            indicator.Name.Danish, catalogue.Organisation.Units.Root.Name.Danish, figure.Observation.Period,
            figure.Realisation.SentenceDanish));
    }
}
