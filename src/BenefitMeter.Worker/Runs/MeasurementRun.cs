using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Runs;

/// <summary>
/// One run, the whole story: plan, extract, measure, judge, compare with what readers see, publish what changed in one
/// transaction. A failure at any point leaves the old figures, and the run's record says what failed and what to do.
/// </summary>
internal sealed class MeasurementRun(
    Measurement measurement, MeasureRequest request, IReadOnlyList<string> datasets, string invocation, IProgress<RunProgress>? progress)
{
    private readonly Dictionary<string, DatasetTallies> tallies = [];
    private readonly List<RunFinding> findings = [];
    private readonly DateTime began = measurement.Time.GetUtcNow().UtcDateTime;
    private Lease? lease;
    private long? runId;
    private int steps;

    private long RowsRead => tallies.Values.Sum(each => each.RowsRead);

    /// <summary>Runs under a lease, without which nothing is published; only being stopped is thrown.</summary>
    public Task<RunResult> RunAsync(Lease held, CancellationToken cancellationToken)
    {
        lease = held;
        return RunAsync(cancellationToken);
    }

    /// <summary>Runs, and tells what became of it; only being stopped is thrown.</summary>
    public async Task<RunResult> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            runId = request.DryRun
                ? null
                : await measurement.Store!.BeginRunAsync(
                    new RunStart(invocation, datasets, request.AsOf, request.Command, request.ScheduledFor), cancellationToken);
            await ExtractAsync(cancellationToken);
            DefinitionVersions versions = await DefinitionVersions.ReadAsync(measurement, request.Indicators, cancellationToken);
            IReadOnlyList<FigureChange> changes = await StepAsync(
                RunStepName.Judge, () => ChangesAsync(versions, cancellationToken), cancellationToken);
            RunOutcome outcome = changes.Count == 0 ? RunOutcome.NothingChanged : RunOutcome.Succeeded;
            if (runId is { } run)
            {
                await StepAsync(RunStepName.Publish, () => PublishAsync(run, versions, changes, cancellationToken), cancellationToken);
            }

            return new RunResult(runId, datasets, outcome, RowsRead, changes, findings, null);
        }
        catch (BenefitMeterException failure) when (failure.Kind is not FailureKind.Cancelled)
        {
            return await EndedAsync(RunOutcome.Failed, failure);
        }
        catch (OverflowException overflow)
        {
            return await EndedAsync(RunOutcome.Failed, new BenefitMeterException(
                FailureKind.Source,
                new LocalText(
                    $"En sum af {string.Join(", ", datasets)} kræver flere cifre, end et tal kan have.",
                    $"A total of {string.Join(", ", datasets)} needs more digits than a figure can have."),
                new LocalText(
                    "Led efter en alt for stor værdi i kilden, eller læg sammen i en større enhed i datasættets forespørgsel.",
                    "Look for a value far too large in the source, or sum in a larger unit in the dataset's query."),
                overflow));
        }
        catch (OperationCanceledException)
        {
            await EndedAsync(RunOutcome.Cancelled, new BenefitMeterException(
                FailureKind.Cancelled, new LocalText("Kørslen blev standset.", "The run was stopped."),
                new LocalText("Kør den igen: benefitmeter measure.", "Run it again: benefitmeter measure.")));
            throw;
        }
    }

    private async Task ExtractAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, ISource> sources = [];
        try
        {
            foreach (string dataset in datasets)
            {
                Extraction extraction = ExtractionPlan.For(
                    measurement.Catalogue, dataset, request.Indicators, request.AsOf, measurement.Calendar);
                string sourceId = extraction.Dataset.SourceId;
                if (!sources.TryGetValue(sourceId, out ISource? source))
                {
                    sources[sourceId] = source = measurement.Open(sourceId);
                }

                tallies[dataset] = await ExtractAsync(extraction, source, cancellationToken);
                findings.AddRange(tallies[dataset].Findings.Select(finding => new RunFinding(dataset, null, finding)));
            }
        }
        finally
        {
            foreach (ISource source in sources.Values)
            {
                await source.DisposeAsync();
            }
        }
    }

    private async Task<DatasetTallies> ExtractAsync(Extraction extraction, ISource source, CancellationToken cancellationToken)
    {
        DatasetDefinition dataset = extraction.Dataset;
        string question = string.Join("\n\n", source.Questions(extraction));
        Progress<long> rows = new(count => progress?.Report(new RunProgress(datasets, RunStepName.Extract, count)));
        return await StepAsync(
            RunStepName.Extract, () => source.ExtractAsync(extraction, rows, cancellationToken), cancellationToken,
            dataset.Id, dataset.SourceId, question, each => each.RowsRead);
    }

    private async Task<IReadOnlyList<FigureChange>> ChangesAsync(DefinitionVersions versions, CancellationToken cancellationToken)
    {
        string[] ids = [.. request.Indicators.Select(indicator => indicator.Id)];
        IReadOnlyList<Figure> current = measurement.Store is { } store
            ? await store.ReadCurrentFiguresAsync(ids, cancellationToken)
            : [];
        IndicatorFigures maker = new(measurement.Catalogue, tallies, measurement.Calendar, request.AsOf);
        List<Figure> computed = [];
        foreach (IndicatorDefinition indicator in request.Indicators)
        {
            (IReadOnlyList<Figure> figures, IReadOnlyList<MeasuringFinding> found) = maker.Of(indicator, versions.Of(indicator.Id));
            computed.AddRange(figures);
            findings.AddRange(found.Select(finding => new RunFinding(indicator.DatasetId, indicator.Id, finding)));
        }

        IReadOnlyList<Figure> kept = DefinitionChange.Keep(current, computed, period => request.IsBackfill && request.Covers(period));
        return [.. FigureChanges.Between(current, kept, measurement.Catalogue)
            .Where(change => request.Covers((change.New ?? change.Old!).Observation.Period))];
    }

    private async Task<DateTimeOffset?> PublishAsync(
        long run, DefinitionVersions versions, IReadOnlyList<FigureChange> changes, CancellationToken cancellationToken)
    {
        ReportingStore store = measurement.Store!;
        await store.PublishCatalogueAsync(measurement.Catalogue, PublishedPeriods.Of(changes), cancellationToken);
        await store.RecordFindingsAsync(run, findings, cancellationToken);
        DatasetWatermark[] watermarks =
            [.. tallies.Select(each => new DatasetWatermark(each.Key, each.Value.Reach, request.AsOf))];
        RunEnd end = new(RunOutcome.Succeeded, RowsRead, null, null);
        Publication publication = new(changes, versions.New, watermarks, end)
        {
            Lease = lease,
            Serves = request.AnswersSchedule ? began : null,
        };
        return await store.PublishAsync(run, publication, cancellationToken);
    }

    private async Task<T> StepAsync<T>(
        RunStepName name, Func<Task<T>> work, CancellationToken cancellationToken,
        string? dataset = null, string? source = null, string? question = null, Func<T, long?>? rowsOf = null)
    {
        progress?.Report(new RunProgress(datasets, name, RowsRead));
        int number = ++steps;
        DateTimeOffset started = measurement.Time.GetUtcNow();
        try
        {
            T result = await work();
            await RecordAsync(rowsOf?.Invoke(result), RunOutcome.Succeeded, null, cancellationToken);
            return result;
        }
        catch (BenefitMeterException failure)
        {
            await RecordAsync(null, RunOutcome.Failed, failure, CancellationToken.None);
            throw;
        }

        async Task RecordAsync(long? rows, RunOutcome outcome, BenefitMeterException? failure, CancellationToken token)
        {
            if (runId is { } run)
            {
                RunStep step = new(
                    number, StoredStep(name), dataset, source, question, started, measurement.Time.GetUtcNow() - started,
                    rows, outcome, failure?.Message, failure?.Hint);
                await measurement.Store!.RecordStepAsync(run, step, token);
            }
        }
    }

    private static string StoredStep(RunStepName name) => name switch
    {
        RunStepName.Extract => "extract",
        RunStepName.Judge => "judge",
        _ => "publish",
    };

    private async Task<RunResult> EndedAsync(RunOutcome outcome, BenefitMeterException failure)
    {
        if (runId is { } run)
        {
            try
            {
                await measurement.Store!.EndRunAsync(
                    run, new RunEnd(outcome, RowsRead, failure.Message, failure.Hint), CancellationToken.None);
            }
            catch (BenefitMeterException)
            {
                // The store itself failed: the first failure is the one to tell, and the next run marks this one abandoned.
            }
        }

        return new RunResult(runId, datasets, outcome, RowsRead, [], findings, failure);
    }
}
