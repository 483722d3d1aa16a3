using BenefitMeter.Assessing;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Telemetry;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>
/// One run, the whole story: load what was published and what the sources deliver, assess it, publish what changed in one
/// transaction. A dry run is the same without the last step. A failure at any point leaves the old figures, and the run's record
/// says what failed and what to do; only the figures that grew too old meanwhile turn grey.
/// </summary>
internal sealed class MeasurementRun(
    RunContext runContext, MeasureRequest request, IReadOnlyList<string> datasets, string invocation,
    IProgress<RunProgress>? progress)
{
    private readonly RunLoad load = new(runContext, request, datasets);
    private readonly Dictionary<string, DatasetTallies> tallies = [];
    private readonly List<RunFinding> findings = [];
    private readonly DateTime began = runContext.Time.GetUtcNow().UtcDateTime;
    private RunLease? lease;

    private long RowsRead => tallies.Values.Sum(each => each.RowsRead);

    /// <summary>Runs under a lease, without which nothing is published; only being stopped is thrown.</summary>
    public async Task<RunResult?> RunAsync(RunLease held, CancellationToken cancellationToken)
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
        RecordedRun? record = null;
        RunState? state = null;
        try
        {
            record = await BeginAsync(cancellationToken);
            RunSteps steps = new(
                runContext, record, name => progress?.Report(new RunProgress(datasets, name, 0)));
            state = await load.ReadStateAsync(incremental: true, cancellationToken);
            if (!await TryExtractAsync(state, steps, cancellationToken))
            {
                state = await load.ReadStateAsync(incremental: false, cancellationToken);
                await TryExtractAsync(state, steps, cancellationToken);
            }

            AssessmentInput input = InputOf(await AcceptAsync(state.Published, record, cancellationToken));
            Assessment assessment = await steps.RunAsync(
                RunStepName.Judge, () => AssessAsync(input, cancellationToken), cancellationToken);
            BenefitMeterException? failure = FailureOf(assessment);
            if (record is not null)
            {
                await steps.RunAsync(
                    RunStepName.Publish, () => PublishAsync(record, assessment, failure, cancellationToken), cancellationToken);
            }

            return ResultOf(record, assessment, failure);
        }
        catch (BenefitMeterException failure) when (failure.Kind is not FailureKind.Cancelled)
        {
            return await FailedAsync(record, state, failure);
        }
        catch (OverflowException overflow)
        {
            return await FailedAsync(record, state, new BenefitMeterException(
                FailureKind.Source,
                new LocalText(
                    $"En sum af {string.Join(", ", datasets)} kræver flere cifre, end et tal kan have.",
                    $"A total of {string.Join(", ", datasets)} needs more digits than a figure can have."),
                TooManyDigits.Next, overflow));
        }
        catch (OperationCanceledException)
        {
            await EndAsync(
                record, RunOutcome.Cancelled,
                lease?.Lost.IsCancellationRequested == true ? RunLease.LeaseLost(datasets) : new BenefitMeterException(
                    FailureKind.Cancelled, new LocalText("Kørslen blev stoppet.", "The run was stopped."),
                    new LocalText("Kør den igen: benefitmeter measure.", "Run it again: benefitmeter measure.")));
            throw;
        }
    }

    // Null for a dry run, which is not recorded.
    private async Task<RecordedRun?> BeginAsync(CancellationToken cancellationToken) =>
        request.DryRun || runContext.ExistingStore is not { } store ? null : new RecordedRun(
            store,
            await store.BeginRunAsync(
                new RunStart(invocation, datasets, request.AsOf, request.Command, request.ScheduledFor, lease is not null),
                cancellationToken));

    // False where what was read since the first day shows that earlier days changed with it.
    private async Task<bool> TryExtractAsync(RunState state, RunSteps steps, CancellationToken cancellationToken)
    {
        Dictionary<string, ISource> sources = [];
        tallies.Clear();
        try
        {
            foreach (string dataset in datasets)
            {
                Extraction extraction = load.ExtractionOf(dataset, state.FirstDay);
                string sourceId = extraction.Dataset.SourceId;
                if (!sources.TryGetValue(sourceId, out ISource? source))
                {
                    sources[sourceId] = source = runContext.Open(sourceId);
                }

                DatasetTallies read = await ExtractAsync(extraction, source, steps, cancellationToken);
                if (!state.Kept.TryGetValue(dataset, out TallySnapshot? kept))
                {
                    tallies[dataset] = read;
                }
                else if (read.AffectsEarlierPeriods(kept))
                {
                    return false;
                }
                else
                {
                    tallies[dataset] = read.MergeWith(kept);
                }
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

    private async Task<DatasetTallies> ExtractAsync(
        Extraction extraction, ISource source, RunSteps steps, CancellationToken cancellationToken)
    {
        DatasetDefinition dataset = extraction.Dataset;
        string question = string.Join("\n\n", source.PlanQueries(extraction));
        Progress<long> rows = new(count => progress?.Report(new RunProgress(datasets, RunStepName.Extract, count)));
        return await steps.RunAsync(
            RunStepName.Extract, () => source.ExtractAsync(extraction, rows, cancellationToken), cancellationToken,
            dataset.Id, dataset.SourceId, question, each => each.RowsRead);
    }

    // What someone accepts is remembered at once: another period may still be refused.
    private async Task<PublishedState> AcceptAsync(
        PublishedState published, RecordedRun? record, CancellationToken cancellationToken)
    {
        if (request.Accept is not { } asked || !tallies.TryGetValue(asked.DatasetId, out DatasetTallies? delivered))
        {
            return published;
        }

        AcceptedRows accepted = asked.Accept(delivered);
        findings.Add(asked.Finding(delivered));
        if (record is not null)
        {
            await record.Store.AcceptRowsAsync(record.Id, accepted, cancellationToken);
        }

        return published with { Accepted = [.. published.Accepted, accepted] };
    }

    private AssessmentInput InputOf(PublishedState published) => new(
        runContext.Catalogue, runContext.Calendar, request.Scope, runContext.NowAt(request.AsOf), datasets, tallies, published)
    {
        IsRemembered = load.IsRemembered,
    };

    private async Task<Assessment> AssessAsync(AssessmentInput input, CancellationToken cancellationToken)
    {
        MeasuredRun measured = input.Measure();
        return measured.Judge(measured.NeedsHistory && runContext.ExistingStore is { } store
            ? await store.ReadHiddenHistoryAsync(measured.PersonIndicatorIds, cancellationToken)
            : HiddenHistory.None);
    }

    private static BenefitMeterException? FailureOf(Assessment assessment) => assessment.Refusals is not [var first, ..]
        ? null
        : new BenefitMeterException(
            FailureKind.Source,
            assessment.Refusals.Skip(1).Aggregate(first.What, (told, refusal) => told.Then(refusal.What)),
            assessment.Refusals.Skip(1).Where(refusal => refusal.Next != first.Next)
                .Aggregate(first.Next, (told, refusal) => told.Then(refusal.Next)));

    private async Task<DateTimeOffset?> PublishAsync(
        RecordedRun record, Assessment assessment, BenefitMeterException? failure, CancellationToken cancellationToken)
    {
        // Figures have no foreign keys, so what they refer to is written first (decision 0025).
        if (assessment.Catalogue is { } catalogue)
        {
            await record.Store.PublishCatalogueAsync(catalogue, PublishedPeriods.Of(assessment.Changes), cancellationToken);
        }

        await record.Store.RecordFindingsAsync(record.Id, [.. findings, .. assessment.Findings], cancellationToken);
        return await record.Store.PublishAsync(
            record.Id,
            new Publication(
                assessment.Changes, assessment.TrueFigures, assessment.NewVersions, assessment.Watermarks,
                new RunEnd(OutcomeOf(assessment, failure), RowsRead, failure?.Message, failure?.Hint))
            {
                Lease = lease?.Held,
                AnswersDueUntil = request.AnswersSchedule && failure is null ? began : null,
                Snapshots = assessment.Published.Count == 0
                    ? new Dictionary<string, DatasetSnapshot?>()
                    : load.BuildSnapshots(tallies.Values, assessment),
                Organisation = request.Scope.IsBackfill || assessment.Catalogue is null
                    ? null
                    : new MeasuredOrganisation(
                        [.. assessment.Published.Select(indicator => indicator.Id)],
                        assessment.Catalogue.Organisation.Units, request.AsOf),
            },
            cancellationToken);
    }

    private static RunOutcome OutcomeOf(Assessment assessment, BenefitMeterException? failure) =>
        failure is not null ? assessment.Published.Count > 0 ? RunOutcome.Partly : RunOutcome.Failed
        : assessment.Changes.Count == 0 ? RunOutcome.NothingChanged
        : RunOutcome.Succeeded;

    private RunResult ResultOf(RecordedRun? record, Assessment assessment, BenefitMeterException? failure) => new(
        record?.Id, datasets, OutcomeOf(assessment, failure), RowsRead, assessment.Changes,
        [.. findings, .. assessment.Findings], failure);

    // Though nothing was delivered, time has passed: figures can have grown too old to be judged (rule 28).
    private async Task<RunResult> FailedAsync(RecordedRun? record, RunState? state, BenefitMeterException failure)
    {
        if (failure.Kind != FailureKind.Store && state is not null)
        {
            try
            {
                Assessment aged = InputOf(state.Published).Age();
                if (record is not null)
                {
                    await PublishAsync(record, aged, failure, CancellationToken.None);
                }

                return ResultOf(record, aged, failure);
            }
            catch (BenefitMeterException)
            {
                // The reporting database failed as well: the first failure is the one to report.
            }
        }

        await EndAsync(record, RunOutcome.Failed, failure);
        return new RunResult(record?.Id, datasets, RunOutcome.Failed, RowsRead, [], findings, failure);
    }

    private async Task EndAsync(RecordedRun? record, RunOutcome outcome, BenefitMeterException failure)
    {
        if (record is not null)
        {
            try
            {
                await record.Store.EndRunAsync(
                    record.Id, new RunEnd(outcome, RowsRead, failure.Message, failure.Hint), CancellationToken.None);
            }
            catch (BenefitMeterException)
            {
                // The store itself failed: the first failure is the one to report, and the next run marks this one abandoned.
            }
        }
    }
}
