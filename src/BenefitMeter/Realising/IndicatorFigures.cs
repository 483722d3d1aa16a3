using BenefitMeter.Definitions;
using BenefitMeter.Disclosing;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>Makes every figure of an indicator: each unit, each grain, each period, measured and judged (contracts.md 13).</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="tallies">What was gathered, by dataset id.</param>
/// <param name="calendar">The organisation's calendar.</param>
/// <param name="asOf">The day that counts as today.</param>
public sealed class IndicatorFigures(
    Catalogue catalogue, IReadOnlyDictionary<string, DatasetTallies> tallies, ReportingCalendar calendar, DateOnly asOf)
{
    /// <summary>Measures everything that is published of an indicator, dense over units and periods.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <exception cref="OverflowException">A total needs more digits than a decimal has.</exception>
    public MeasuredIndicator Measure(IndicatorDefinition indicator)
    {
        IndicatorMeasurer measurer = new(indicator, tallies);
        List<MeasuredSeries> series = [];
        foreach (PeriodGrain grain in indicator.Grains)
        {
            IReadOnlyList<Period> periods = measurer.PublishedPeriods(grain);
            series.AddRange(measurer.PublishedUnits.Select(unit =>
                new MeasuredSeries(unit, [.. periods.Select(period => measurer.Measure(unit.Id, period))])));
        }

        BaselineResolver baselines = Baselines(indicator, 0, measurer, HiddenFigures.None);
        return new MeasuredIndicator(indicator, measurer, series, [.. indicator.Grains.Where(grain => grain != PeriodGrain.All)
            .SelectMany(measurer.PublishedPeriods).SelectMany(baselines.PeriodsBehind).Distinct()]);
    }

    /// <summary>
    /// Judges an indicator's observations as readers may see them, and finds what is odd about them: numerators above
    /// denominators, and approved baselines that would be measured differently now.
    /// </summary>
    /// <param name="measured">What was measured.</param>
    /// <param name="version">The definition version.</param>
    /// <param name="hidden">What readers must not see: no smiley, forecast or year to date rests on it.</param>
    public (IReadOnlyList<Figure> Figures, IReadOnlyList<MeasuringFinding> Findings) Judge(
        MeasuredIndicator measured, int version, HiddenFigures hidden)
    {
        IndicatorDefinition indicator = measured.Indicator;
        BaselineResolver baselines = Baselines(indicator, version, measured.Measurer, hidden);
        List<Figure> figures = [];
        foreach ((Unit unit, IReadOnlyList<Observation> observations) in measured.Series)
        {
            JudgedSeries series = new(
                indicator,
                indicator.Targets is [.., var current] ? TargetOf(indicator, current, unit) : null,
                indicator.Targets is [var first, ..] ? TargetOf(indicator, first, unit) : null);
            Observation[] shown = [.. observations.Select(observation => hidden.Of(indicator.Id, unit.Id, observation.Period) is { } why
                ? observation.Suppressed(why.Reason.ToString()) : observation)];
            IReadOnlyList<Realisation> realisations = SeriesJudge.Judge(
                series, shown, BaselineOf(baselines.Current), BaselineOf(baselines.First), baselines.ForecastFrom, asOf);
            figures.AddRange(shown.Zip(realisations, (observation, realisation) => new Figure
            {
                IndicatorId = indicator.Id,
                UnitId = unit.Id,
                DefinitionVersion = version,
                Observation = observation,
                Realisation = realisation,
            }));

            Func<Period, BaselineValue?> BaselineOf(Func<string, Period, BaselineValue?> resolve) =>
                period => period.Grain == PeriodGrain.All ? null : resolve(unit.Id, period);
        }

        MeasuringFinding?[] found =
        [
            measured.Measurer.FindNumeratorsAbove(measured.Series.SelectMany(series => series.Observations)),
            baselines.FindDifferences(),
        ];
        return (figures, [.. found.OfType<MeasuringFinding>()]);
    }

    // Nobody promised anything for rows whose unit is unknown.
    private UnitTarget? TargetOf(IndicatorDefinition indicator, TargetDecision decision, Unit unit) =>
        unit.Id == UnitTree.UnmappedId ? null : UnitTarget.For(decision, indicator, unit.Id, catalogue.Organisation.Units);

    private BaselineResolver Baselines(IndicatorDefinition indicator, int version, IndicatorMeasurer measurer, HiddenFigures hidden)
    {
        IndicatorMeasurer? volume = indicator.Baseline is VolumeAdjustedBaseline adjusted
            ? new IndicatorMeasurer(catalogue.Indicators[adjusted.VolumeIndicatorId], tallies)
            : null;
        return new BaselineResolver(indicator, version, measurer, volume, catalogue, calendar, hidden);
    }
}
