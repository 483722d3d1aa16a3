using BenefitMeter.Definitions;
using BenefitMeter.Time;
using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Health;

/// <summary>
/// Looks after the worker: every quarter of a minute it asks the reporting database how the datasets stand, writes down by when
/// each must have run and been delivered, and once a day removes what old runs left behind.
/// </summary>
/// <param name="workerState">What the process knows of itself.</param>
/// <param name="settings">The settings.</param>
/// <param name="open">Opens the reporting database.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where turns are logged.</param>
internal sealed class HealthMonitor(
    WorkerState workerState, Settings settings, Func<CancellationToken, Task<ReportingStore>> open,
    TimeProvider time, ILogger<HealthMonitor> log)
    : BackgroundService
{
    private static readonly TimeSpan QueryTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CacheDuration = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim gate = new(1);
    private HashSet<string> overdue = [];
    private DateOnly? cleaned;
    private long askedAt;
    private volatile HealthSnapshot? last;

    /// <summary>Gets the state as it was last seen; null before the first look.</summary>
    public HealthSnapshot? Last => last;

    /// <summary>Looks; the database is not asked again where somebody just did. Nothing is written.</summary>
    public async Task<HealthSnapshot> CheckAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            (IReadOnlyList<JobHealth> jobs, BenefitMeterException? failure) = last is { } known
                && time.GetElapsedTime(askedAt) < CacheDuration
                ? (known.Jobs, known.StoreFailure)
                : await JobsAsync(cancellationToken);
            HealthSnapshot state = new(
                failure, workerState.Catalogue is not null, workerState.CatalogueFault, workerState.SchedulerRunning,
                workerState.Circuits, jobs, time.GetUtcNow());
            LogChanges(state);
            return last = state;
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
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Instruments.LeasesLost.Add(0); // shown from the start, so that the first one is seen as a growth
        using PeriodicTimer timer = new(PollInterval, time);
        do
        {
            try
            {
                await RefreshAsync(stoppingToken);
                await CheckAsync(stoppingToken);
            }
            catch (BenefitMeterException)
            {
                await CheckAsync(stoppingToken); // tells of it
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (workerState.Catalogue is not { } catalogue)
        {
            return;
        }

        ReportingStore store = await open(cancellationToken);
        await JobRefresh.RefreshAsync(
            store, catalogue, CalendarOf(catalogue), settings.OverdueGrace, time.GetUtcNow(), cancellationToken);
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (cleaned != today)
        {
            (int runs, int findings) =
                await store.RemoveHistoryAsync(time.GetUtcNow().AddDays(-settings.KeepRunsDays), cancellationToken);
            cleaned = today;
            if (runs + findings > 0)
            {
                log.HistoryRemoved(runs, findings, settings.KeepRunsDays);
            }
        }
    }

    // While the database does not answer, what it last told stands: datasets turn overdue all the same.
    private async Task<(IReadOnlyList<JobHealth> Jobs, BenefitMeterException? Failure)> JobsAsync(
        CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(QueryTimeout);
        try
        {
            ReportingStore store = await open(patience.Token);
            return (
                JobHealth.Of(await store.ReadViewAsync(JobHealth.View, new Dictionary<string, object>(), patience.Token)), null);
        }
        catch (BenefitMeterException failure)
        {
            return (last?.Jobs ?? [], failure);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (last?.Jobs ?? [], new BenefitMeterException(
                FailureKind.Store,
                new LocalText(
                    "Rapportdatabasen svarede ikke inden for 5 sekunder.",
                    "The reporting database did not answer within 5 seconds."),
                new LocalText("Se, om den kører, og hvad den venter på.", "See whether it runs and what it waits for.")));
        }
        finally
        {
            askedAt = time.GetTimestamp();
        }
    }

    private void LogChanges(HealthSnapshot state)
    {
        // A database that is not there yet when the worker starts is told of by what waits for it.
        if (state.StoreFailure is { } failure && last is { StoreFailure: null })
        {
            log.StoreLost(failure.Message, failure.Hint);
        }
        else if (state.StoreFailure is null && last?.StoreFailure is not null)
        {
            log.StoreBack();
        }

        JobHealth[] late = [.. state.Jobs.Where(job => job.IsOverdue(state.At))];
        foreach (JobHealth job in late.Where(job => !overdue.Contains(job.DatasetId)))
        {
            log.DatasetOverdue(
                job.DatasetId, job.SourceId, job.ExpectedBy!.Value, job.OverdueReason ?? "run", job.Contact ?? "nobody is named");
        }

        overdue = [.. late.Select(job => job.DatasetId)];
    }

    private static ReportingCalendar CalendarOf(Catalogue catalogue) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(catalogue.Organisation.TimeZone), catalogue.Organisation.FortnightAnchor);
}
