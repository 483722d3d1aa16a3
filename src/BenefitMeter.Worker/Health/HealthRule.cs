using System.Globalization;

namespace BenefitMeter.Worker.Health;

/// <summary>Tells how the worker stands. It cannot work without database, catalogue or scheduler; whatever else is wrong, the rest goes on.</summary>
internal static class HealthRule
{
    /// <summary>Tells it from a state.</summary>
    public static HealthReport Of(HealthState state)
    {
        HealthReason[] stops = [.. Stops(state)];
        HealthReason[] reasons = [.. stops, .. Cares(state)];
        return new HealthReport(
            stops.Length > 0 ? HealthStatus.NotReady : reasons.Length > 0 ? HealthStatus.Degraded : HealthStatus.Ready, reasons);
    }

    private static IEnumerable<HealthReason> Stops(HealthState state)
    {
        if (state.StoreFailure is { } failure)
        {
            yield return new HealthReason("StoreUnreachable", null, failure.Message, failure.Hint, null);
        }

        if (!state.HasCatalogue)
        {
            yield return new HealthReason(
                "NoCatalogue", null, "No valid catalogue has been read." + (state.CatalogueFault is { } fault ? $" {fault}" : string.Empty),
                "Run: benefitmeter check.", null);
        }

        if (!state.SchedulerRunning)
        {
            yield return new HealthReason(
                "SchedulerStopped", null, "The scheduler does not start runs.",
                "It starts by itself once database and catalogue are there, and stops with the worker; else restart the worker.", null);
        }
    }

    private static IEnumerable<HealthReason> Cares(HealthState state)
    {
        if (state is { HasCatalogue: true, CatalogueFault: { } fault })
        {
            yield return new HealthReason(
                "CatalogueBroken", null, $"The catalogue folder is broken; the last good catalogue goes on. {fault}", "Run: benefitmeter check.", null);
        }

        foreach ((string source, SourceCircuit circuit) in state.Circuits.Where(each => each.Value != SourceCircuit.Closed).OrderBy(each => each.Key))
        {
            yield return new HealthReason(
                "SourceCircuitOpen", source,
                $"Source '{source}' failed too often and is {(circuit == SourceCircuit.Open ? "not asked for a while" : "tried again now")}.",
                "See in bi_run_step what it answers, and call its contact.",
                state.Jobs.FirstOrDefault(job => job.SourceId == source)?.Contact);
        }

        foreach (JobHealth job in state.Jobs.OrderBy(job => job.DatasetId, StringComparer.Ordinal))
        {
            if (job.IsOverdue(state.At))
            {
                yield return Overdue(job);
            }
            else if (job.Attempts > 0)
            {
                yield return new HealthReason(
                    "RunFailing", job.DatasetId, $"Dataset '{job.DatasetId}' failed {Times(job.Attempts)} since it last succeeded. {job.Failure}",
                    job.Hint ?? "See bi_run for what failed.", job.Contact);
            }
        }
    }

    private static HealthReason Overdue(JobHealth job)
    {
        string since = job.ExpectedBy!.Value.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
        string missing = job.OverdueReason == "run"
            ? $"A run of dataset '{job.DatasetId}' should have succeeded by {since}. {job.Failure}".TrimEnd()
            : $"A delivery of dataset '{job.DatasetId}' should have been there by {since}; its data reach to {Day(job.DataThrough)}.";
        return new HealthReason(
            "DatasetOverdue", job.DatasetId, missing,
            job.Hint ?? $"Ask the contact of source '{job.SourceId}' for the delivery; the next run takes it.", job.Contact);
    }

    private static string Times(int number) => number == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{number} times");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no day yet";
}
