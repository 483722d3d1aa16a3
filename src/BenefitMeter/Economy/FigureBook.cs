using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.Economy;

/// <summary>Readers' current figures, by indicator, unit and period.</summary>
public sealed class FigureBook
{
    private readonly ILookup<(string, string, PeriodGrain), Figure> series;
    private readonly IReadOnlyDictionary<string, IndicatorDefinition> indicators;

    /// <summary>Creates the book.</summary>
    /// <param name="figures">The figures, with the organisation as it was in each period.</param>
    /// <param name="indicators">The indicators by id.</param>
    public FigureBook(IEnumerable<Figure> figures, IReadOnlyDictionary<string, IndicatorDefinition> indicators)
    {
        this.indicators = indicators;
        series = figures.OrderBy(figure => figure.Observation.Period)
            .ToLookup(figure => (figure.IndicatorId, figure.UnitId, figure.Observation.Period.Grain));
    }

    /// <summary>Gets an indicator, or null if there is none with the id.</summary>
    public IndicatorDefinition? Indicator(string? id) => id is null ? null : indicators.GetValueOrDefault(id);

    /// <summary>
    /// Gets the figures of an indicator and unit in the indicator's own grain, oldest first. Empty if there are none.
    /// </summary>
    public IEnumerable<Figure> Series(string indicatorId, string unitId) =>
        Indicator(indicatorId) is { } indicator ? series[(indicatorId, unitId, indicator.Grain)] : [];

    /// <summary>Gets the figure of a period, or null if there is none.</summary>
    public Figure? Find(string indicatorId, string unitId, Period period) =>
        series[(indicatorId, unitId, period.Grain)].FirstOrDefault(figure => figure.Observation.Period == period);

    /// <summary>Gets the value of a period, or null if it was not measured or is not complete.</summary>
    public decimal? Value(string indicatorId, string unitId, Period period) =>
        Find(indicatorId, unitId, period) is { Observation: { IsComplete: true } seen } ? seen.Value : null;
}
