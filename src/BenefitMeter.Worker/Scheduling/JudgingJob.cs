using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Runs.Due;
using Quartz;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>The daily judging step (rule 28): time passes though no source delivers.</summary>
/// <param name="activeRuns">What this worker measures at present.</param>
/// <param name="settings">The settings.</param>
internal sealed class JudgingJob(ActiveRuns activeRuns, Settings settings) : IJob
{
    /// <summary>The job's key.</summary>
    public static readonly JobKey Key = new("judging", "worker");

    // Before anyone reads the figures, and before most datasets are measured.
    private const string EachMorning = "0 30 4 * * ?";

    /// <summary>Makes the job.</summary>
    public static IJobDetail Job(TimeZoneInfo zone) => JobBuilder.Create<JudgingJob>()
        .WithIdentity(Key).WithDescription(zone.Id).DisallowConcurrentExecution(true).RequestRecovery(true).Build();

    /// <summary>Makes its trigger.</summary>
    public static ITrigger Trigger(
        TimeZoneInfo zone) => TriggerBuilder.Create().WithIdentity(Key.Name, Key.Group).ForJob(Key).WithCronSchedule(
            EachMorning, cron => cron.InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                .Build();

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (activeRuns.Catalogue?.RunContext is { } measurement)
        {
            await activeRuns.TrackAsync(
                runToken => DailyJudging.RunAsync(measurement, settings.AsOf ?? measurement.Today, runToken), cancellationToken);
        }
    }
}
