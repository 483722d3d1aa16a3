using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Tests.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.DisclosureControl;

/// <summary>Measured indicators of the sample municipality, and which of their figures are hidden.</summary>
internal sealed class HiddenSample
{
    private readonly HiddenFigures hidden;
    private readonly IndicatorFigures maker;

    public HiddenSample(
        DatasetDefinition dataset, string asOf, IndicatorDefinition[] indicators, string[] rows,
        IEnumerable<DisclosedFigure>? earlier = null)
    {
        Catalogue catalogue = Sample.Catalogue([dataset], indicators);
        Extraction extraction = Sample.Plan(dataset, asOf, indicators);
        maker = new IndicatorFigures(
            catalogue, new Dictionary<string, DatasetTallies> { [dataset.Id] = Sample.Fold(extraction, rows) },
            Sample.Calendar, extraction.AsOf);
        Measured = [.. indicators.Select(maker.Measure)];
        hidden = SmallNumbers.Find(Measured, catalogue.Organisation.Units, earlier ?? []);
    }

    public IReadOnlyList<MeasuredIndicator> Measured { get; }

    /// <summary>The figures as readers see them.</summary>
    public IReadOnlyList<Figure> Figures => [.. Measured.SelectMany(each => maker.Judge(each, 1, hidden, bridge: null).Figures)];

    /// <summary>The figures as published, for the run that follows.</summary>
    public IEnumerable<DisclosedFigure> Seen => Figures.Select(figure => new DisclosedFigure(
        figure.IndicatorId, figure.UnitId, figure.Observation, IsCurrent: true,
        hidden.Find(figure.IndicatorId, figure.UnitId, figure.Observation.Period)?.GuardedRows));

    public HidingReason? Hidden(string indicatorId, string unitId, string periodId) =>
        hidden.Find(indicatorId, unitId, Period(indicatorId, periodId))?.Reason;

    private Period Period(string indicatorId, string periodId) => Measured.First(each => each.Indicator.Id == indicatorId).Series
        .SelectMany(series => series.Observations).First(observation => observation.Period.Id == periodId).Period;
}
