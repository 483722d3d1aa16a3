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
    private static readonly Realisation NotJudged = new() { ResultReason = "NotJudged" };

    private readonly UnitTree units = catalogue.Organisation.Units.AsOf(asOf);
    private readonly Dictionary<DateOnly, UnitTree> partsOn = [];

    /// <summary>
    /// Makes the indicator's figures, dense over units and periods, and finds what is odd about them: numerators above
    /// denominators, and approved baselines that would be measured differently now or cannot be bridged. A unit has figures for the
    /// periods that it is there in. Units whose history differs in today's organisation are measured in that too, not judged.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="version">Its definition version.</param>
    /// <exception cref="OverflowException">A total needs more digits than a decimal has.</exception>
    public (IReadOnlyList<Figure> Figures, IReadOnlyList<MeasuringFinding> Findings) Of(IndicatorDefinition indicator, int version) =>
        Of(indicator, version, bridge: null);

    /// <summary>Makes the indicator's figures, with baselines of an earlier definition version bridged (domain.md C9.8).</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="version">Its definition version.</param>
    /// <param name="bridge">What bridges its baselines; null where it declares no bridge.</param>
    /// <exception cref="OverflowException">A total needs more digits than a decimal has.</exception>
    public (IReadOnlyList<Figure> Figures, IReadOnlyList<MeasuringFinding> Findings) Of(
        IndicatorDefinition indicator, int version, DefinitionBridge? bridge)
    {
        IndicatorMeasurer measurer = new(indicator, tallies);
        BaselineResolver baselines = Baselines(indicator, version, measurer, bridge);
        List<Figure> figures = [];
        foreach (PeriodGrain grain in indicator.Grains)
        {
            IReadOnlyList<Period> periods = measurer.PublishedPeriods(grain);
            foreach (Unit unit in measurer.PublishedUnits)
            {
                Period[] published = [.. periods.Where(period => measurer.IsPublished(unit.Id, period))];
                Figure?[] standing = [.. published.Select(period => earlier?.Find(indicator.Id, unit.Id, period, Structure.AsWas))];
                Observation[] observations = [.. published.Zip(standing, (period, figure) => figure is null
                    ? measurer.Measure(unit.Id, period)
                    : EarlierFigures.ObservationOf(figure, version))];
                foreach (IGrouping<UnitTree, int> alike in Enumerable.Range(0, published.Length).GroupBy(i => PartsIn(unit, published[i])))
                {
                    JudgedSeries series = new(
                        indicator,
                        indicator.Targets is [.., var current] ? TargetOf(indicator, current, unit, alike.Key) : null,
                        indicator.Targets is [var first, ..] ? TargetOf(indicator, first, unit, alike.Key) : null);
                    IReadOnlyList<Realisation> realisations = SeriesJudge.Judge(
                        series, observations, BaselineOf(baselines.Current), BaselineOf(baselines.First), baselines.ForecastFrom, LastDayOf(unit),
                        [.. standing.Select(figure => StandsJudged(figure, baselines) ? figure!.Realisation : null)]);
                    figures.AddRange(alike.Select(i => standing[i] is not { } figure
                        ? Make(unit, Structure.AsWas, observations[i], realisations[i])
                        : figure.DefinitionVersion != version || ReferenceEquals(figure.Realisation, realisations[i]) ? figure
                        : figure with { Realisation = realisations[i] }));
                }

                Func<Period, BaselineValue?> BaselineOf(Func<string, Period, BaselineValue?> resolve) =>
                    period => period.Grain == PeriodGrain.All ? null : resolve(unit.Id, period);
            }
        }

        MeasuringFinding?[] found = [measurer.FindNumeratorsAbove(figures.Select(figure => figure.Observation)), baselines.FindDifferences(), baselines.FindUnbridged()];
        return ([.. figures, .. InTodaysOrganisation()], [.. found.OfType<MeasuringFinding>()]);

        IEnumerable<Figure> InTodaysOrganisation()
        {
            Unit[] restructured = [.. measurer.PublishedUnits.Where(unit => units.IsRestructured(unit.Id))];
            IndicatorMeasurer? now = restructured.Length == 0 ? null : new IndicatorMeasurer(indicator, tallies, Structure.Current);
            return indicator.Grains.SelectMany(grain => restructured.SelectMany(unit =>
                now!.PublishedPeriods(grain).Where(period => now.IsPublished(unit.Id, period)).Select(period =>
                    earlier?.Find(indicator.Id, unit.Id, period, Structure.Current)
                    ?? Make(unit, Structure.Current, now.Measure(unit.Id, period), NotJudged))));
        }

        Figure Make(Unit unit, Structure structure, Observation observation, Realisation realisation) => new()
        {
            IndicatorId = indicator.Id,
            UnitId = unit.Id,
            Structure = structure,
            DefinitionVersion = version,
            Observation = observation,
            Realisation = realisation,
        };
    }

    // A bridge rests on figures that may have been published since.
    private bool StandsJudged(Figure? figure, BaselineResolver baselines) => figure is { Observation.Period: var period }
        && baselines.Bridge is null && (period.Grain == PeriodGrain.All || !baselines.RestsOn(earlier!.FirstDay, period));

    // The last figure of a unit that closed does not grow old.
    private DateOnly LastDayOf(Unit unit) => units.RowsOf(unit.Id)[^1].ValidTo is { } last && last < asOf ? last : asOf;

    // Nobody promised anything for rows whose unit is unknown.
    private static UnitTarget? TargetOf(IndicatorDefinition indicator, TargetDecision decision, Unit unit, UnitTree parts) =>
        unit.Id == UnitTree.UnmappedId ? null : UnitTarget.For(decision, indicator, unit.Id, parts);

    // A target that is put together of parts is that of the parts there at the period's end: a part that left takes its share along.
    private UnitTree PartsIn(Unit unit, Period period)
    {
        DateOnly day = period.LastDay < asOf ? period.LastDay : asOf;
        DateOnly changed = units.Placements(Structure.AsWas).Of(unit.Id).SelectMany(stay => new[] { stay.Days.Start, stay.Days.End })
            .Where(change => change <= day).DefaultIfEmpty().Max();
        return partsOn.TryGetValue(changed, out UnitTree? parts) ? parts : partsOn[changed] = units.AsOf(changed);
    }

    private BaselineResolver Baselines(IndicatorDefinition indicator, int version, IndicatorMeasurer measurer, DefinitionBridge? bridge)
    {
        IndicatorMeasurer? volume = indicator.Baseline is VolumeAdjustedBaseline adjusted
            ? new IndicatorMeasurer(catalogue.Indicators[adjusted.VolumeIndicatorId], tallies)
            : null;
        return new BaselineResolver(indicator, version, measurer, volume, catalogue, calendar) { Bridge = bridge };
    }
}
