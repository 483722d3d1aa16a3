using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>
/// Measures one indicator for any unit and period from the tallies of its datasets. A unit is measured together with all units
/// below it: rows, numerators and denominators are added, values and texts are combined; percentages and medians never are
/// (rule C5). Created once per indicator and run. Safe for concurrent reads.
/// </summary>
public sealed class IndicatorMeasurer
{
    private readonly IndicatorDefinition indicator;
    private readonly List<DatasetTallies> datasets;
    private readonly UnitPlacements placements;
    private readonly List<UnitDelivery> deliveries;
    private readonly IndicatorTallies parts;
    private readonly TallyByUnit main;
    private readonly TallyByUnit numerator;
    private readonly TallyByUnit denominator;
    private readonly DateOnly? reach;

    /// <summary>Creates a measurer for the organisation as it was on each day.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="tallies">The tallies of every dataset that the indicator uses, by dataset id, all as of the same day.</param>
    /// <exception cref="KeyNotFoundException">A dataset or one of the indicator's tallies is missing.</exception>
    /// <exception cref="OverflowException">
    /// A total over units or time needs more digits than a decimal has. The indicator cannot be measured, and the step that
    /// measures it fails (rule 19).
    /// </exception>
    public IndicatorMeasurer(IndicatorDefinition indicator, IReadOnlyDictionary<string, DatasetTallies> tallies)
        : this(indicator, tallies, Structure.AsWas)
    {
    }

    /// <summary>Creates a measurer for one of the organisation's structures.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="tallies">The tallies of every dataset that the indicator uses, by dataset id, all as of the same day.</param>
    /// <param name="structure">The structure.</param>
    /// <exception cref="KeyNotFoundException">A dataset or one of the indicator's tallies is missing.</exception>
    /// <exception cref="OverflowException">A total over units or time needs more digits than a decimal has.</exception>
    public IndicatorMeasurer(
        IndicatorDefinition indicator, IReadOnlyDictionary<string, DatasetTallies> tallies, Structure structure)
    {
        this.indicator = indicator;
        datasets = [.. indicator.DatasetIds.Select(id => tallies[id])];
        placements = Units.Placements(structure);
        deliveries = [.. datasets.Select(dataset => new UnitDelivery(dataset, structure))];
        parts = IndicatorTallies.For(indicator);
        main = Read(parts.Main);
        numerator = parts.Numerator is { } upper && upper != parts.Main ? Read(upper) : main;
        denominator = parts.Denominator is { } lower ? Read(lower) : main;
        reach = datasets.Exists(dataset => dataset.Reach is null) ? null : datasets.Min(dataset => dataset.Reach);
        reach = reach > AsOf ? AsOf : reach;

        TallyByUnit Read(DatasetTally part) => new(tallies[part.DatasetId], part.Tally, structure);
    }

    /// <summary>
    /// Gets the units that may have figures: all units of the tree, but the unmapped unit only if it has rows.
    /// <see cref="IsPublished"/> determines the periods.
    /// </summary>
    public IEnumerable<Unit> PublishedUnits => Units.InTreeOrder.Where(unit =>
        unit.Id != UnitTree.UnmappedId || datasets.Any(dataset => dataset.DaysByUnit.ContainsKey(unit.Id)));

    /// <summary>
    /// Gets the populations whose sizes a figure reveals; for a ratio the denominator's first, then the numerator's.
    /// </summary>
    internal IEnumerable<(DatasetTally Part, TallyByUnit ByUnit, DatasetTallies Dataset)> Parts =>
        from each in parts is { Numerator: { } upper, Denominator: { } lower }
            ? [(lower, denominator), (upper, numerator)]
            : new[] { (parts.Main, main) }
        select (each.Item1, each.Item2, datasets.First(dataset => dataset.Extraction.Dataset.Id == each.Item1.DatasetId));

    private ReportingCalendar Calendar => datasets[0].Extraction.Calendar;

    private DateOnly AsOf => datasets[0].Extraction.AsOf;

    private UnitTree Units => datasets[0].Extraction.Units;

    /// <summary>
    /// Gets the periods that are published in a grain, from the dataset's first day to the period that contains as-of (rule 13).
    /// The first day is the dataset's <c>from</c>, or its first row if none is specified; of two datasets the earlier one. For
    /// <see cref="PeriodGrain.All"/> there is one period, from that day to the end of the period of the indicator's own grain
    /// that contains as-of. Empty if there is no first day.
    /// </summary>
    public IReadOnlyList<Period> PublishedPeriods(PeriodGrain grain)
    {
        DateOnly? first = datasets.Min(dataset => dataset.Extraction.Dataset.From ?? dataset.FirstDay);
        if (first is not { } from || from > AsOf)
        {
            return [];
        }

        return grain == PeriodGrain.All
            ? [ReportingCalendar.All(from, RunningEnd())]
            : Calendar.Periods(from, AsOf, grain);
    }

    /// <summary>
    /// Determines whether a unit has figures for a period: it, or a unit whose rows count for it, exists on one of the period's
    /// days.
    /// </summary>
    public bool IsPublished(string unitId, Period period) => placements.IsIn(unitId, DaySpan.Of(period));

    /// <summary>Measures a unit and the units below it. The period must consist of whole buckets of the extraction.</summary>
    /// <exception cref="KeyNotFoundException">No unit has the id.</exception>
    public Observation Measure(string unitId, Period period)
    {
        _ = Units[unitId];
        bool delivered = true;
        decimal? coverage = null;
        foreach (UnitDelivery delivery in deliveries)
        {
            delivered = delivered && delivery.HasDelivered(unitId, period);
            decimal? percent = delivery.CoveragePercent(unitId, period);
            coverage = coverage < percent ? coverage : percent ?? coverage;
        }

        MeasuredValue measured = delivered ? MeasureValue(unitId, period) : MeasuredValue.NotDelivered;
        // Below 95 % of the units, a figure is judged and marked; a running period is not judged (decision 0004).
        bool isComplete = delivered && reach >= period.LastDay && (coverage ?? 100) >= Coverage.RequiredUnitPercent;
        return new Observation
        {
            Period = period,
            State = measured.State,
            Reason = measured.Reason,
            Value = Round(measured.Value),
            Numerator = Round(measured.Numerator),
            Denominator = Round(measured.Denominator),
            RowsCounted = measured.Rows,
            CoveragePercent = Round(coverage),
            IsComplete = isComplete,
            IsFinal = isComplete && AsOf >= period.LastDay.AddDays(indicator.ClosingDays),
            DataThrough = !delivered ? null : reach > period.LastDay ? period.LastDay : reach,
        };
    }

    /// <summary>Measures like <see cref="Measure"/>, and returns the figures behind the observation too.</summary>
    /// <exception cref="KeyNotFoundException">No unit has the id.</exception>
    public Evidence Explain(string unitId, Period period)
    {
        Observation observation = Measure(unitId, period);
        return indicator.Measure switch
        {
            PercentileMeasure percentile => new(observation, [], PercentileOf(percentile, unitId, period), null),
            OpenMeasure => new(observation, [], null, OpenOf(main.MovementsUpTo(unitId, period))),
            DistinctMeasure => new(observation, [], null, null),
            MeanMeasure mean => new(observation, [SumOf(parts.Main, main, Durations.PerUnit(mean.Value))], null, null),
            _ when parts is { Numerator: { } upper, Denominator: { } lower } =>
                new(observation, [SumOf(upper, numerator, 1), SumOf(lower, denominator, 1)], null, null),
            _ => new(observation, [SumOf(parts.Main, main, 1)], null, null),
        };

        SumEvidence SumOf(DatasetTally part, TallyByUnit byUnit, decimal perUnit)
        {
            WeightedSums sums = byUnit.Sums(unitId, period);
            return new(part, sums.Rows, sums.Filled, sums.Sum / perUnit);
        }

        static OpenEvidence OpenOf(WeightedStock moves) => new(moves.Opened, moves.Closed);
    }

    /// <summary>
    /// Finds percentages whose numerator exceeds their denominator. They are worth checking, but never an error (rule 8).
    /// </summary>
    /// <param name="observations">The indicator's own observations.</param>
    /// <returns>One finding with their number, or null if there is none.</returns>
    public MeasuringFinding? FindNumeratorsAbove(IEnumerable<Observation> observations)
    {
        int count =
            indicator.IsPercent ? observations.Count(each => each.Numerator > each.Denominator && each.Denominator >= 0) : 0;
        return count == 0 ? null : new MeasuringFinding(FindingCode.NumeratorAboveDenominator, null, null, null, count,
            new($"Tal for '{indicator.Id}' over 100 %: tælleren medregner rækker, som nævneren ikke medregner.",
                $"Figures for '{indicator.Id}' above 100 %: the numerator includes rows that the denominator does not."));
    }

    private static decimal? Round(decimal? number) =>
        number is { } exact ? Math.Round(exact, 10, MidpointRounding.AwayFromZero) : null;

    private DateOnly RunningEnd() =>
        indicator.Grain == PeriodGrain.All ? AsOf.AddDays(1) : Calendar.PeriodOf(AsOf, indicator.Grain).End;

    private MeasuredValue MeasureValue(string unitId, Period period) => indicator.Measure switch
    {
        CountMeasure => CountOf(main.Sums(unitId, period)),
        SumMeasure => MeasuredValue.OfSum(main.Sums(unitId, period), indicator.NoRows),
        MeanMeasure mean => MeasuredValue.OfMean(main.Sums(unitId, period), Durations.PerUnit(mean.Value)),
        PercentileMeasure or DistinctMeasure when placements.IsShared(unitId, DaySpan.Of(period)) => MeasuredValue.NonAdditive,
        PercentileMeasure percentile => MeasuredValue.OfPercentile(PercentileOf(percentile, unitId, period)),
        DistinctMeasure => DistinctOf(main.DistinctTexts(unitId, period)),
        OpenMeasure => MeasuredValue.OfOpen(main.MovementsUpTo(unitId, period), indicator.NoRows),
        RatioMeasure ratio => RatioOf(ratio, numerator.Sums(unitId, period), denominator.Sums(unitId, period)),
        ValueMeasure { Column: var column } when parts.Denominator is not null => MeasuredValue.OfSides(
            main.Sums(unitId, period), column is not null, numerator.Sums(unitId, period), denominator.Sums(unitId, period)),
        _ => MeasuredValue.OfSum(main.Sums(unitId, period), indicator.NoRows),
    };

    private MeasuredValue CountOf(WeightedSums sums) => MeasuredValue.OfCount(sums.WeightedRows, sums.Rows, indicator.NoRows);

    private MeasuredValue DistinctOf(long texts) => MeasuredValue.OfCount(texts, texts, indicator.NoRows);

    private MeasuredValue RatioOf(RatioMeasure ratio, WeightedSums upper, WeightedSums lower) => MeasuredValue.OfRatio(
        SideOf(ratio.Numerator.Measure, upper), SideOf(ratio.Denominator.Measure, lower),
        indicator.IsPercent ? 100 : 1, lower.Rows);

    private PercentileEvidence? PercentileOf(PercentileMeasure percentile, string unitId, Period period) =>
        Percentile.Interpolate(main.Values(unitId, period), percentile.Fraction, Durations.PerUnit(percentile.Value));

    private static decimal? SideOf(AdditiveMeasure side, WeightedSums sums) =>
        side is CountMeasure ? sums.WeightedRows : sums.Filled == 0 ? null : sums.Sum;
}
