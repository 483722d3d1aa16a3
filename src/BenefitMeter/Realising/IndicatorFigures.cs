using BenefitMeter.Definitions;
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
    /// <summary>
    /// Makes the indicator's figures, dense over units and periods, and finds what is odd about them: numerators above
    /// denominators, approved baselines that would be measured differently now, and unexplained steps.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="version">Its definition version.</param>
    /// <exception cref="OverflowException">A total needs more digits than a decimal has.</exception>
    public (IReadOnlyList<Figure> Figures, IReadOnlyList<MeasuringFinding> Findings) Of(IndicatorDefinition indicator, int version)
    {
        IndicatorMeasurer measurer = new(indicator, tallies);
        BaselineResolver baselines = Baselines(indicator, version, measurer);
        List<Figure> figures = [];
        foreach (PeriodGrain grain in indicator.Grains)
        {
            IReadOnlyList<Period> periods = measurer.PublishedPeriods(grain);
            foreach (Unit unit in measurer.PublishedUnits)
            {
                JudgedSeries series = new(
                    indicator,
                    indicator.Targets is [.., var current] ? TargetOf(indicator, current, unit) : null,
                    indicator.Targets is [var first, ..] ? TargetOf(indicator, first, unit) : null);
                Observation[] observations = [.. periods.Select(period => measurer.Measure(unit.Id, period))];
                IReadOnlyList<Realisation> realisations = SeriesJudge.Judge(
                    series, observations, BaselineOf(baselines.Current), BaselineOf(baselines.First), baselines.ForecastFrom, asOf);
                figures.AddRange(observations.Zip(realisations, (observation, realisation) => new Figure
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
        }

        MeasuringFinding?[] found =
        [
            measurer.FindNumeratorsAbove(figures.Select(figure => figure.Observation)), baselines.FindDifferences(), StepFinding.Of(indicator, figures),
        ];
        return (figures, [.. found.OfType<MeasuringFinding>()]);
    }

    // Nobody promised anything for rows whose unit is unknown.
    private UnitTarget? TargetOf(IndicatorDefinition indicator, TargetDecision decision, Unit unit) =>
        unit.Id == UnitTree.UnmappedId ? null : UnitTarget.For(decision, indicator, unit.Id, catalogue.Organisation.Units);

    private BaselineResolver Baselines(IndicatorDefinition indicator, int version, IndicatorMeasurer measurer)
    {
        IndicatorMeasurer? volume = indicator.Baseline is VolumeAdjustedBaseline adjusted
            ? new IndicatorMeasurer(catalogue.Indicators[adjusted.VolumeIndicatorId], tallies)
            : null;
        return new BaselineResolver(indicator, version, measurer, volume, catalogue, calendar);
    }
}
