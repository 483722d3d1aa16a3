using System.Data.Common;
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
/// The worker's main loop. It waits for the reporting database for as long as that takes, brings the scheduler's jobs in line
/// with the catalogue, reads the catalogue folder again when it changes, and starts datasets that are due without a trigger. At a
/// stop, runs have <c>Worker:ShutdownSeconds</c> to end; then they are rolled back.
/// </summary>
/// <param name="settings">The settings.</param>
/// <param name="store">The reporting database.</param>
/// <param name="time">The reporting database's clock.</param>
/// <param name="folder">The catalogue folder.</param>
/// <param name="schedulers">Creates the scheduler.</param>
/// <param name="activeRuns">The catalogue that the jobs measure, and the active runs.</param>
/// <param name="workerState">The state of this process, which health reads.</param>
/// <param name="log">Receives starts, stops, changes of the catalogue and waits for the database.</param>
internal sealed class WorkerLoop(
    Settings settings, ReportingStore store, StoreClock time, CatalogueFolder folder, ISchedulerFactory schedulers,
    ActiveRuns activeRuns, WorkerState workerState, ILogger<WorkerLoop> log) : BackgroundService
{
    private const string SchedulerFailed =
        "The scheduler's tables cannot be used. They are in the reporting database, or in the file beside it that ends in "
            + "-jobs.db. Run: benefitmeter migrate, benefitmeter serve --check.";

    private static readonly TimeSpan RollbackTimeout = TimeSpan.FromSeconds(5);

    private IScheduler? scheduler;
    private string? waitReason;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        log.ServeStopping(settings.ShutdownTimeout.TotalSeconds);
        workerState.SchedulerRunning = false;
        await base.StopAsync(cancellationToken);
        if (scheduler is not null)
        {
            await scheduler.Standby(CancellationToken.None);
            int cancelled = await activeRuns.DrainAsync(settings.ShutdownTimeout - RollbackTimeout, RollbackTimeout, time);
            await scheduler.Shutdown(waitForJobsToComplete: false, CancellationToken.None);
            log.ServeStopped(cancelled);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        log.ServeStarted(Environment.MachineName, settings.CataloguePath);
        using CatalogueWatch watch = new(settings.CataloguePath, time);
        bool isOpen = false;
        Reconciliation? reconciliation = null;
        bool isCurrent = false;
        IReadOnlyList<string> retired = [];
        // While the database opens: a start is a quarter shorter.
        Task<CatalogueLoad?>? ahead = Task.Run(Read, cancellationToken);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                if (!isOpen)
                {
                    await OpenStoreAsync(cancellationToken);
                    isOpen = true;
                }

                scheduler ??= await schedulers.GetScheduler(cancellationToken);
                IReadOnlyList<string> known = retired;
                retired = await RetiredIndicators.ReadAsync(store, cancellationToken);
                bool changed = await watch.HasChangedAsync(cancellationToken);
                isCurrent &= !changed && retired.SequenceEqual(known);
                if (!isCurrent && (ahead is null || changed ? Read() : await ahead) is { } load)
                {
                    CatalogueLoad decided = load with { Catalogue = RetiredIndicators.Apply(load.Catalogue!, retired) };
                    reconciliation = await UseCatalogueAsync(folder.CreateRunContext(decided), scheduler, cancellationToken);
                }

                isCurrent = true;
                ahead = null;
                if (reconciliation is not null)
                {
                    await StartDueAsync(reconciliation, cancellationToken);
                    await CatchUpAsync(cancellationToken);
                }

                activeRuns.ReleaseMemory();
                waitReason = null;
            }
            catch (BenefitMeterException failure)
            {
                LogWaiting($"{failure.Message} {failure.Hint}");
            }
            catch (Exception failure) when (failure is SchedulerException or DbException)
            {
                // The scheduler's own words would send people to scripts that are part of this program.
                LogWaiting(SchedulerFailed);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A fault of one round must not end the worker, whose next round may succeed.
                log.Unforeseen(Unforeseen.Describe(failure));
            }

            workerState.IsStarting = false;

            await watch.WaitAsync(settings.PollInterval, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task OpenStoreAsync(CancellationToken cancellationToken)
    {
        await store.RequireReadyAsync(settings.MigrateOnStart, cancellationToken);
        await store.PrepareJobsAsync(cancellationToken);
        await time.MeasureAsync(store, cancellationToken);
    }

    // Logged once, however long the wait is; health reports it all the time.
    private void LogWaiting(string reason)
    {
        if (reason != waitReason)
        {
            log.StoreWaiting(waitReason = reason);
        }
    }

    private CatalogueLoad? Read()
    {
        LocalText reason;
        try
        {
            CatalogueLoad load = folder.Read();
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

        // The worker goes on and waits for a correction; health and the log report the errors (decision 0039).
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

    // A worker that was killed between figures and what is derived from them leaves the rest to the next one (decision 0081).
    // What failed is not tried again: it fails until somebody corrects the plans, and each run derives them anyway.
    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        DerivationHealth derivation = await DerivationHealth.ReadAsync(store, cancellationToken);
        if (derivation.Failure is null && derivation.IsLate(time.GetUtcNow()) && activeRuns.IsIdle
            && activeRuns.Catalogue?.RunContext is { } runContext)
        {
            await activeRuns.TrackAsync(
                runToken => DerivationRun.RunAsync(runContext, settings.AsOf ?? runContext.Today, runToken), cancellationToken);
        }
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
