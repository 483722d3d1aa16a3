using BenefitMeter.Definitions;
using BenefitMeter.Time;
using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Telemetry;
using BenefitMeter.Worker.Words;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Health;

/// <summary>
/// Checks the worker's health every 15 seconds: whether the reporting database answers and can be written to, how far its clock
/// is from this machine's, and the state of each dataset. Each time it also writes to the reporting database by when each
/// dataset's next run and next delivery are expected.
/// </summary>
/// <param name="workerState">The state of this process.</param>
/// <param name="settings">The settings.</param>
/// <param name="store">The reporting database.</param>
/// <param name="time">The reporting database's clock, which is measured at each check.</param>
/// <param name="log">
/// Receives a message when the database is lost or back, when the clocks begin to differ, and when a dataset becomes overdue.
/// </param>
internal sealed class HealthMonitor(
    WorkerState workerState, Settings settings, ReportingStore store, StoreClock time, ILogger<HealthMonitor> log)
    : BackgroundService
{
    private static readonly TimeSpan QueryTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CacheDuration = TimeSpan.FromSeconds(1);

    // A database that was written to a moment ago can be written to; one that could not is tried at each check.
    private static readonly TimeSpan WriteInterval = TimeSpan.FromSeconds(10);

    // A log is no place for a clock that drifts.
    private static readonly TimeSpan ClockStep = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim gate = new(1);
    private HashSet<string> overdue = [];
    private long queriedAt;
    private long? writtenAt;
    private TimeSpan? loggedDifference;
    private volatile HealthSnapshot? last;

    /// <summary>Gets the result of the latest check; null before the first one.</summary>
    public HealthSnapshot? Last => last;

    /// <summary>
    /// Checks the worker's health. An answer of the reporting database that is less than 1 second old is used again, and a
    /// successful trial of writing for 10 seconds. The trial leaves nothing behind.
    /// </summary>
    public async Task<HealthSnapshot> CheckAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            bool isStarting = workerState.IsStarting;
            StoreAnswer answer =
                isStarting ? StoreAnswer.None
                : last is { IsStarting: false } known && time.GetElapsedTime(queriedAt) < CacheDuration
                    ? new StoreAnswer(known.Jobs, known.Derivation, known.StoreFailure, known.WriteFailure)
                    : await QueryAsync(cancellationToken);
            HealthSnapshot snapshot = new(
                answer.Failure, workerState.Catalogue is not null, workerState.CatalogueFault, workerState.SchedulerRunning,
                workerState.Circuits, answer.Jobs, time.GetUtcNow())
            {
                IsStarting = isStarting,
                Derivation = answer.Derivation,
                WriteFailure = answer.Refusal,
                ClockWarning = time.Warning,
            };
            LogChanges(snapshot);
            return last = snapshot;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        gate.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        Instruments.LeasesLost.Add(0); // A counter that starts at 0 shows the first lost lease as an increase.
        using PeriodicTimer timer = new(PollInterval, time);
        do
        {
            try
            {
                await RefreshAsync(cancellationToken);
                await CheckAsync(cancellationToken);
            }
            catch (BenefitMeterException)
            {
                await CheckAsync(cancellationToken); // Finds the same failure, and reports it.
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (workerState.Catalogue is not { } catalogue)
        {
            return;
        }

        await store.RequireReadyAsync(migrate: false, cancellationToken);
        await JobRefresh.RefreshAsync(
            store, catalogue, CalendarOf(catalogue), settings.OverdueGrace, time.GetUtcNow(), cancellationToken);
    }

    // While the database does not answer, its last answer is used: a dataset becomes overdue all the same.
    private async Task<StoreAnswer> QueryAsync(CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(QueryTimeout);
        StoreAnswer? answer = null;
        try
        {
            await store.RequireReadyAsync(migrate: false, timeout.Token);
            answer = new StoreAnswer(
                JobHealth.Of(await store.ReadViewAsync(
                    new ViewSelection(JobHealth.View) { Columns = JobHealth.Columns }, timeout.Token)),
                await DerivationHealth.ReadAsync(store, timeout.Token), null, null);
            await time.MeasureAsync(store, timeout.Token);
            await TryWriteAsync(timeout.Token);
            workerState.StoreFails = false;
            return answer;
        }
        catch (BenefitMeterException failure)
        {
            return Failed(failure);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(new BenefitMeterException(
                FailureKind.Store,
                new LocalText(
                    "Rapportdatabasen svarede ikke inden for 5 sekunder.",
                    "The reporting database did not answer within 5 seconds."),
                new LocalText(
                    "Undersøg, om databasen kører, og hvad den venter på.",
                    "Check that the database is running, and find out what it is waiting for.")));
        }
        finally
        {
            queriedAt = time.GetTimestamp();
        }

        StoreAnswer Failed(BenefitMeterException failure)
        {
            workerState.StoreFails = true;
            return answer is { } known
                ? known with { Refusal = failure }
                : new StoreAnswer(last?.Jobs ?? [], last?.Derivation ?? DerivationHealth.None, failure, null);
        }
    }

    private async Task TryWriteAsync(CancellationToken cancellationToken)
    {
        if (writtenAt is { } moment && time.GetElapsedTime(moment) < WriteInterval)
        {
            return;
        }

        writtenAt = null;
        await store.TryWriteAsync(cancellationToken);
        writtenAt = time.GetTimestamp();
    }

    private void LogChanges(HealthSnapshot snapshot)
    {
        // When the worker starts before its database, WorkerLoop logs that it waits for it.
        BenefitMeterException? before = last?.StoreFailure ?? last?.WriteFailure;
        if ((snapshot.StoreFailure ?? snapshot.WriteFailure) is { } failure)
        {
            if (last is { IsStarting: false } && before is null)
            {
                log.StoreLost(failure.Message, failure.Hint);
            }
        }
        else if (before is not null)
        {
            log.StoreBack();
        }

        LogClock();

        JobHealth[] late = [.. snapshot.Jobs.Where(job => job.IsOverdue(snapshot.At))];
        foreach (JobHealth job in late.Where(job => !overdue.Contains(job.DatasetId)))
        {
            log.DatasetOverdue(
                job.DatasetId, job.SourceId, job.ExpectedBy!.Value,
                EnumCode<OverdueReason>.Of(job.OverdueReason ?? OverdueReason.Run), job.Contact ?? "nobody is named");
        }

        overdue = [.. late.Select(job => job.DatasetId)];
    }

    private void LogClock()
    {
        if (time.Warning is not { } warning)
        {
            loggedDifference = null;
        }
        else if (loggedDifference is not { } logged || (logged - time.Difference).Duration() >= ClockStep)
        {
            loggedDifference = time.Difference;
            log.ClockDiffers(warning.English, StoreClock.Remedy.English);
        }
    }

    private static ReportingCalendar CalendarOf(Catalogue catalogue) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(catalogue.Organisation.TimeZone), catalogue.Organisation.FortnightAnchor);

    /// <summary>What the reporting database answered, the last time that it did.</summary>
    /// <param name="Jobs">The datasets.</param>
    /// <param name="Derivation">Whether what is derived follows the figures.</param>
    /// <param name="Failure">Why it did not answer now; null where it did.</param>
    /// <param name="Refusal">Why it could not be written to; null where it could.</param>
    private sealed record StoreAnswer(
        IReadOnlyList<JobHealth> Jobs, DerivationHealth Derivation, BenefitMeterException? Failure,
        BenefitMeterException? Refusal)
    {
        public static StoreAnswer None { get; } = new([], DerivationHealth.None, null, null);
    }
}
