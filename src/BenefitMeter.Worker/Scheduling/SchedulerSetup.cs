using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>Adds the scheduler and <see cref="WorkerLoop"/> to a host.</summary>
internal static class SchedulerSetup
{
    /// <summary>
    /// Adds the worker. It needs the settings, the reporting database and its clock, the providers' keys, the guards of sources
    /// and the worker's state from the host.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="time">The reporting database's clock.</param>
    /// <param name="jobs">How the database engine stores the scheduler's tables.</param>
    /// <param name="address">The database of the scheduler's tables.</param>
    public static void AddWorker(
        this IServiceCollection services, Settings settings, StoreClock time, JobStore jobs, StoreAddress address)
    {
        services.AddSingleton<CatalogueFolder>().AddSingleton<ActiveRuns>().AddHostedService<WorkerLoop>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "benefitmeter";
                scheduler.InstanceId = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}";
                scheduler.IdleWaitTime = settings.PollInterval;
            });
            // Workers with one clock see each other's triggers and signs of life as they are meant (decision 0084).
            quartz.UseTimeProvider(time);
            quartz.UseDefaultThreadPool(settings.MaxConcurrentRuns);
            quartz.UsePersistentStore(store => Persist(store, settings, jobs, address));
        });
    }

    private static void Persist(IPersistentStoreBuilder store, Settings settings, JobStore jobs, StoreAddress address)
    {
        jobs.Use(store, address.ConnectionString);
        store.UseSystemTextJsonSerializer(json => json.AddCalendarSerializer(new WorkingDayCalendarSerializer()));
        store.ConfigureStore(options =>
        {
            options.TablePrefix = MigrationScript.SchedulerPrefix;
            options.StoreJobDataAsStrings = true;
            options.DbRetryInterval = settings.PollInterval;

            // On servers the migrations create the tables, because the worker has no right to (decision 0027).
            options.SchemaProvisioning =
                jobs.SchedulerScript is null ? SchemaProvisioning.CreateIfMissing : SchemaProvisioning.Validate;
        });
        if (jobs.IsShared)
        {
            store.UseClustering(cluster => cluster.CheckinInterval = cluster.CheckinMisfireThreshold = settings.PollInterval);
        }
    }
}
