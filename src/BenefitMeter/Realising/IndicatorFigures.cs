using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>Makes every figure of an indicator: each unit, each grain, each period, measured and judged (contracts.md 13).</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="tallies">What was gathered, by dataset id.</param>
/// <param name="calendar">The organisation's calendar.</param>
/// <param name="asOf">The day that counts as today.</param>
/// <param name="earlier">Figures of periods that are not measured again; null measures every period.</param>
public sealed class IndicatorFigures(
    Catalogue catalogue, IReadOnlyDictionary<string, DatasetTallies> tallies, ReportingCalendar calendar, DateOnly asOf,
    EarlierFigures? earlier = null)
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
                Figure?[] standing = [.. periods.Select(period => earlier?.Find(indicator.Id, unit.Id, period))];
                Observation[] observations = [.. periods.Zip(standing, (period, figure) => figure is null
                    ? measurer.Measure(unit.Id, period)
                    : EarlierFigures.ObservationOf(figure, version))];
                IReadOnlyList<Realisation> realisations = SeriesJudge.Judge(
                    series, observations, BaselineOf(baselines.Current), BaselineOf(baselines.First), baselines.ForecastFrom, asOf,
                    [.. standing.Select(figure => StandsJudged(figure, baselines) ? figure!.Realisation : null)]);
                for (int i = 0; i < observations.Length; i++)
                {
                    figures.Add(standing[i] is not { } figure ? new Figure
                    {
                        IndicatorId = indicator.Id,
                        UnitId = unit.Id,
                        DefinitionVersion = version,
                        Observation = observations[i],
                        Realisation = realisations[i],
                    }
                    : figure.DefinitionVersion != version || ReferenceEquals(figure.Realisation, realisations[i]) ? figure
                    : figure with { Realisation = realisations[i] });
                }

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

    private bool StandsJudged(Figure? figure, BaselineResolver baselines) => figure is { Observation.Period: var period }
        && (period.Grain == PeriodGrain.All || !baselines.RestsOn(earlier!.FirstDay, period));

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
