using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;

namespace BenefitMeter.Planning;

/// <summary>Plans what must be read of a dataset to measure its indicators.</summary>
public static class ExtractionPlan
{
    /// <summary>Gets the one extraction that gathers everything that indicators need of a dataset (rule E4).</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="datasetId">The dataset.</param>
    /// <param name="indicators">
    /// The indicators. Those not measured on the dataset are ignored. The indicators that count the volume for their baselines
    /// are added if they are missing.
    /// </param>
    /// <param name="asOf">The last day that is measured (inclusive).</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <param name="firstDay">
    /// The first day that is measured again, if earlier runs stored the sums of earlier days. If null, everything is read.
    /// </param>
    /// <exception cref="KeyNotFoundException">The catalogue has no such dataset.</exception>
    public static Extraction For(
        Catalogue catalogue, string datasetId, IEnumerable<IndicatorDefinition> indicators, DateOnly asOf,
        ReportingCalendar calendar, DateOnly? firstDay = null)
    {
        DatasetDefinition dataset = catalogue.Datasets[datasetId];
        List<IndicatorDefinition> measured =
            [.. WithVolumeIndicators(catalogue, indicators).Where(indicator => indicator.DatasetIds.Contains(datasetId))];
        List<Tally> tallies = [.. measured.SelectMany(indicator => IndicatorTallies.For(indicator).All)
            .Where(tally => tally.DatasetId == datasetId).Select(tally => tally.Tally)
            .SelectMany(tally => PersonTally.For(dataset, tally) is { } persons ? [tally, persons] : new[] { tally }).Distinct()];
        AdditiveTally? rows = dataset.Expectation.RowsAtLeastPercent is null || tallies.Count == 0
            ? null
            : new AdditiveTally(tallies[0].DatedBy, Filter.Everything, null);
        if (rows is not null && !tallies.Contains(rows))
        {
            tallies.Add(rows);
        }

        UnitTree units = catalogue.Organisation.Units.AsOf(asOf);
        return new Extraction
        {
            Dataset = dataset,
            Columns = ColumnsOf(dataset, tallies),
            Tallies = tallies,
            RowCountTally = rows,
            Calendar = calendar,
            Units = units,
            AsOf = asOf,
            PlacingDates = [.. tallies.SelectMany(PlacingDatesOf).Distinct(StringComparer.Ordinal)],
            FirstDay = firstDay,
            FirstDays = firstDay is not { } day ? [] : tallies.ToDictionary(
                tally => tally, tally => ReadWindow.FirstDayOf(
                    tally, measured.Where(indicator => Uses(indicator, datasetId, tally)), day, calendar)),
            Bucket =
                IsWholeMonths(dataset.From) && units.ChangeDays.All(day => day.Day == 1) && measured.All(NeedsOnlyWholeMonths)
                    ? Bucket.Month
                    : Bucket.Day,
        };
    }

    /// <summary>
    /// Adds the indicators that count the volume for volume-adjusted baselines. Each indicator is returned once.
    /// </summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="indicators">The indicators.</param>
    public static IEnumerable<IndicatorDefinition> WithVolumeIndicators(
        Catalogue catalogue, IEnumerable<IndicatorDefinition> indicators)
    {
        List<IndicatorDefinition> requested = [.. indicators];
        return requested.Concat(requested.Select(indicator => indicator.Baseline).OfType<VolumeAdjustedBaseline>()
            .Select(baseline => catalogue.Indicators[baseline.VolumeIndicatorId])).DistinctBy(indicator => indicator.Id);
    }

    private static IReadOnlyList<ColumnNeed> ColumnsOf(DatasetDefinition dataset, List<Tally> tallies)
    {
        var uses = new ColumnUses(dataset);
        if (dataset.UnitColumn is { } unitColumn)
        {
            uses.AddUnitCode(unitColumn);
        }

        foreach (string key in dataset.Key)
        {
            uses.AddAny(key);
        }

        if (dataset.CompleteThrough is { Kind: CompleteThroughKind.Column, Column: { } column })
        {
            uses.AddDate(column);
        }

        foreach (Tally tally in tallies)
        {
            AddUses(tally, uses);
        }

        return uses.Resolve();
    }

    private static void AddUses(Tally tally, ColumnUses uses)
    {
        foreach (string date in PlacingDatesOf(tally))
        {
            uses.AddDate(date);
        }

        uses.AddFilter(tally.Where);
        switch (tally)
        {
            case AdditiveTally { Value: { } summed }:
                uses.AddValue(summed);
                break;
            case ValuesTally { Value: { } ranked }:
                uses.AddValue(ranked);
                break;
            case DistinctTally { Column: { } column }:
                uses.AddAny(column);
                break;
        }
    }

    private static string[] PlacingDatesOf(Tally tally) =>
        tally is OpenTally open ? [open.Opened, open.Closed] : [tally.DatedBy];

    private static bool Uses(IndicatorDefinition indicator, string datasetId, Tally tally) =>
        IndicatorTallies.For(indicator).All.Contains(new DatasetTally(datasetId, tally));

    private static bool NeedsOnlyWholeMonths(IndicatorDefinition indicator) =>
        indicator.Grain != PeriodGrain.All && indicator.Grains.All(grain => grain >= PeriodGrain.Month)
            && indicator.Baseline switch
            {
                WindowBaseline window => IsWholeMonths(window),
                VolumeAdjustedBaseline { Window: { } window } => IsWholeMonths(window),
                _ => true,
            };

    private static bool IsWholeMonths(WindowBaseline window) => window.Start.Day == 1 && window.End.Day == 1;

    private static bool IsWholeMonths(DateOnly? from) => from is null or { Day: 1 };
}
