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

/// <summary>Makes every figure of an indicator: each unit, each grain, each period, measured and judged (rule 13).</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="tallies">What was gathered, by dataset id.</param>
/// <param name="calendar">The organisation's calendar.</param>
/// <param name="asOf">The day that counts as today.</param>
/// <param name="earlier">Figures of periods that are not measured again; null measures every period.</param>
public sealed class IndicatorFigures(
    Catalogue catalogue, IReadOnlyDictionary<string, DatasetTallies> tallies, ReportingCalendar calendar, DateOnly asOf,
    RetainedFigures? earlier = null)
{
    private static readonly Realisation NotJudged = new() { ResultReason = "NotJudged" };

    private readonly UnitTree units = catalogue.Organisation.Units.AsOf(asOf);
    private readonly Dictionary<DateOnly, UnitTree> partsOn = [];

    /// <summary>
    /// Measures everything that is published of an indicator, dense over units and periods. A unit has figures for the periods
    /// that it is there in.
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
    /// Judges an indicator's observations as readers may see them, and finds what is odd about them: numerators above
    /// denominators, unexplained steps, and approved baselines that would be measured differently now or cannot be bridged.
    /// Units whose history differs in today's organisation are measured in that too, not judged.
    /// </summary>
    /// <param name="measured">What was measured.</param>
    /// <param name="version">The definition version.</param>
    /// <param name="hidden">What readers must not see: no smiley, forecast or year to date rests on it.</param>
    /// <param name="bridge">
    /// What bridges baselines of an earlier definition version (rule C9.8); null where none is declared.
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
        MeasuredIndicator whole, MeasuredSeries measured, int version, HiddenFigures hidden,
        BaselineResolver baselines, List<Figure> figures)
    {
        (IndicatorDefinition indicator, Unit unit) = (whole.Indicator, measured.Unit);
        SeriesStart? before = StartOf(whole, unit, measured.Observations[0].Period);
        var standing = new Figure?[measured.Observations.Count];
        var shown = new Observation[standing.Length];
        for (int i = 0; i < shown.Length; i++)
        {
            Observation observation = measured.Observations[i];
            Figure? figure = standing[i] = FindRetained(indicator, unit, observation.Period);
            shown[i] = hidden.Count > 0 && hidden.Find(indicator.Id, unit.Id, observation.Period) is { } why
                ? observation.Suppressed(why.Reason.ToString())
                : figure is null ? observation
                : RetainedFigures.ObservationOf(figure, version);
        }

        foreach ((UnitTree parts, IEnumerable<int> alike) in GroupByParts(unit, shown))
        {
            UnitTarget? target = indicator.Targets is [.., var current] ? TargetOf(indicator, current, unit, parts) : null;
            SeriesContext series = new(
                indicator, target, indicator.Targets is [var first, _, ..] ? TargetOf(indicator, first, unit, parts) : target);
            IReadOnlyList<Realisation> realisations = SeriesJudge.Judge(
                series, shown, BaselineOf(baselines.Current), BaselineOf(baselines.First), baselines.ForecastFrom,
                LastDayOf(unit), earlier is null
                    ? null
                    : [.. standing.Select(figure => CanReuseJudgement(figure, baselines) ? figure!.Realisation : null)], before);
            foreach (int i in alike)
            {
                figures.Add(standing[i] is not { } figure
                    ? CreateFigure(indicator, unit, Structure.AsWas, version, shown[i], realisations[i])
                    : figure.DefinitionVersion != version || ReferenceEquals(figure.Realisation, realisations[i]) ? figure
                    : figure with { Realisation = realisations[i] });
            }
        }

        Func<Period, BaselineValue?> BaselineOf(Func<string, Period, BaselineValue?> resolve)
        {
            BaselineValue? same = baselines.IsSameForAllPeriods ? resolve(unit.Id, measured.Observations[0].Period) : null;
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

    // The two organisations side by side tell of persons what neither tells alone: rather one figure too many is hidden.
    private Observation Restructured(MeasuredIndicator measured, Observation observation, HiddenFigures hidden)
    {
        DatasetDefinition[] persons =
            [.. measured.Indicator.DatasetIds.Select(id => catalogue.Datasets[id]).Where(dataset => dataset.RowsArePersons)];
        Period period = observation.Period;
        bool mayTell = Array.TrueForAll(persons, dataset =>
                dataset.Disclosure is { DistinctColumn: null, Sensitive: false }
                && (observation.RowsCounted == 0 || observation.RowsCounted >= dataset.Disclosure.Threshold))
            && (persons.Length == 0 || (!units.ChangeDays.Any(day => day > period.Start && day < period.End)
                && measured.Series.All(series => hidden.Find(measured.Indicator.Id, series.Unit.Id, period) is null)));
        return mayTell || observation.Value is null
            ? observation
            : observation.Suppressed(nameof(HidingReason.SecondarySuppression));
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
        earlier?.CheckpointOf(new SeriesKey(measured.Indicator.Id, unit.Id, read.Grain)) is not { ReadFrom: not null } memory
            ? null
            : new SeriesStart(
                measured.Measurer.PublishedPeriods(read.Grain).First(period => measured.Measurer.IsPublished(unit.Id, period)),
                memory);

    private Figure? FindRetained(IndicatorDefinition indicator, Unit unit, Period period) =>
        period.End <= earlier?.FirstDay ? earlier.Find(indicator.Id, unit.Id, period, Structure.AsWas) : null;

    private bool CanReuseJudgement(Figure? figure, BaselineResolver baselines) => figure is { Observation.Period: var period }
        && (period.Grain == PeriodGrain.All || !baselines.DependsOnDaysFrom(earlier!.FirstDay, period));

    // The last figure of a unit that closed does not grow old.
    private DateOnly LastDayOf(Unit unit) => units.VersionsOf(unit.Id)[^1].ValidTo is { } last && last < asOf ? last : asOf;

    // Nobody promised anything for rows whose unit is unknown.
    private static UnitTarget? TargetOf(IndicatorDefinition indicator, TargetDecision decision, Unit unit, UnitTree parts) =>
        unit.Id == UnitTree.UnmappedId ? null : UnitTarget.For(decision, indicator, unit.Id, parts);

    private IEnumerable<(UnitTree Parts, IEnumerable<int> Places)> GroupByParts(
        Unit unit, Observation[] observations) => units.ChangeDays.Count == 0
            ? [(units, Enumerable.Range(0, observations.Length))]
            : Enumerable.Range(0, observations.Length).GroupBy(i => PartsIn(unit, observations[i].Period))
                .Select(alike => (alike.Key, alike.AsEnumerable()));

    // A target that is put together of parts is that of the parts there at the period's end: a part that left takes its share
    // along.
    private UnitTree PartsIn(Unit unit, Period period)
    {
        DateOnly day = period.LastDay < asOf ? period.LastDay : asOf;
        DateOnly changed = units.Placements(Structure.AsWas).For(unit.Id)
            .SelectMany(stay => new[] { stay.Days.Start, stay.Days.End })
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

            // What stands from an earlier run was measured by that one.
            MeasuredSeries = (earlier is null ? measured.Series : [])
                .Where(series => series.Observations is [{ Period.Grain: var grain }, ..] && grain == indicator.Grain)
                .ToDictionary(series => series.Unit.Id, StringComparer.Ordinal),
        };
    }
}
