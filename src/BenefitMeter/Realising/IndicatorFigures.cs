using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>Measures and judges every figure of an indicator: each unit, each grain, each period (rule 13).</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="tallies">The tallies by dataset id.</param>
/// <param name="calendar">The organisation's calendar.</param>
/// <param name="asOf">The day that counts as today.</param>
/// <param name="earlier">The figures of periods that are not measured again, or null if every period is measured.</param>
public sealed class IndicatorFigures(
    Catalogue catalogue, IReadOnlyDictionary<string, DatasetTallies> tallies, ReportingCalendar calendar, DateOnly asOf,
    RetainedFigures? earlier = null)
{
    private static readonly Realisation NotJudged = new() { ResultReason = JudgingReason.NotJudged };

    private readonly UnitTree units = catalogue.Organisation.Units.AsOf(asOf);
    private readonly Dictionary<DateOnly, UnitTree> partsOn = [];

    /// <summary>
    /// Measures everything that is published of an indicator, for every unit and period. A unit has figures for the periods in
    /// which it exists.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <exception cref="OverflowException">A total needs more digits than a decimal has.</exception>
    public MeasuredIndicator Measure(IndicatorDefinition indicator)
    {
        IndicatorMeasurer measurer = new(indicator, tallies);
        List<MeasuredSeries> series = [];
        foreach (PeriodGrain grain in indicator.Grains)
        {
            IReadOnlyList<Period> periods = measurer.PublishedPeriods(grain);
            series.AddRange(measurer.PublishedUnits.Select(unit => Measure(indicator, measurer, unit, periods)));
        }

        MeasuredIndicator measured = new(indicator, measurer, series, []);
        BaselineResolver baselines = Baselines(indicator, 0, measured, HiddenFigures.None, bridge: null);
        return measured with
        {
            BaselinePeriods = [.. indicator.Grains.Where(grain => grain != PeriodGrain.All)
                .SelectMany(measurer.PublishedPeriods).SelectMany(baselines.SourcePeriods).Distinct()],
        };
    }

    /// <summary>
    /// Judges an indicator's observations as readers may see them, and returns findings: numerators above denominators,
    /// unexplained steps, and approved baselines that would be measured differently now or cannot be bridged. Units whose history
    /// differs in today's organisation are also measured in that structure, but not judged there.
    /// </summary>
    /// <param name="measured">The measured indicator.</param>
    /// <param name="version">The definition version.</param>
    /// <param name="hidden">
    /// The figures that readers must not see. No smiley, forecast or year-to-date sum is based on them.
    /// </param>
    /// <param name="bridge">
    /// The bridge for baselines of an earlier definition version (rule C9.8), or null if none is declared.
    /// </param>
    /// <exception cref="OverflowException">A total needs more digits than a decimal has.</exception>
    public (IReadOnlyList<Figure> Figures, IReadOnlyList<MeasuringFinding> Findings) Judge(
        MeasuredIndicator measured, int version, HiddenFigures hidden, DefinitionBridge? bridge)
    {
        BaselineResolver baselines = Baselines(measured.Indicator, version, measured, hidden, bridge);
        List<Figure> figures = new(measured.Series.Sum(series => series.Observations.Count));
        foreach (MeasuredSeries series in measured.Series.Where(series => series.Observations.Count > 0))
        {
            Judge(measured, series, version, hidden, baselines, figures);
        }

        MeasuringFinding?[] found =
        [
            measured.Measurer.FindNumeratorsAbove(measured.Series.SelectMany(series => series.Observations)),
            baselines.FindDifferences(), baselines.FindUnbridged(), StepFinding.Create(measured.Indicator, figures),
        ];
        figures.AddRange(InCurrentStructure(measured, version, hidden));
        return (figures, [.. found.OfType<MeasuringFinding>()]);
    }

    private MeasuredSeries Measure(
        IndicatorDefinition indicator, IndicatorMeasurer measurer, Unit unit, IReadOnlyList<Period> periods)
    {
        Period? readFrom = periods is [var any, ..] ? ReadFrom(indicator, unit, any.Grain) : null;
        List<Observation> observations = new(periods.Count);
        for (int i = 0; i < periods.Count; i++)
        {
            Period period = periods[i];
            if (!(period < readFrom) && measurer.IsPublished(unit.Id, period))
            {
                observations.Add(FindRetained(indicator, unit, period)?.Observation ?? measurer.Measure(unit.Id, period));
            }
        }

        return new MeasuredSeries(unit, observations);
    }

    private void Judge(
        MeasuredIndicator measured, MeasuredSeries measuredSeries, int version, HiddenFigures hidden,
        BaselineResolver baselines, List<Figure> figures)
    {
        (IndicatorDefinition indicator, Unit unit) = (measured.Indicator, measuredSeries.Unit);
        SeriesStart? start = StartOf(measured, unit, measuredSeries.Observations[0].Period);
        var retained = new Figure?[measuredSeries.Observations.Count];
        var shown = new Observation[retained.Length];
        for (int i = 0; i < shown.Length; i++)
        {
            Observation observation = measuredSeries.Observations[i];
            Figure? figure = retained[i] = FindRetained(indicator, unit, observation.Period);
            shown[i] = hidden.Count > 0 && hidden.Find(indicator.Id, unit.Id, observation.Period) is { } why
                ? observation.Suppressed(HidingReasonCode.Of(why.Reason))
                : figure is null ? observation
                : RetainedFigures.ObservationOf(figure, version);
        }

        foreach ((UnitTree parts, IEnumerable<int> indexes) in GroupByParts(unit, shown))
        {
            UnitTarget? target = indicator.Targets is [.., var current] ? TargetOf(indicator, current, unit, parts) : null;
            SeriesContext series = new(
                indicator, target, indicator.Targets is [var first, _, ..] ? TargetOf(indicator, first, unit, parts) : target);
            IReadOnlyList<Realisation> realisations = SeriesJudge.Judge(
                series, shown, BaselineOf(baselines.Current), BaselineOf(baselines.First), baselines.ForecastFrom,
                LastDayOf(unit), earlier is null
                    ? null
                    : [.. retained.Select(figure => CanReuseJudgement(figure, baselines) ? figure!.Realisation : null)], start);
            foreach (int i in indexes)
            {
                figures.Add(retained[i] is not { } figure
                    ? CreateFigure(indicator, unit, Structure.AsWas, version, shown[i], realisations[i])
                    : figure.DefinitionVersion != version || ReferenceEquals(figure.Realisation, realisations[i]) ? figure
                    : figure with { Realisation = realisations[i] });
            }
        }

        Func<Period, BaselineValue?> BaselineOf(Func<string, Period, BaselineValue?> resolve)
        {
            BaselineValue? same = baselines.IsSameForAllPeriods ? resolve(unit.Id, measuredSeries.Observations[0].Period) : null;
            return period =>
                period.Grain == PeriodGrain.All ? null : baselines.IsSameForAllPeriods ? same : resolve(unit.Id, period);
        }
    }

    private IEnumerable<Figure> InCurrentStructure(MeasuredIndicator measured, int version, HiddenFigures hidden)
    {
        IndicatorDefinition indicator = measured.Indicator;
        Unit[] restructured = [.. measured.Measurer.PublishedUnits.Where(unit => units.IsRestructured(unit.Id))];
        if (restructured.Length == 0)
        {
            return [];
        }

        IndicatorMeasurer now = new(indicator, tallies, Structure.Current);
        return indicator.Grains.SelectMany(grain => restructured.SelectMany(unit =>
            now.PublishedPeriods(grain).SkipWhile(period => period < ReadFrom(indicator, unit, grain))
                .Where(period => now.IsPublished(unit.Id, period)).Select(period =>
                earlier?.Find(indicator.Id, unit.Id, period, Structure.Current) ?? CreateFigure(
                    indicator, unit, Structure.Current, version, Restructured(measured, now.Measure(unit.Id, period), hidden),
                    NotJudged))));
    }

    // Both structures together can reveal something about persons that neither reveals alone; when in doubt, the figure is
    // hidden.
    private Observation Restructured(MeasuredIndicator measured, Observation observation, HiddenFigures hidden)
    {
        DatasetDefinition[] persons =
            [.. measured.Indicator.DatasetIds.Select(id => catalogue.Datasets[id]).Where(dataset => dataset.RowsArePersons)];
        Period period = observation.Period;
        bool couldDisclose = Array.Exists(persons, dataset =>
                dataset.Disclosure is not { DistinctColumn: null, Sensitive: false }
                || (observation.RowsCounted != 0 && observation.RowsCounted < dataset.Disclosure.Threshold))
            || (persons.Length > 0 && (units.ChangeDays.Any(day => day > period.Start && day < period.End)
                || measured.Series.Any(series => hidden.Find(measured.Indicator.Id, series.Unit.Id, period) is not null)));
        return couldDisclose && observation.Value is not null
            ? observation.Suppressed(nameof(HidingReason.SecondarySuppression))
            : observation;
    }

    private static Figure CreateFigure(
        IndicatorDefinition indicator, Unit unit, Structure structure, int version, Observation observation,
        Realisation realisation) => new()
        {
            IndicatorId = indicator.Id,
            UnitId = unit.Id,
            Structure = structure,
            DefinitionVersion = version,
            Observation = observation,
            Realisation = realisation,
        };

    private Period? ReadFrom(IndicatorDefinition indicator, Unit unit, PeriodGrain grain) =>
        earlier?.CheckpointOf(new SeriesKey(indicator.Id, unit.Id, grain)).ReadFrom;

    private SeriesStart? StartOf(MeasuredIndicator measured, Unit unit, Period read) =>
        earlier?.CheckpointOf(new SeriesKey(measured.Indicator.Id, unit.Id, read.Grain)) is not { ReadFrom: not null } checkpoint
            ? null
            : new SeriesStart(
                measured.Measurer.PublishedPeriods(read.Grain).First(period => measured.Measurer.IsPublished(unit.Id, period)),
                checkpoint);

    private Figure? FindRetained(IndicatorDefinition indicator, Unit unit, Period period) =>
        period.End <= earlier?.FirstDay ? earlier.Find(indicator.Id, unit.Id, period, Structure.AsWas) : null;

    private bool CanReuseJudgement(Figure? figure, BaselineResolver baselines) => figure is { Observation.Period: var period }
        && (period.Grain == PeriodGrain.All || !baselines.DependsOnDaysFrom(earlier!.FirstDay, period));

    // The last figure of a unit that closed does not become stale.
    private DateOnly LastDayOf(Unit unit) => units.VersionsOf(unit.Id)[^1].ValidTo is { } last && last < asOf ? last : asOf;

    // There is no target for rows whose unit is unknown.
    private static UnitTarget? TargetOf(IndicatorDefinition indicator, TargetDecision decision, Unit unit, UnitTree parts) =>
        unit.Id == UnitTree.UnmappedId ? null : UnitTarget.For(decision, indicator, unit.Id, parts);

    private IEnumerable<(UnitTree Parts, IEnumerable<int> Indexes)> GroupByParts(
        Unit unit, Observation[] observations) => units.ChangeDays.Count == 0
            ? [(units, Enumerable.Range(0, observations.Length))]
            : Enumerable.Range(0, observations.Length).GroupBy(i => PartsIn(unit, observations[i].Period))
                .Select(group => (group.Key, group.AsEnumerable()));

    // A target aggregated from parts uses the parts that exist at the period's end: when a part leaves, its share of the target
    // leaves too.
    private UnitTree PartsIn(Unit unit, Period period)
    {
        DateOnly day = period.LastDay < asOf ? period.LastDay : asOf;
        DateOnly changed = units.Placements(Structure.AsWas).For(unit.Id)
            .SelectMany(placement => new[] { placement.Days.Start, placement.Days.End })
            .Where(change => change <= day).DefaultIfEmpty().Max();
        return partsOn.TryGetValue(changed, out UnitTree? parts) ? parts : partsOn[changed] = units.AsOf(changed);
    }

    private BaselineResolver Baselines(
        IndicatorDefinition indicator, int version, MeasuredIndicator measured, HiddenFigures hidden, DefinitionBridge? bridge)
    {
        IndicatorMeasurer? volume = indicator.Baseline is VolumeAdjustedBaseline adjusted
            ? new IndicatorMeasurer(catalogue.Indicators[adjusted.VolumeIndicatorId], tallies)
            : null;
        return new BaselineResolver(indicator, version, measured.Measurer, volume, catalogue, calendar, hidden)
        {
            Bridge = bridge,

            // Retained figures were measured by an earlier run.
            MeasuredSeries = (earlier is null ? measured.Series : [])
                .Where(series => series.Observations is [{ Period.Grain: var grain }, ..] && grain == indicator.Grain)
                .ToDictionary(series => series.Unit.Id, StringComparer.Ordinal),
        };
    }
}
