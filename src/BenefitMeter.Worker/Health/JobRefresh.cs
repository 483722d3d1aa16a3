using BenefitMeter.Definitions;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Health;

/// <summary>Keeps the reporting database's list of datasets as the catalogue and what ran make it.</summary>
internal static class JobRefresh
{
    /// <summary>Works out by when each dataset must have run and been delivered, and writes what changed.</summary>
    public static async Task RefreshAsync(
        ReportingStore store, Catalogue catalogue, ReportingCalendar calendar, TimeSpan grace, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        JobFacts facts = await store.ReadJobsAsync(cancellationToken);
        IReadOnlyList<JobRecord> jobs = new JobExpectation(catalogue, calendar, grace).Compute(facts, now);
        if (jobs.Count != facts.Jobs.Count || jobs.Any(job => facts.Jobs.GetValueOrDefault(job.DatasetId) != job))
        {
            await store.WriteJobsAsync(jobs, cancellationToken);
        }
    }
}
