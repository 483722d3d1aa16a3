using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp;

/// <summary>Readers' figures, found by what they are about; what is hidden from readers is hidden here.</summary>
public sealed class FigureSet
{
    private readonly Dictionary<FigureKey, Figure> byKey;
    private readonly ILookup<(string Indicator, string Unit, PeriodGrain Grain), Figure> series;

    /// <summary>Makes a set.</summary>
    /// <param name="figures">The figures, one for each indicator, unit and period, as the organisation was.</param>
    /// <param name="indicators">The catalogue's indicators by id.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public FigureSet(
        IReadOnlyCollection<Figure> figures, IReadOnlyDictionary<string, IndicatorDefinition> indicators,
        ReportingCalendar calendar)
    {
        byKey = figures.ToDictionary(FigureKey.Of);
        series = figures.OrderBy(figure => figure.Observation.Period)
            .ToLookup(figure => (figure.IndicatorId, figure.UnitId, figure.Observation.Period.Grain));
        (Indicators, Calendar) = (indicators, calendar);
    }

    /// <summary>Gets the catalogue's indicators by id.</summary>
    public IReadOnlyDictionary<string, IndicatorDefinition> Indicators { get; }

    /// <summary>Gets the organisation's calendar.</summary>
    public ReportingCalendar Calendar { get; }

    /// <summary>Gets the figure of a period, or null if there is none.</summary>
    public Figure? Find(string indicatorId, string unitId, Period period) =>
        byKey.GetValueOrDefault(new FigureKey(indicatorId, unitId, period.Grain, period.Id));

    /// <summary>Gets the figures of a grain, the oldest first.</summary>
    public IEnumerable<Figure> Series(string indicatorId, string unitId, PeriodGrain grain) =>
        series[(indicatorId, unitId, grain)];

    /// <summary>
    /// Gets the sum since 1 January of an indicator that adds up: the year's figure where it is published, else its periods that
    /// lie in the year, or null if nothing is measured.
    /// </summary>
    public decimal? YearSum(string indicatorId, string unitId, int year)
    {
        Period whole = Calendar.PeriodOf(new DateOnly(year, 1, 1), PeriodGrain.Year);
        decimal?[] values = Find(indicatorId, unitId, whole) is { } figure
            ? [figure.Observation.Value]
            : [.. Series(indicatorId, unitId, Indicators[indicatorId].Grain)
                .Where(each => whole.Contains(each.Observation.Period.LastDay)).Select(each => each.Observation.Value)];
        return values.Any(value => value is not null) ? values.Sum() : null;
    }
}
