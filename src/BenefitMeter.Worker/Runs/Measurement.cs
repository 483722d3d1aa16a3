using BenefitMeter.Definitions;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Sources;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BenefitMeter.Worker.Runs;

/// <summary>
/// One <c>measure</c>: a run for every dataset, or for the datasets that a ratio joins. Each run commits alone, and one bad
/// source never stops the others (rule 25).
/// </summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="store">The reporting database; null where there is none yet, which only a dry run does without.</param>
/// <param name="open">Opens a source for one run.</param>
/// <param name="time">The clock.</param>
internal sealed class Measurement(Catalogue catalogue, ReportingStore? store, Func<SourceDefinition, ISource> open, TimeProvider time)
{
    // A run by hand waits this long for another of the same dataset, or of a source that is fully used.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Gets the catalogue.</summary>
    public Catalogue Catalogue { get; } = catalogue;

    /// <summary>Gets the reporting database; null where there is none yet.</summary>
    public ReportingStore? Store { get; } = store;

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Gets what is planned on the catalogue's indicators; nothing unless said otherwise.</summary>
    public Plans Plans { get; init; } = Plans.None;

    /// <summary>Gets where runs are logged; nowhere unless a host says so.</summary>
    public ILogger Log { get; init; } = NullLogger.Instance;

    /// <summary>Gets the organisation's calendar.</summary>
    public ReportingCalendar Calendar { get; } = new(
        TimeZoneInfo.FindSystemTimeZoneById(catalogue.Organisation.TimeZone), catalogue.Organisation.FortnightAnchor);

    /// <summary>Gets today, in the organisation's zone.</summary>
    public DateOnly Today => Calendar.LocalDay(Time.GetUtcNow().UtcDateTime);

    /// <summary>Gets the moment, in UTC, that counts as now: the clock's today, else the end of the day (rule 16).</summary>
    public DateTime NowAt(DateOnly asOf) => asOf == Today
        ? Time.GetUtcNow().UtcDateTime
        : Calendar.ToUtc(asOf.AddDays(1).ToDateTime(TimeOnly.MinValue)).AddTicks(-1);

    /// <summary>Opens a source of the catalogue.</summary>
    public ISource Open(string sourceId) => open(Catalogue.Sources[sourceId]);

    /// <summary>Gets the same with another catalogue.</summary>
    public Measurement With(Catalogue other) => new(other, Store, open, Time) { Plans = Plans, Log = Log };

    /// <summary>Measures, judges and publishes run by run.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Hears what is going on; null where nobody listens.</param>
    /// <param name="cancellationToken">Stops the run that is going on, which then publishes nothing.</param>
    /// <returns>What became of each run.</returns>
    public async Task<IReadOnlyList<RunResult>> MeasureAsync(
        MeasureRequest request, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        string invocation = NewInvocation();
        List<RunResult> results = [];
        foreach (IReadOnlyList<string> datasets in RunGroups.Of(Catalogue, request.Indicators))
        {
            IndicatorDefinition[] indicators =
                [.. request.Indicators.Where(indicator => indicator.DatasetIds.Any(datasets.Contains))];
            MeasurementRun run = new(this, request with { Indicators = indicators }, datasets, invocation, progress);
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

    /// <summary>Measures, judges and publishes datasets in one run, unless another measures one of them or their source is fully used.</summary>
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
            async (held, token) => (request = await ask()) is not null
                ? await new MeasurementRun(this, request, datasets, NewInvocation(), null).RunAsync(held, token)
                : null,
            cancellationToken);
        if (request is not null && result?.Failure?.Kind != FailureKind.Store)
        {
            await BenefitRun.RunAsync(this, request.AsOf, cancellationToken);
        }

        return result;
    }

    private async Task<RunResult?> UnderLeaseAsync(
        IReadOnlyList<string> datasets, TimeSpan? wait, Func<Lease, CancellationToken, Task<RunResult?>> run, CancellationToken cancellationToken)
    {
        (RunLease? lease, string? holder) = await RunLease.TakeAsync(this, datasets, wait ?? TimeSpan.Zero, cancellationToken);
        if (lease is null)
        {
            return wait is null ? null : new RunResult(null, datasets, RunOutcome.Failed, 0, [], [], RunLease.Busy(datasets, holder));
        }

        await using (lease)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
            try
            {
                return await run(lease.Held, stop.Token);
            }
            catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                return new RunResult(null, datasets, RunOutcome.Cancelled, 0, [], [], RunLease.Taken(datasets));
            }
        }
    }

    // What was measured is published; only what is derived from it failed.
    private async Task DeriveAsync(DateOnly asOf, List<RunResult> results, CancellationToken cancellationToken)
    {
        try
        {
            await BenefitRun.RunAsync(this, asOf, cancellationToken);
        }
        catch (BenefitMeterException failure)
        {
            results.Add(new RunResult(null, ["benefits"], RunOutcome.Failed, 0, [], [], failure));
        }
    }

    /// <summary>Gets a new id that the runs of one command share.</summary>
    public string NewInvocation() => Guid.CreateVersion7(Time.GetUtcNow()).ToString();
}

/// <summary>What a run is doing.</summary>
/// <param name="Datasets">The run's datasets.</param>
/// <param name="Step">The step.</param>
/// <param name="RowsRead">The rows read so far.</param>
internal sealed record RunProgress(IReadOnlyList<string> Datasets, RunStepName Step, long RowsRead);

/// <summary>The steps of a run, in order.</summary>
internal enum RunStepName
{
    /// <summary>Asking the sources.</summary>
    Extract,

    /// <summary>Measuring and judging.</summary>
    Judge,

    /// <summary>Writing to the reporting database.</summary>
    Publish,
}
