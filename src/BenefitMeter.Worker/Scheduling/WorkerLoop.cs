using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs;
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
/// <param name="work">What the jobs measure.</param>
/// <param name="condition">What health reads.</param>
/// <param name="log">Where it logs.</param>
internal sealed class WorkerLoop(
    WorkerParts parts, ISchedulerFactory schedulers, CurrentWork work, WorkerCondition condition, ILogger<WorkerLoop> log) : BackgroundService
{
    private static readonly TimeSpan RollBack = TimeSpan.FromSeconds(5);

    private readonly Settings settings = parts.Settings;
    private IScheduler? scheduler;
    private string? waitedFor;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        log.ServeStopping(settings.Drain.TotalSeconds);
        condition.SchedulerRunning = false;
        await base.StopAsync(cancellationToken);
        if (scheduler is not null)
        {
            await scheduler.Standby(CancellationToken.None);
            int cut = await work.DrainAsync(settings.Drain - RollBack, RollBack, parts.Time);
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
                    reconciliation = await TakeAsync(parts.Measurement(decided, store), scheduler, stoppingToken);
                }

                taken = true;
                ahead = null;
                if (reconciliation is not null)
                {
                    await StartDueAsync(reconciliation, stoppingToken);
                }

                work.Rest();
                waitedFor = null;
            }
            catch (BenefitMeterException failure)
            {
                Wait($"{failure.Message} {failure.Hint}");
            }
            catch (SchedulerException failure)
            {
                Wait(failure.Message);
            }

            await watch.WaitAsync(settings.Look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Told once, however long it lasts; health tells it all the time.
    private void Wait(string why)
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
        condition.CatalogueBroken(reason);
        log.CatalogueKept(reason.English);
        return null;
    }

    private static string Errors(CatalogueLoad load, Language language) =>
        string.Join(" ", load.Issues.Where(issue => issue.Level == IssueLevel.Error).Select(issue => issue.In(language)));

    private async Task<Reconciliation> TakeAsync(Measurement measurement, IScheduler running, CancellationToken token)
    {
        Reconciliation reconciliation = new(running, measurement);
        (int added, int changed, int removed) = await reconciliation.RunAsync(token);
        work.Take(new Measured(measurement, new DueRuns(measurement, settings.AsOf, "serve", settings.FirstRetry)));
        condition.CatalogueLoaded(measurement.Catalogue);
        log.Reconciled(added, changed, removed);
        if (!condition.SchedulerRunning)
        {
            await running.Start(token);
            condition.SchedulerRunning = true;
        }

        return reconciliation;
    }

    private async Task StartDueAsync(Reconciliation reconciliation, CancellationToken token)
    {
        IReadOnlyList<(IReadOnlyList<string> Datasets, Planning.DueVerdict Verdict)> due = await work.Now!.Due.FindAsync(token);
        condition.DueWaiting = due.Sum(each => each.Datasets.Count);
        await reconciliation.StartAsync(due.Where(each => each.Verdict.RunsNow).Select(each => each.Datasets), token);
    }
}

/// <summary>What a worker is made of.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="ReadCatalogue">Reads the catalogue folder, valid or not.</param>
/// <param name="OpenStore">Opens the reporting database.</param>
/// <param name="Measurement">Makes what measures a valid catalogue and derives what is planned on it.</param>
/// <param name="Time">The clock.</param>
internal sealed record WorkerParts(
    Settings Settings, Func<CatalogueLoad> ReadCatalogue, Func<CancellationToken, Task<ReportingStore>> OpenStore,
    Func<CatalogueLoad, ReportingStore, Measurement> Measurement, TimeProvider Time);
