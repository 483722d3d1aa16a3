using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>
/// What earlier runs kept of a run's datasets, so that it reads only what can have changed (rule E6). It holds as long as
/// everything but the rows is what it was; a run of some indicators or named periods reads everything, and so does the one after
/// it.
/// </summary>
internal sealed class IncrementalLoad
{
    private readonly RunContext runContext;
    private readonly MeasureRequest request;
    private readonly string? fingerprint;

    private IncrementalLoad(RunContext runContext, MeasureRequest request, string? fingerprint, DateOnly? firstDay) =>
        (this.runContext, this.request, this.fingerprint, FirstDay) = (runContext, request, fingerprint, firstDay);

    /// <summary>Gets the first day to read and measure again; null where everything must be.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>Finds out what still holds.</summary>
    public static async Task<IncrementalLoad> ReadAsync(
        RunContext runContext, MeasureRequest request, IReadOnlyList<string> datasets, CancellationToken cancellationToken)
    {
        if (runContext.Store is not { } store || request.IsBackfill || !IsFullRun(runContext.Catalogue, request, datasets))
        {
            return new IncrementalLoad(runContext, request, null, null);
        }

        // A changed catalogue makes the stored sums useless (decision 0015).
        string fingerprint = RunFingerprint.Compute(runContext.Catalogue, datasets, request.Indicators);
        List<DateOnly?> days = [];
        foreach (string id in datasets)
        {
            DatasetSnapshotState? kept = await store.ReadSnapshotStateAsync(id, cancellationToken);
            days.Add(kept is null || kept.Fingerprint != fingerprint
                ? null
                : FirstDayAfter(runContext, request, id, new PreviousRead(kept.AsOf, kept.DataThrough)));
        }

        return new IncrementalLoad(runContext, request, fingerprint, days.Contains(null) ? null : days.Min());
    }

    /// <summary>Adds what was kept to what was read since; null where more must be read than that.</summary>
    public async Task<DatasetTallies?> CompleteAsync(DatasetTallies read, CancellationToken cancellationToken)
    {
        if (read.Extraction.FirstDay is not { } first)
        {
            return read;
        }

        TallySnapshot kept = await runContext.Store!.ReadSnapshotAsync(
            read.Extraction.Dataset.Id,
            TallySnapshotSpans.NeededBefore(
                first, runContext.Catalogue, read.Extraction, request.Indicators, runContext.Calendar),
            cancellationToken);
        return read.AffectsEarlierPeriods(kept) ? null : read.MergeWith(kept);
    }

    /// <summary>Reads what earlier runs found out about the series whose figures are not all read back.</summary>
    public async Task<IReadOnlyList<SeriesCheckpoint>> ReadCheckpointsAsync(
        IEnumerable<string> datasets, CancellationToken cancellationToken)
    {
        List<SeriesCheckpoint> known = [];
        foreach (string dataset in datasets)
        {
            known.AddRange(await runContext.Store!.ReadCheckpointsAsync(dataset, cancellationToken));
        }

        return known;
    }

    /// <summary>
    /// Gets the checkpoints that the next run needs, one for each series that this one publishes; none where it will read
    /// everything.
    /// </summary>
    /// <param name="tallies">What this run read.</param>
    /// <param name="published">The figures as they are published, series by series in order of time.</param>
    /// <param name="versions">The definition versions.</param>
    /// <param name="known">What this run knew of the series itself.</param>
    public IReadOnlyList<SeriesCheckpoint> BuildCheckpoints(
        IEnumerable<DatasetTallies> tallies, IEnumerable<Figure> published, DefinitionVersions versions,
        IReadOnlyList<SeriesCheckpoint> known)
    {
        DateOnly?[] days =
        [
            .. tallies.Select(each => fingerprint is null || each.Reach is not { } reach
                ? null
                : FirstDayAfter(runContext, request, each.Extraction.Dataset.Id, new PreviousRead(request.AsOf, reach))),
        ];
        UnitTree units = runContext.Catalogue.Organisation.Units.AsOf(request.AsOf);
        Dictionary<SeriesKey, SeriesCheckpoint> before = known.ToDictionary(memory => memory.Key);
        return days.Contains(null) ? [] :
        [
            .. published.Where(figure => figure.Structure == Structure.AsWas)
                .GroupBy(figure => new SeriesKey(figure.IndicatorId, figure.UnitId, figure.Observation.Period.Grain))
                .Select(series =>
                    units.IsRestructured(series.Key.UnitId) ? SeriesCheckpoint.All(series.Key) : SeriesCheckpoint.Create(
                        runContext.Catalogue.Indicators[series.Key.IndicatorId], versions.VersionOf(series.Key.IndicatorId),
                        [.. series], days.Min()!.Value, before.GetValueOrDefault(series.Key))),
        ];
    }

    /// <summary>Gets the snapshots for the next run, by dataset; null where the next run must read everything.</summary>
    public IReadOnlyDictionary<string, DatasetSnapshot?> BuildSnapshots(
        IEnumerable<DatasetTallies> tallies, IReadOnlyList<SeriesCheckpoint> series) => tallies.ToDictionary(
            each => each.Extraction.Dataset.Id,
            each => fingerprint is { } hash && each.Extraction.Dataset is { LateRowsDays: > 0, RowsArePersons: false }
                && each.Reach is { } reach
                ? new DatasetSnapshot(
                    each.Extraction.Dataset.Id, hash, request.AsOf, reach, each.Extraction.FirstDay, TallySnapshot.Of(each))
                {
                    Series = [.. series.Where(memory =>
                        runContext.Catalogue.Indicators[memory.Key.IndicatorId].DatasetId == each.Extraction.Dataset.Id)],
                }
                : null);

    private static DateOnly? FirstDayAfter(
        RunContext runContext, MeasureRequest request, string datasetId, PreviousRead last) => ReadWindow.FirstDay(
            runContext.Catalogue.Datasets[datasetId],
            [.. request.Indicators.Where(indicator => indicator.DatasetIds.Contains(datasetId))],
            runContext.Catalogue.Organisation.Units, last, request.AsOf, runContext.Calendar);

    private static bool IsFullRun(Catalogue catalogue, MeasureRequest request, IReadOnlyList<string> datasets) =>
        catalogue.Indicators.Values
            .Where(indicator => indicator.State == IndicatorState.Active && indicator.DatasetIds.Any(datasets.Contains))
            .All(indicator => request.Indicators.Any(asked => asked.Id == indicator.Id));
}
