using BenefitMeter.Assessing;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>
/// The first step of a run: reads what was published, and what earlier runs kept of its datasets, so that it reads only what can
/// have changed (rule E6). That holds as long as everything but the rows is what it was; a run of some indicators or named
/// periods reads everything, and so does the one after it.
/// </summary>
internal sealed class RunLoad
{
    private readonly RunContext runContext;
    private readonly MeasureRequest request;
    private readonly IReadOnlyList<string> datasets;
    private readonly IReadOnlyList<IndicatorDefinition> together;
    private readonly string? fingerprint;

    /// <summary>Plans it.</summary>
    /// <param name="runContext">The catalogue and the reporting database.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="datasets">The datasets of the run.</param>
    public RunLoad(RunContext runContext, MeasureRequest request, IReadOnlyList<string> datasets)
    {
        (this.runContext, this.request, this.datasets) = (runContext, request, datasets);
        together = request.Scope.MeasuredTogether(runContext.Catalogue, datasets);

        // A changed catalogue makes the stored sums useless (decision 0015).
        fingerprint = runContext.ExistingStore is null || request.Scope.IsBackfill || !IsFullRun
            ? null
            : RunFingerprint.Compute(runContext.Catalogue, datasets, request.Indicators);
    }

    /// <summary>Gets whether the next run may read only what can have changed since this one.</summary>
    public bool IsRemembered => fingerprint is not null;

    // A run of fewer indicators than the datasets have would leave the others behind.
    private bool IsFullRun => runContext.Catalogue.Indicators.Values
        .Where(indicator => indicator.State == IndicatorState.Active && indicator.DatasetIds.Any(datasets.Contains))
        .All(indicator => request.Indicators.Any(asked => asked.Id == indicator.Id));

    /// <summary>Reads the state, in one transaction.</summary>
    /// <param name="incremental">Whether to read on from where the last run left off, if that still holds.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<RunState> ReadStateAsync(bool incremental, CancellationToken cancellationToken) =>
        runContext.ExistingStore is not { } store ? Task.FromResult(RunState.None) : store.ReadTogetherAsync(
            async session =>
            {
                DateOnly? firstDay = incremental ? await FirstDayAsync(session, cancellationToken) : null;
                return new RunState(
                    await PublishedStates.ReadAsync(session, together, firstDay is null ? [] : datasets, cancellationToken),
                    firstDay,
                    firstDay is { } first
                        ? await ReadKeptAsync(session, first, cancellationToken)
                        : RunState.None.Kept);
            },
            cancellationToken);

    /// <summary>Gets the extraction of a dataset.</summary>
    public Extraction ExtractionOf(string datasetId, DateOnly? firstDay) => ExtractionPlan.For(
        runContext.Catalogue, datasetId, together, request.AsOf, runContext.Calendar, firstDay);

    /// <summary>
    /// Gets the snapshots for the next run, by dataset; null where the next run must read everything.
    /// </summary>
    /// <param name="tallies">What was read.</param>
    /// <param name="assessment">What is published; where a part of it is refused, nothing is kept.</param>
    public IReadOnlyDictionary<string, DatasetSnapshot?> BuildSnapshots(
        IEnumerable<DatasetTallies> tallies, Assessment assessment) => tallies.ToDictionary(
            each => each.Extraction.Dataset.Id,
            each => fingerprint is { } hash && assessment.Refusals.Count == 0
                && each.Extraction.Dataset is { LateRowsDays: > 0, RowsArePersons: false }
                && each.Reach is { } reach
                ? new DatasetSnapshot(
                    each.Extraction.Dataset.Id, hash, request.AsOf, reach, each.Extraction.FirstDay, TallySnapshot.Of(each))
                {
                    Series = [.. assessment.Checkpoints.Where(checkpoint =>
                        runContext.Catalogue.Indicators[checkpoint.Key.IndicatorId].DatasetId == each.Extraction.Dataset.Id)],
                }
                : null);

    private async Task<DateOnly?> FirstDayAsync(StoreSession session, CancellationToken cancellationToken)
    {
        if (fingerprint is null)
        {
            return null;
        }

        IReadOnlyDictionary<string, DatasetSnapshotState> kept =
            await SnapshotTables.ReadStatesAsync(session, datasets, cancellationToken);
        DateOnly?[] days =
        [
            .. datasets.Select(id => kept.GetValueOrDefault(id) is { } last && last.Fingerprint == fingerprint
                ? request.Scope.FirstDayAfter(
                    runContext.Catalogue, runContext.Calendar, id, new PreviousRead(last.AsOf, last.DataThrough))
                : null),
        ];
        return days.Contains(null) ? null : days.Min();
    }

    private Task<IReadOnlyDictionary<string, TallySnapshot>> ReadKeptAsync(
        StoreSession session, DateOnly firstDay, CancellationToken cancellationToken) => SnapshotTables.ReadAsync(
            session,
            datasets.ToDictionary(id => id, id => TallySnapshotSpans.NeededBefore(
                firstDay, runContext.Catalogue, ExtractionOf(id, firstDay), request.Indicators, runContext.Calendar)),
            cancellationToken);
}
