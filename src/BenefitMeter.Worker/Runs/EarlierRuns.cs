using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Runs;

/// <summary>
/// What earlier runs kept of a run's datasets, so that it reads only what can have changed (design.md §4.3). It holds as long as
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

        string fingerprint = RunFingerprint.Of(measurement.Catalogue, datasets, request.Indicators);
        List<DateOnly?> days = [];
        foreach (string id in datasets)
        {
            KeptState? kept = await store.ReadKeptStateAsync(id, cancellationToken);
            days.Add(kept is null || kept.Fingerprint != fingerprint ? null : LookBack.FirstDay(
                measurement.Catalogue.Datasets[id], [.. request.Indicators.Where(indicator => indicator.DatasetIds.Contains(id))],
                measurement.Catalogue.Organisation.Units, new LastReading(kept.AsOf, kept.DataThrough), request.AsOf, measurement.Calendar));
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

        KeptTallies kept = await measurement.Store!.ReadKeptAsync(read.Extraction.Dataset.Id, first, cancellationToken);
        return read.ReachesBehind(kept) ? null : read.After(kept);
    }

    /// <summary>Gets what is kept for the next run, by dataset; null where the next one shall read everything.</summary>
    public IReadOnlyDictionary<string, KeptDataset?> ToKeep(IEnumerable<DatasetTallies> tallies) => tallies.ToDictionary(
        each => each.Extraction.Dataset.Id,
        each => fingerprint is { } hash && each.Extraction.Dataset is { LateRowsDays: > 0, RowsArePersons: false } && each.Reach is { } reach
            ? new KeptDataset(each.Extraction.Dataset.Id, hash, request.AsOf, reach, each.Extraction.FirstDay, KeptTallies.Of(each))
            : null);

    private static bool IsWhole(Catalogue catalogue, MeasureRequest request, IReadOnlyList<string> datasets) =>
        catalogue.Indicators.Values
            .Where(indicator => indicator.State == IndicatorState.Active && indicator.DatasetIds.Any(datasets.Contains))
            .All(indicator => request.Indicators.Any(asked => asked.Id == indicator.Id));
}
