using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>
/// One <c>measure</c>: a run for every dataset, or for the datasets that a ratio joins. Each run commits alone, and one bad
/// source never stops the others (rule 25).
/// </summary>
/// <param name="runContext">What the runs work with.</param>
internal sealed class Measurer(RunContext runContext)
{
    // A run by hand waits this long for another of the same dataset, or of a source that is fully used.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Measures, judges and publishes run by run.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Hears what is going on; null where nobody listens.</param>
    /// <param name="cancellationToken">Stops the run that is going on, which then publishes nothing.</param>
    /// <returns>What became of each run.</returns>
    public async Task<IReadOnlyList<RunResult>> MeasureAsync(
        MeasureRequest request, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        string invocation = runContext.NewInvocation();
        List<RunResult> results = [];
        foreach (IReadOnlyList<string> datasets in RunGroups.Group(runContext.Catalogue, request.Indicators))
        {
            IndicatorDefinition[] indicators =
                [.. request.Indicators.Where(indicator => indicator.DatasetIds.Any(datasets.Contains))];
            MeasurementRun run = new(runContext, request with { Indicators = indicators }, datasets, invocation, progress);
            results.Add(request.DryRun
                ? await run.RunAsync(cancellationToken)
                : (await UnderLeaseAsync(datasets, LongestWait, run.RunAsync, cancellationToken))!);
        }

        // Where the reporting database failed, there is nothing to derive from.
        if (!request.DryRun && results.All(result => result.Failure?.Kind != FailureKind.Store))
        {
            await DeriveAsync(request.AsOf, results, cancellationToken);
        }

        return results;
    }

    /// <summary>
    /// Measures, judges and publishes datasets in one run, unless another measures one of them or their source is fully used.
    /// </summary>
    /// <param name="datasets">The datasets.</param>
    /// <param name="ask">Says what is asked when nobody else can measure them any more; null for nothing.</param>
    /// <param name="cancellationToken">Stops the run, which then publishes nothing.</param>
    /// <returns>What became of it; null where another runs, or nothing is asked.</returns>
    public async Task<RunResult?> RunAsync(
        IReadOnlyList<string> datasets, Func<Task<MeasureRequest?>> ask, CancellationToken cancellationToken)
    {
        MeasureRequest? request = null;
        RunResult? result = await UnderLeaseAsync(
            datasets, wait: null,
            async (held, runToken) => (request = await ask()) is not null
                ? await new MeasurementRun(runContext, request, datasets, runContext.NewInvocation(), null)
                    .RunAsync(held, runToken)
                : null,
            cancellationToken);
        if (request is not null && result?.Failure?.Kind != FailureKind.Store)
        {
            await DerivationRun.RunAsync(runContext, request.AsOf, cancellationToken);
        }

        return result;
    }

    private async Task<RunResult?> UnderLeaseAsync(
        IReadOnlyList<string> datasets, TimeSpan? wait, Func<RunLease, CancellationToken, Task<RunResult?>> run,
        CancellationToken cancellationToken)
    {
        (RunLease? lease, string? holder) =
            await RunLease.AcquireAsync(runContext, datasets, wait ?? TimeSpan.Zero, cancellationToken);
        if (lease is null)
        {
            return wait is null
                ? null
                : new RunResult(null, datasets, RunOutcome.Failed, 0, [], [], RunLease.LeaseUnavailable(datasets, holder));
        }

        await using (lease)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
            try
            {
                return await run(lease, stop.Token);
            }
            catch (OperationCanceledException)
                when (lease.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                return new RunResult(null, datasets, RunOutcome.Cancelled, 0, [], [], RunLease.LeaseLost(datasets));
            }
        }
    }

    // What was measured is published; only what is derived from it failed.
    private async Task DeriveAsync(DateOnly asOf, List<RunResult> results, CancellationToken cancellationToken)
    {
        try
        {
            await DerivationRun.RunAsync(runContext, asOf, cancellationToken);
        }
        catch (BenefitMeterException failure)
        {
            results.Add(new RunResult(null, ["benefits"], RunOutcome.Failed, 0, [], [], failure));
        }
    }
}
