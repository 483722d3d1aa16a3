using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>
/// The worker: opens the reporting database, however long that takes, makes the scheduler's jobs those of the catalogue, follows
/// the folder, and starts what is due and not under way. Stopping lets runs end, and then rolls them back.
/// </summary>
/// <param name="parts">What it is made of.</param>
/// <param name="schedulers">Makes the scheduler.</param>
/// <param name="activeRuns">What the jobs measure.</param>
/// <param name="workerState">What health reads.</param>
/// <param name="log">Where it logs.</param>
internal sealed class WorkerLoop(
    WorkerParts parts, ISchedulerFactory schedulers, ActiveRuns activeRuns, WorkerState workerState,
    ILogger<WorkerLoop> log) : BackgroundService
{
    private static readonly TimeSpan RollBack = TimeSpan.FromSeconds(5);

    private readonly Settings settings = parts.Settings;
    private IScheduler? scheduler;
    private string? waitedFor;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        log.ServeStopping(settings.ShutdownTimeout.TotalSeconds);
        workerState.SchedulerRunning = false;
        await base.StopAsync(cancellationToken);
        if (scheduler is not null)
        {
            await scheduler.Standby(CancellationToken.None);
            int cut = await activeRuns.DrainAsync(settings.ShutdownTimeout - RollBack, RollBack, parts.Time);
            await scheduler.Shutdown(waitForJobsToComplete: false, CancellationToken.None);
            log.ServeStopped(cut);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        log.ServeStarted(Environment.MachineName, settings.CataloguePath);
        using CatalogueWatch watch = new(settings.CataloguePath, parts.Time);
        ReportingStore? store = null;
        Reconciliation? reconciliation = null;
        bool taken = false;
        IReadOnlyList<string> retired = [];
        Task<CatalogueLoad?>? ahead = Task.Run(Read, stoppingToken); // while the database opens: a start is a quarter shorter
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                store ??= await parts.OpenStore(stoppingToken);
                scheduler ??= await schedulers.GetScheduler(stoppingToken);
                IReadOnlyList<string> known = retired;
                retired = await RetiredIndicators.ReadAsync(store, stoppingToken);
                bool changed = await watch.HasChangedAsync(stoppingToken);
                taken &= !changed && retired.SequenceEqual(known);
                if (!taken && (ahead is null || changed ? Read() : await ahead) is { } load)
                {
                    CatalogueLoad decided = load with { Catalogue = RetiredIndicators.Apply(load.Catalogue!, retired) };
                    reconciliation = await UseCatalogueAsync(parts.CreateRunContext(decided, store), scheduler, stoppingToken);
                }

                taken = true;
                ahead = null;
                if (reconciliation is not null)
                {
                    await StartDueAsync(reconciliation, stoppingToken);
                }

                activeRuns.ReleaseMemory();
                waitedFor = null;
            }
            catch (BenefitMeterException failure)
            {
                LogWaiting($"{failure.Message} {failure.Hint}");
            }
            catch (SchedulerException failure)
            {
                LogWaiting(failure.Message);
            }

            await watch.WaitAsync(settings.PollInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Told once, however long it lasts; health tells it all the time.
    private void LogWaiting(string why)
    {
        if (why != waitedFor)
        {
            log.StoreWaiting(waitedFor = why);
        }
    }

    private CatalogueLoad? Read()
    {
        LocalText reason;
        try
        {
            CatalogueLoad load = parts.ReadCatalogue();
            if (load.Catalogue is not null)
            {
                return load;
            }

            reason = new LocalText(Errors(load, Language.Danish), Errors(load, Language.English));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reason = LocalText.Same(exception.Message);
        }

        // The worker stays up and waits for the correction; only health and the log say so (decision 0039).
        workerState.CatalogueBroken(reason);
        log.CatalogueKept(reason.English);
        return null;
    }

    private static string Errors(CatalogueLoad load, Language language) =>
        string.Join(" ", load.Issues.Where(issue => issue.Level == IssueLevel.Error).Select(issue => issue.In(language)));

    private async Task<Reconciliation> UseCatalogueAsync(
        RunContext runContext, IScheduler running, CancellationToken cancellationToken)
    {
        Reconciliation reconciliation = new(running, runContext);
        (int added, int changed, int removed) = await reconciliation.RunAsync(cancellationToken);
        activeRuns.SetCatalogue(
            new ActiveCatalogue(runContext, new DueRuns(runContext, settings.AsOf, "serve", settings.FirstRetry)));
        workerState.CatalogueLoaded(runContext.Catalogue);
        log.Reconciled(added, changed, removed);
        if (!workerState.SchedulerRunning)
        {
            await running.Start(cancellationToken);
            workerState.SchedulerRunning = true;
        }

        return reconciliation;
    }

    private async Task StartDueAsync(Reconciliation reconciliation, CancellationToken cancellationToken)
    {
        IReadOnlyList<(IReadOnlyList<string> Datasets, Planning.DueVerdict Verdict)> due =
            await activeRuns.Catalogue!.Due.FindAsync(cancellationToken);
        workerState.DueWaiting = due.Sum(each => each.Datasets.Count);
        await reconciliation.StartAsync(
            due.Where(each => each.Verdict.CanRunNow).Select(each => each.Datasets), cancellationToken);
    }
}

/// <summary>What a worker is made of.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="ReadCatalogue">Reads the catalogue folder, valid or not.</param>
/// <param name="OpenStore">Opens the reporting database.</param>
/// <param name="CreateRunContext">Makes what measures a valid catalogue and derives what is planned on it.</param>
/// <param name="Time">The clock.</param>
internal sealed record WorkerParts(
    Settings Settings, Func<CatalogueLoad> ReadCatalogue, Func<CancellationToken, Task<ReportingStore>> OpenStore,
    Func<CatalogueLoad, ReportingStore, RunContext> CreateRunContext, TimeProvider Time);
