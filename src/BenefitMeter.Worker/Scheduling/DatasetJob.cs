using BenefitMeter.Worker.Runs.Due;
using Quartz;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>
/// What the scheduler starts: a run of a group of datasets, if it is due. That a trigger fired says only that it is time to look.
/// </summary>
/// <param name="activeRuns">What this worker measures at present.</param>
internal sealed class DatasetJob(ActiveRuns activeRuns) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<string> datasets = DatasetTriggers.DatasetsOf(context.JobDetail.Key);

        // A worker with an older or newer catalogue leaves it to one that knows these datasets together.
        if (activeRuns.Catalogue is { } now
            && DueRuns.Groups(now.RunContext.Catalogue).Any(group => group.SequenceEqual(datasets)))
        {
            await activeRuns.TrackAsync(runToken => now.Due.RunAsync(datasets, runToken), cancellationToken);
        }
    }
}
