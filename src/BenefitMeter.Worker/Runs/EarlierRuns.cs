using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Runs;

/// <summary>
/// What earlier runs kept of a run's datasets, so that it reads only what can have changed (rule E6). It holds as long as
/// everything but the rows is what it was; a run of some indicators or named periods reads everything, and so does the one after it.
/// </summary>
internal sealed class EarlierRuns
{
    private readonly Measurement measurement;
    private readonly MeasureRequest request;
    private readonly string? fingerprint;

    private EarlierRuns(Measurement measurement, MeasureRequest request, string? fingerprint, DateOnly? firstDay) =>
        (this.measurement, this.request, this.fingerprint, FirstDay) = (measurement, request, fingerprint, firstDay);

    /// <summary>Gets the first day to read and measure again; null where everything must be.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>Finds out what still holds.</summary>
    public static async Task<EarlierRuns> ReadAsync(
        Measurement measurement, MeasureRequest request, IReadOnlyList<string> datasets, CancellationToken cancellationToken)
    {
        if (measurement.Store is not { } store || request.IsBackfill || !IsWhole(measurement.Catalogue, request, datasets))
        {
            return new EarlierRuns(measurement, request, null, null);
        }

        // A changed catalogue makes the stored sums useless (decision 0015).
        string fingerprint = RunFingerprint.Of(measurement.Catalogue, datasets, request.Indicators);
        List<DateOnly?> days = [];
        foreach (string id in datasets)
        {
            KeptState? kept = await store.ReadKeptStateAsync(id, cancellationToken);
            days.Add(kept is null || kept.Fingerprint != fingerprint
                ? null
                : FirstDayAfter(measurement, request, id, new LastReading(kept.AsOf, kept.DataThrough)));
        }

        return new EarlierRuns(measurement, request, fingerprint, days.Contains(null) ? null : days.Min());
    }

    /// <summary>Adds what was kept to what was read since; null where more must be read than that.</summary>
    public async Task<DatasetTallies?> CompleteAsync(DatasetTallies read, CancellationToken cancellationToken)
    {
        if (read.Extraction.FirstDay is not { } first)
        {
            return read;
        }

        KeptTallies kept = await measurement.Store!.ReadKeptAsync(
            read.Extraction.Dataset.Id, KeptSpans.Before(first, measurement.Catalogue, read.Extraction, request.Indicators, measurement.Calendar),
            cancellationToken);
        return read.ReachesBehind(kept) ? null : read.After(kept);
    }

    /// <summary>Reads what earlier runs found out about the series whose figures are not all read back.</summary>
    public async Task<IReadOnlyList<SeriesMemory>> SeriesAsync(IEnumerable<string> datasets, CancellationToken cancellationToken)
    {
        List<SeriesMemory> known = [];
        foreach (string dataset in datasets)
        {
            known.AddRange(await measurement.Store!.ReadSeriesAsync(dataset, cancellationToken));
        }

        return known;
    }

    /// <summary>Gets what the next run must know of each series that this one publishes; nothing where it will read everything.</summary>
    /// <param name="tallies">What this run read.</param>
    /// <param name="published">The figures as they are published, series by series in order of time.</param>
    /// <param name="versions">The definition versions.</param>
    /// <param name="known">What this run knew of the series itself.</param>
    public IReadOnlyList<SeriesMemory> Remember(
        IEnumerable<DatasetTallies> tallies, IEnumerable<Figure> published, DefinitionVersions versions, IReadOnlyList<SeriesMemory> known)
    {
        DateOnly?[] days =
        [
            .. tallies.Select(each => fingerprint is null || each.Reach is not { } reach
                ? null
                : FirstDayAfter(measurement, request, each.Extraction.Dataset.Id, new LastReading(request.AsOf, reach))),
        ];
        UnitTree units = measurement.Catalogue.Organisation.Units.AsOf(request.AsOf);
        Dictionary<SeriesKey, SeriesMemory> before = known.ToDictionary(memory => memory.Key);
        return days.Contains(null) ? [] :
        [
            .. published.Where(figure => figure.Structure == Structure.AsWas)
                .GroupBy(figure => new SeriesKey(figure.IndicatorId, figure.UnitId, figure.Observation.Period.Grain))
                .Select(series => units.IsRestructured(series.Key.UnitId) ? SeriesMemory.All(series.Key) : SeriesMemory.Of(
                    measurement.Catalogue.Indicators[series.Key.IndicatorId], versions.Of(series.Key.IndicatorId), [.. series], days.Min()!.Value,
                    before.GetValueOrDefault(series.Key))),
        ];
    }

    /// <summary>Gets what is kept for the next run, by dataset; null where the next one shall read everything.</summary>
    public IReadOnlyDictionary<string, KeptDataset?> ToKeep(IEnumerable<DatasetTallies> tallies, IReadOnlyList<SeriesMemory> series) => tallies.ToDictionary(
        each => each.Extraction.Dataset.Id,
        each => fingerprint is { } hash && each.Extraction.Dataset is { LateRowsDays: > 0, RowsArePersons: false } && each.Reach is { } reach
            ? new KeptDataset(each.Extraction.Dataset.Id, hash, request.AsOf, reach, each.Extraction.FirstDay, KeptTallies.Of(each))
            {
                Series = [.. series.Where(memory => measurement.Catalogue.Indicators[memory.Key.IndicatorId].DatasetId == each.Extraction.Dataset.Id)],
            }
            : null);

    private static DateOnly? FirstDayAfter(Measurement measurement, MeasureRequest request, string datasetId, LastReading last) => LookBack.FirstDay(
        measurement.Catalogue.Datasets[datasetId], [.. request.Indicators.Where(indicator => indicator.DatasetIds.Contains(datasetId))],
        measurement.Catalogue.Organisation.Units, last, request.AsOf, measurement.Calendar);

    private static bool IsWhole(Catalogue catalogue, MeasureRequest request, IReadOnlyList<string> datasets) =>
        catalogue.Indicators.Values
            .Where(indicator => indicator.State == IndicatorState.Active && indicator.DatasetIds.Any(datasets.Contains))
            .All(indicator => request.Indicators.Any(asked => asked.Id == indicator.Id));
}
