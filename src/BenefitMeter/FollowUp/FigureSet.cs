using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp;

/// <summary>Readers' figures, by indicator, unit and period. Figures that are hidden from readers are hidden here.</summary>
public sealed class FigureSet
{
    private readonly Dictionary<FigureKey, Figure> byKey;
    private readonly ILookup<(string Indicator, string Unit, PeriodGrain Grain), Figure> series;

    /// <summary>Creates a set.</summary>
    /// <param name="figures">
    /// The figures, one for each indicator, unit and period, with the organisation as it was in each period.
    /// </param>
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

    /// <summary>Gets the figures of a grain, oldest first. Empty if there are none.</summary>
    public IEnumerable<Figure> Series(string indicatorId, string unitId, PeriodGrain grain) =>
        series[(indicatorId, unitId, grain)];

    /// <summary>
    /// Gets the year's sum to date of an additive indicator: the figure of the year if it is published, otherwise the sum of the
    /// indicator's periods that end in the year. Returns null if nothing is measured.
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
