using BenefitMeter.Definitions;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Health;

/// <summary>Updates the reporting database's list of datasets, with what is expected of each.</summary>
internal static class JobRefresh
{
    /// <summary>Computes what is expected of each dataset, and writes the list if it has changed.</summary>
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
