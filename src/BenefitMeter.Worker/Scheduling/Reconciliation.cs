using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Runs.Pipeline;
using Quartz;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>
/// Makes the scheduler's jobs those of the catalogue: what is new is added, what changed replaced, what is gone removed, and the
/// rest left alone. One worker does it at a time.
/// </summary>
/// <param name="scheduler">The scheduler.</param>
/// <param name="runContext">What measures the catalogue.</param>
internal sealed class Reconciliation(IScheduler scheduler, RunContext runContext)
{
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    private readonly DatasetTriggers triggers = new(runContext.Catalogue);

    /// <summary>Does it.</summary>
    /// <returns>How many datasets were new, changed and gone.</returns>
    public async Task<(int Added, int Changed, int Removed)> RunAsync(CancellationToken cancellationToken)
    {
        JobLedger jobs = runContext.Store!.Jobs;
        LeaseResult answer;
        while ((answer = await jobs.AcquireAsync([["catalogue"]], LeaseDuration, cancellationToken)).Lease is null)
        {
            await Task.Delay(PollInterval, runContext.Time, cancellationToken);
        }

        try
        {
            (int Added, int Changed, int Removed) done = await ScheduleSync.UpdateAsync(runContext, cancellationToken);
            await ScheduleAsync(cancellationToken);
            return done;
        }
        finally
        {
            await jobs.ReleaseAsync(answer.Lease, CancellationToken.None);
        }
    }

    /// <summary>Starts what is due though no trigger says so; a group whose start is under way is left alone.</summary>
    public async Task StartAsync(IEnumerable<IReadOnlyList<string>> due, CancellationToken cancellationToken)
    {
        foreach (IReadOnlyList<string> datasets in due)
        {
            ITrigger atOnce = triggers.AtOnce(datasets);
            if (await scheduler.Exists(atOnce.JobKey, cancellationToken))
            {
                await scheduler.ScheduleTrigger(atOnce, TriggerConflict.Keep, cancellationToken);
            }
        }
    }

    private async Task ScheduleAsync(CancellationToken cancellationToken)
    {
        foreach ((string name, ICalendar calendar) in triggers.Calendars())
        {
            await scheduler.AddCalendar(name, calendar, AddCalendarOptions.ReplacingAndUpdatingTriggers, cancellationToken);
        }

        await scheduler.SetExecutionLimits(triggers.Limits(), cancellationToken);
        JobQuery ours = new() { Group = GroupMatcher<JobKey>.GroupEquals(DatasetTriggers.JobGroup), Take = PagedQuery.All };
        Dictionary<JobKey, string?> known =
            (await scheduler.QueryJobs(ours, cancellationToken)).Items.ToDictionary(job => job.Key, job => job.Description);
        Dictionary<IJobDetail, IReadOnlyCollection<ITrigger>> wanted =
            DueRuns.Groups(runContext.Catalogue).ToDictionary(triggers.Job, triggers.Triggers);
        Dictionary<IJobDetail, IReadOnlyCollection<ITrigger>> other =
            wanted.Where(each => known.GetValueOrDefault(each.Key.Key) != each.Key.Description).ToDictionary();
        JobKey[] changed = [.. other.Keys.Select(job => job.Key).Where(known.ContainsKey)];

        // A changed job may have lost a trigger, so it is made anew; what was due by the old one is in the ledger.
        await scheduler.DeleteJobs([.. known.Keys.Except(wanted.Keys.Select(job => job.Key)), .. changed], cancellationToken);
        await scheduler.ScheduleJobs(other, ScheduleJobOptions.Replacing, cancellationToken);
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(runContext.Catalogue.Organisation.TimeZone);
        if ((await scheduler.GetJobDetail(JudgingJob.Key, cancellationToken))?.Description != zone.Id)
        {
            await scheduler.ScheduleJob(
                JudgingJob.Job(zone), JudgingJob.Trigger(zone), ScheduleJobOptions.Replacing, cancellationToken);
        }
    }
}
