using BenefitMeter.Definitions;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Telemetry;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>
/// A run's hold on its datasets, each of which is measured by one run at a time, and on a place at each of its sources, which
/// has as many as <c>max-concurrency</c> says, over all workers. It is renewed until it is disposed.
/// </summary>
internal sealed class RunLease : IAsyncDisposable
{
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan HeartbeatInterval = LeaseDuration / 3;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ReleaseTimeout = TimeSpan.FromSeconds(15);

    private readonly JobLedger jobs;
    private readonly TimeProvider time;
    private readonly Action onLost;
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource done = new();
    private readonly Task heartbeat;

    private RunLease(JobLedger jobs, Lease held, TimeProvider time, Action onLost)
    {
        (this.jobs, Held, this.time, this.onLost) = (jobs, held, time, onLost);
        heartbeat = HeartbeatAsync();
    }

    /// <summary>Gets the lease.</summary>
    public Lease Held { get; }

    /// <summary>Gets the token that is cancelled when another run has taken over.</summary>
    public CancellationToken Lost => lost.Token;

    /// <summary>Takes what a run of datasets needs, waiting for it where another has it.</summary>
    /// <returns>The lease, or else who has it.</returns>
    public static Task<(RunLease? Lease, string? Holder)> AcquireAsync(
        RunContext runContext, IReadOnlyList<string> datasets, TimeSpan wait, CancellationToken cancellationToken) =>
        AcquireAsync(
            runContext, string.Join(", ", datasets), [.. RequiredNames(runContext.Catalogue, datasets)], wait, cancellationToken);

    /// <summary>Takes one name of each wish, waiting for it where another has it.</summary>
    /// <returns>The lease, or else who has it.</returns>
    public static async Task<(RunLease? Lease, string? Holder)> AcquireAsync(
        RunContext runContext, string what, IReadOnlyList<IReadOnlyList<string>> alternatives, TimeSpan wait,
        CancellationToken cancellationToken)
    {
        JobLedger jobs = runContext.Store.Jobs;
        long began = runContext.Time.GetTimestamp();
        while (true)
        {
            LeaseResult answer = await jobs.AcquireAsync(alternatives, LeaseDuration, cancellationToken);
            if (answer.Lease is { } held)
            {
                return (new RunLease(jobs, held, runContext.Time, () => runContext.Log.LeaseLost(what)), null);
            }

            if (runContext.Time.GetElapsedTime(began) >= wait)
            {
                return (null, answer.Holder);
            }

            await Task.Delay(PollInterval, runContext.Time, cancellationToken);
        }
    }

    /// <summary>Gets the failure of a run that could not begin, because another holds what it needs.</summary>
    public static BenefitMeterException LeaseUnavailable(IReadOnlyList<string> datasets, string? holder) => new(
        FailureKind.Transient,
        new LocalText(
            $"{string.Join(", ", datasets)} måles af en anden kørsel, eller kilden er fuldt optaget ({holder}).",
            $"{string.Join(", ", datasets)} is being measured by another run, or its source is fully used ({holder})."),
        new LocalText("Vent, til den er færdig, og kør igen.", "Wait until it has ended, and run again."));

    /// <summary>Gets the failure of a run that another took over.</summary>
    public static BenefitMeterException LeaseLost(IReadOnlyList<string> datasets) => new(
        FailureKind.Transient,
        new LocalText(
            $"{string.Join(", ", datasets)}: kørslen mistede sin ret til at måle, fordi den ikke kunne fornyes i tide.",
            $"{string.Join(", ", datasets)}: the run lost its right to measure, because it could not be renewed in time."),
        new LocalText(
            "Du skal ikke gøre noget: En anden kørsel måler det samme. Sker det ofte, så undersøg forbindelsen til "
                + "rapportdatabasen.",
            "No action is needed: another run measures the same. If it happens often, check the connection to the reporting "
                + "database."));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await done.CancelAsync();
        await heartbeat;
        for (long began = time.GetTimestamp(); !await TryReleaseAsync() && time.GetElapsedTime(began) < ReleaseTimeout;)
        {
            await Task.Delay(PollInterval, time, CancellationToken.None);
        }

        lost.Dispose();
        done.Dispose();
    }

    private static IEnumerable<IReadOnlyList<string>> RequiredNames(Catalogue catalogue, IReadOnlyList<string> datasets) =>
    [
        .. datasets.Order(StringComparer.Ordinal).Select(dataset => (string[])[$"dataset:{dataset}"]),
        .. datasets.Select(dataset => catalogue.Datasets[dataset].SourceId).Distinct().Order(StringComparer.Ordinal)
            .Select(source => (string[])[.. Enumerable.Range(1, catalogue.Sources[source].MaxConcurrency)
                .Select(place => $"source:{source}/{place}")]),
    ];

    // A database that only restarts need not wait until the lease has expired by itself before the run is tried again.
    private async Task<bool> TryReleaseAsync()
    {
        try
        {
            await jobs.ReleaseAsync(Held, CancellationToken.None);
            return true;
        }
        catch (BenefitMeterException)
        {
            return false;
        }
    }

    private async Task HeartbeatAsync()
    {
        long renewed = time.GetTimestamp();
        try
        {
            while (time.GetElapsedTime(renewed) < LeaseDuration)
            {
                await Task.Delay(HeartbeatInterval, time, done.Token);
                try
                {
                    if (!await jobs.RenewAsync(Held, LeaseDuration, done.Token))
                    {
                        break;
                    }

                    renewed = time.GetTimestamp();
                }
                catch (BenefitMeterException)
                {
                    // The database may come back before the lease has expired.
                }
            }

            onLost();
            Instruments.LeasesLost.Add(1);
            await lost.CancelAsync();
        }
        catch (OperationCanceledException)
        {
        }
    }
}
