using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.Economy;

/// <summary>Readers' current figures, found by what they are about.</summary>
public sealed class FigureBook
{
    private readonly ILookup<(string, string, PeriodGrain), Figure> series;
    private readonly IReadOnlyDictionary<string, IndicatorDefinition> indicators;

    /// <summary>Makes the book.</summary>
    /// <param name="figures">The figures, as the organisation was.</param>
    /// <param name="indicators">The indicators by id.</param>
    public FigureBook(IEnumerable<Figure> figures, IReadOnlyDictionary<string, IndicatorDefinition> indicators)
    {
        this.indicators = indicators;
        series = figures.OrderBy(figure => figure.Observation.Period)
            .ToLookup(figure => (figure.IndicatorId, figure.UnitId, figure.Observation.Period.Grain));
    }

    /// <summary>Gets an indicator, or null if there is none of that id.</summary>
    public IndicatorDefinition? Indicator(string? id) => id is null ? null : indicators.GetValueOrDefault(id);

    /// <summary>Gets an indicator's figures of a unit in its own grain, oldest first.</summary>
    public IEnumerable<Figure> Series(string indicatorId, string unitId) =>
        Indicator(indicatorId) is { } indicator ? series[(indicatorId, unitId, indicator.Grain)] : [];

    /// <summary>Gets a figure of a period, or null if there is none.</summary>
    public Figure? Find(string indicatorId, string unitId, Period period) =>
        series[(indicatorId, unitId, period.Grain)].FirstOrDefault(figure => figure.Observation.Period == period);

    /// <summary>Gets the value of a period, where it was measured and is complete, or null if it was not.</summary>
    public decimal? Value(string indicatorId, string unitId, Period period) =>
        Find(indicatorId, unitId, period) is { Observation: { IsComplete: true } seen } ? seen.Value : null;
}
