using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Telemetry;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>
/// One run, the whole story: plan, extract, measure, judge, compare with what readers see, publish what changed in one
/// transaction. A failure at any point leaves the old figures, and the run's record says what failed and what to do; only the
/// figures that grew too old meanwhile turn grey.
/// </summary>
internal sealed class MeasurementRun(
    RunContext runContext, MeasureRequest request, IReadOnlyList<string> datasets, string invocation,
    IProgress<RunProgress>? progress)
{
    private readonly Dictionary<string, DatasetTallies> tallies = [];
    private readonly List<RunFinding> findings = [];
    private readonly RunSteps steps = new(runContext, name => progress?.Report(new RunProgress(datasets, name, 0)));
    private readonly IReadOnlyList<IndicatorDefinition> measuredTogether =
        FigureDiff.MeasuredTogether(runContext.Catalogue, datasets, request.Indicators);

    private readonly DateTime began = runContext.Time.GetUtcNow().UtcDateTime;
    private IncrementalLoad? incrementalLoad;
    private Lease? lease;
    private long? runId;

    private long RowsRead => tallies.Values.Sum(each => each.RowsRead);

    /// <summary>Runs under a lease, without which nothing is published; only being stopped is thrown.</summary>
    public async Task<RunResult?> RunAsync(Lease held, CancellationToken cancellationToken)
    {
        lease = held;
        return await RunAsync(cancellationToken);
    }

    /// <summary>Runs, and returns the result; the only exception is that of being stopped.</summary>
    public async Task<RunResult> RunAsync(CancellationToken cancellationToken)
    {
        using RunTrace trace = new(runContext.Log, runContext.Time, datasets, counts: !request.DryRun);
        RunResult result = await MeasureAsync(cancellationToken);
        trace.End(result.RunId, EnumCode<RunOutcome>.Of(result.Outcome), result.RowsRead, result.Changes.Count, result.Failure);
        return result;
    }

    private async Task<RunResult> MeasureAsync(CancellationToken cancellationToken)
    {
        try
        {
            runId = steps.RunId = request.DryRun
                ? null
                : await runContext.Store!.BeginRunAsync(
                    new RunStart(invocation, datasets, request.AsOf, request.Command, request.ScheduledFor, lease is not null),
                    cancellationToken);
            incrementalLoad = await IncrementalLoad.ReadAsync(runContext, request, datasets, cancellationToken);
            if (!await TryExtractAsync(incrementalLoad.FirstDay, cancellationToken))
            {
                await TryExtractAsync(firstDay: null, cancellationToken);
            }

            findings.AddRange(await DeliveryFindings.FindAsync(runContext, datasets, tallies, request.AsOf, cancellationToken));
            DefinitionVersions versions = await DefinitionVersions.ReadAsync(runContext, measuredTogether, cancellationToken);
            FigureDiff figures =
                await steps.RunAsync(RunStepName.Judge, () => JudgeAsync(versions, cancellationToken), cancellationToken);
            findings.AddRange(figures.Findings);
            IReadOnlyList<FigureChange> changes = figures.Changes;
            RunOutcome outcome = changes.Count == 0 ? RunOutcome.NothingChanged : RunOutcome.Succeeded;
            if (runId is { } run)
            {
                await steps.RunAsync(
                    RunStepName.Publish, () => PublishAsync(run, versions, figures, cancellationToken), cancellationToken);
            }

            return new RunResult(runId, datasets, outcome, RowsRead, changes, findings, null);
        }
        catch (BenefitMeterException failure) when (failure.Kind is not FailureKind.Cancelled)
        {
            return await FailedAsync(failure);
        }
        catch (OverflowException overflow)
        {
            return await FailedAsync(new BenefitMeterException(
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
            await EndAsync(RunOutcome.Cancelled, new BenefitMeterException(
                FailureKind.Cancelled, new LocalText("Kørslen blev stoppet.", "The run was stopped."),
                new LocalText("Kør den igen: benefitmeter measure.", "Run it again: benefitmeter measure.")));
            throw;
        }
    }

    // False where what was read since the first day shows that earlier days changed with it.
    private async Task<bool> TryExtractAsync(DateOnly? firstDay, CancellationToken cancellationToken)
    {
        Dictionary<string, ISource> sources = [];
        tallies.Clear();
        try
        {
            foreach (string dataset in datasets)
            {
                Extraction extraction = ExtractionPlan.For(
                    runContext.Catalogue, dataset, measuredTogether, request.AsOf, runContext.Calendar, firstDay);
                string sourceId = extraction.Dataset.SourceId;
                if (!sources.TryGetValue(sourceId, out ISource? source))
                {
                    sources[sourceId] = source = runContext.Open(sourceId);
                }

                DatasetTallies read = await ExtractAsync(extraction, source, cancellationToken);
                if (await incrementalLoad!.CompleteAsync(read, cancellationToken) is not { } whole)
                {
                    return false;
                }

                tallies[dataset] = whole;
            }

            findings.AddRange(
                tallies.SelectMany(each => each.Value.Findings.Select(finding => new RunFinding(each.Key, null, finding))));
            return true;
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
        string question = string.Join("\n\n", source.PlanQueries(extraction));
        Progress<long> rows = new(count => progress?.Report(new RunProgress(datasets, RunStepName.Extract, count)));
        return await steps.RunAsync(
            RunStepName.Extract, () => source.ExtractAsync(extraction, rows, cancellationToken), cancellationToken,
            dataset.Id, dataset.SourceId, question, each => each.RowsRead);
    }

    private async Task<FigureDiff> JudgeAsync(DefinitionVersions versions, CancellationToken cancellationToken)
    {
        RowsGuard guard = new(runContext.Catalogue, request, await AcceptedRowsAsync(cancellationToken));
        return await FigureDiff.ComputeAsync(
            runContext, request, measuredTogether, tallies, versions, guard, incrementalLoad!, cancellationToken);
    }

    private async Task<IReadOnlyList<Figure>> CurrentAsync(CancellationToken cancellationToken) => runContext.Store is { } store
        ? await store.ReadLatestFiguresAsync([.. request.Indicators.Select(indicator => indicator.Id)], cancellationToken)
        : [];

    // What someone accepts is remembered at once: another period may still be refused.
    private async Task<IReadOnlyList<AcceptedRows>> AcceptedRowsAsync(CancellationToken cancellationToken)
    {
        List<AcceptedRows> accepted =
            runContext.Store is { } store ? [.. await store.ReadAcceptedRowsAsync(cancellationToken)] : [];
        if (request.Accept is { } asked && tallies.TryGetValue(asked.DatasetId, out DatasetTallies? delivered))
        {
            accepted.Add(asked.Accept(delivered));
            findings.Add(asked.Finding(delivered));
            if (runId is { } run)
            {
                await runContext.Store!.AcceptRowsAsync(run, accepted[^1], cancellationToken);
            }
        }

        return accepted;
    }

    private async Task<DateTimeOffset?> PublishAsync(
        long run, DefinitionVersions versions, FigureDiff figures, CancellationToken cancellationToken)
    {
        ReportingStore store = runContext.Store!;
        // Figures have no foreign keys, so what they refer to is written first (decision 0025).
        await store.PublishCatalogueAsync(figures.Catalogue, PublishedPeriods.Of(figures.Changes), cancellationToken);
        await store.RecordFindingsAsync(run, findings, cancellationToken);
        DatasetWatermark[] watermarks =
            [.. tallies.Select(each => new DatasetWatermark(each.Key, each.Value.Reach, request.AsOf))];
        RunEnd end = new(RunOutcome.Succeeded, RowsRead, null, null);
        return await store.PublishAsync(
            run,
            new Publication(
                figures.Changes, figures.TrueFigures,
                [.. versions.New.Where(version => request.Indicators.Any(indicator => indicator.Id == version.IndicatorId))],
                watermarks, end)
            {
                Lease = lease,
                AnswersDueUntil = request.AnswersSchedule ? began : null,
                Snapshots = incrementalLoad!.BuildSnapshots(tallies.Values, figures.Series),
                Organisation = request.IsBackfill
                    ? null
                    : new MeasuredOrganisation(
                        [.. request.Indicators.Select(indicator => indicator.Id)],
                        figures.Catalogue.Organisation.Units, request.AsOf),
            },
            cancellationToken);
    }

    // Though nothing was delivered, time has passed: figures can have grown too old to be judged (rule 28).
    private async Task<RunResult> FailedAsync(BenefitMeterException failure)
    {
        IReadOnlyList<FigureChange> changes = [];
        if (failure.Kind == FailureKind.Store || !await TryRejudgeAsync())
        {
            await EndAsync(RunOutcome.Failed, failure);
        }

        return new RunResult(runId, datasets, RunOutcome.Failed, RowsRead, changes, findings, failure);

        async Task<bool> TryRejudgeAsync()
        {
            try
            {
                if (tallies.Count < datasets.Count)
                {
                    findings.AddRange(
                        await DeliveryFindings.FindAsync(runContext, datasets, tallies, request.AsOf, CancellationToken.None));
                }

                IReadOnlyList<FigureChange> stale =
                [
                    .. StaleFigures.Find(await CurrentAsync(CancellationToken.None), runContext.Catalogue, request.AsOf)
                        .Where(change => request.Covers(change.New!.Observation.Period)),
                ];
                findings.AddRange(StaleFinding.Of(stale, runContext.Catalogue));
                if (runId is { } run)
                {
                    ReportingStore store = runContext.Store!;
                    await store.RecordFindingsAsync(run, findings, CancellationToken.None);
                    RunEnd end = new(RunOutcome.Failed, RowsRead, failure.Message, failure.Hint);
                    await store.PublishAsync(
                        run, new Publication(stale, TrueFigures.None, [], [], end) { Lease = lease }, CancellationToken.None);
                }

                changes = stale;
                return true;
            }
            catch (BenefitMeterException)
            {
                // The reporting database failed as well: the first failure is the one to report.
                return false;
            }
        }
    }

    private async Task EndAsync(RunOutcome outcome, BenefitMeterException failure)
    {
        if (runId is { } run)
        {
            try
            {
                await runContext.Store!.EndRunAsync(
                    run, new RunEnd(outcome, RowsRead, failure.Message, failure.Hint), CancellationToken.None);
            }
            catch (BenefitMeterException)
            {
                // The store itself failed: the first failure is the one to report, and the next run marks this one abandoned.
            }
        }
    }
}
