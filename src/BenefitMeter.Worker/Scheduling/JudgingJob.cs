using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Runs.Due;
using Quartz;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>
/// The scheduler's job that judges all figures every morning, because time passes even when no source delivers (rule 28). The
/// scheduler stores this type's name: it must not be renamed or moved.
/// </summary>
/// <param name="activeRuns">The catalogue that this worker measures, and its active runs.</param>
/// <param name="settings">The settings.</param>
internal sealed class JudgingJob(ActiveRuns activeRuns, Settings settings) : IJob
{
    /// <summary>The key of the job.</summary>
    public static readonly JobKey Key = new("judging", "worker");

    // Before anyone reads the figures, and before most datasets are measured.
    private const string EachMorning = "0 30 4 * * ?";

    /// <summary>Creates the job. Its description is the time zone's id.</summary>
    public static IJobDetail Job(TimeZoneInfo zone) => JobBuilder.Create<JudgingJob>()
        .WithIdentity(Key).WithDescription(zone.Id).DisallowConcurrentExecution(true).RequestRecovery(true).Build();

    /// <summary>Creates the trigger, which fires at 04:30 every day.</summary>
    public static ITrigger Trigger(
        TimeZoneInfo zone) => TriggerBuilder.Create().WithIdentity(Key.Name, Key.Group).ForJob(Key).WithCronSchedule(
            EachMorning, cron => cron.InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                .Build();

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (activeRuns.Catalogue?.RunContext is { } runContext)
        {
            await activeRuns.TrackAsync(
                runToken => DailyJudging.RunAsync(runContext, settings.AsOf ?? runContext.Today, runToken), cancellationToken);
        }
    }
}
