using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Runs.Due;
using Quartz;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>
/// The scheduler's job that runs a group of datasets, if the group is due. A trigger that fires says only that it is time to
/// check (decision 0037). The scheduler stores this type's name: it must not be renamed or moved.
/// </summary>
/// <param name="activeRuns">The catalogue that this worker measures, and its active runs.</param>
/// <param name="workerState">The state of this process.</param>
internal sealed class DatasetJob(ActiveRuns activeRuns, WorkerState workerState) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // A run would ask its source and then fail, again and again. What is due is run when the database is back.
        if (workerState.StoreFails)
        {
            return;
        }

        IReadOnlyList<string> datasets = DatasetTriggers.DatasetsOf(context.JobDetail.Key);

        // A worker whose catalogue is older or newer does not have this group; one that has it runs it.
        if (activeRuns.Catalogue is { } catalogue
            && DueRuns.Groups(catalogue.RunContext.Catalogue).Any(group => group.SequenceEqual(datasets)))
        {
            await activeRuns.TrackAsync(runToken => catalogue.Due.RunAsync(datasets, runToken), cancellationToken);
        }
    }
}
