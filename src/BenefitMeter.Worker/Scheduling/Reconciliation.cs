using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Runs.Pipeline;
using Quartz;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>
/// Brings the scheduler's jobs in line with the catalogue: new jobs are added, changed ones replaced, obsolete ones removed, and
/// the others left alone. Only one worker does so at a time.
/// </summary>
/// <param name="scheduler">The scheduler.</param>
/// <param name="runContext">The catalogue and the reporting database.</param>
internal sealed class Reconciliation(IScheduler scheduler, RunContext runContext)
{
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    private readonly DatasetTriggers triggers = new(runContext.Catalogue);

    /// <summary>Updates the list of due datasets and the scheduler's jobs, once no other worker does.</summary>
    /// <returns>The numbers of datasets that are new, changed and gone.</returns>
    public async Task<(int Added, int Changed, int Removed)> RunAsync(CancellationToken cancellationToken)
    {
        JobLedger jobs = runContext.Store.Jobs;
        LeaseResult result;
        while ((result = await jobs.AcquireAsync([["catalogue"]], LeaseDuration, cancellationToken)).Lease is null)
        {
            await Task.Delay(PollInterval, runContext.Time, cancellationToken);
        }

        try
        {
            (int Added, int Changed, int Removed) changes = await ScheduleSync.UpdateAsync(runContext, cancellationToken);
            await ScheduleAsync(cancellationToken);
            return changes;
        }
        finally
        {
            await jobs.ReleaseAsync(result.Lease, CancellationToken.None);
        }
    }

    /// <summary>Starts groups of datasets that are due. A group that is about to start already is not started twice.</summary>
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

        // A changed job may have lost a trigger, so it is created again. What was due under the old one is in the ledger.
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
