using System.Globalization;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Health;

/// <summary>Tells how the worker stands. It cannot work without database, catalogue or scheduler; whatever else is wrong, the rest goes on.</summary>
internal static class HealthRule
{
    private static readonly LocalText Check = new("Kør: benefitmeter check.", "Run: benefitmeter check.");

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
            yield return new HealthReason("StoreUnreachable", null, failure.What, failure.Next, null);
        }

        if (!state.HasCatalogue)
        {
            LocalText none = new("Intet gyldigt katalog er læst.", "No valid catalogue has been read.");
            yield return new HealthReason(
                "NoCatalogue", null, state.CatalogueFault is { } fault ? none.Then(LocalText.Same(fault)) : none, Check, null);
        }

        if (!state.SchedulerRunning)
        {
            yield return new HealthReason(
                "SchedulerStopped", null, new("Planlæggeren starter ingen kørsler.", "The scheduler does not start runs."),
                new("Den starter af sig selv, når database og katalog er der, og standser med arbejderen; genstart ellers arbejderen.",
                    "It starts by itself once database and catalogue are there, and stops with the worker; else restart the worker."), null);
        }
    }

    private static IEnumerable<HealthReason> Cares(HealthState state)
    {
        if (state is { HasCatalogue: true, CatalogueFault: { } fault })
        {
            yield return new HealthReason(
                "CatalogueBroken", null,
                new($"Katalogmappen er i stykker; det sidste gode katalog gælder fortsat. {fault}",
                    $"The catalogue folder is broken; the last good catalogue goes on. {fault}"), Check, null);
        }

        foreach ((string source, SourceCircuit circuit) in state.Circuits.Where(each => each.Value != SourceCircuit.Closed).OrderBy(each => each.Key))
        {
            yield return new HealthReason(
                "SourceCircuitOpen", source,
                circuit == SourceCircuit.Open
                    ? new($"Kilden '{source}' fejlede for tit og spørges ikke i en tid.", $"Source '{source}' failed too often and is not asked for a while.")
                    : new($"Kilden '{source}' fejlede for tit og prøves nu igen.", $"Source '{source}' failed too often and is tried again now."),
                new("Se i bi_run_step, hvad den svarer, og ring til dens kontakt.", "See in bi_run_step what it answers, and call its contact."),
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
                    "RunFailing", job.DatasetId,
                    new($"Datasættet '{job.DatasetId}' er fejlet {Times(job.Attempts).Danish}, siden det sidst lykkedes. {job.Failure}",
                        $"Dataset '{job.DatasetId}' failed {Times(job.Attempts).English} since it last succeeded. {job.Failure}"),
                    HintOf(job) ?? new("Se i bi_run, hvad der fejlede.", "See bi_run for what failed."), job.Contact);
            }
        }
    }

    private static HealthReason Overdue(JobHealth job)
    {
        string since = job.ExpectedBy!.Value.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
        string? day = job.DataThrough?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        LocalText missing = job.OverdueReason == "run"
            ? new(
                $"En kørsel af datasættet '{job.DatasetId}' skulle være lykkedes senest {since}. {job.Failure}".TrimEnd(),
                $"A run of dataset '{job.DatasetId}' should have succeeded by {since}. {job.Failure}".TrimEnd())
            : new(
                $"En levering af datasættet '{job.DatasetId}' skulle have været der senest {since}; dets data når til {day ?? "ingen dag endnu"}.",
                $"A delivery of dataset '{job.DatasetId}' should have been there by {since}; its data reach to {day ?? "no day yet"}.");
        return new HealthReason(
            "DatasetOverdue", job.DatasetId, missing,
            HintOf(job) ?? new(
                $"Ryk kontakten for kilden '{job.SourceId}' for leveringen; den næste kørsel tager den.",
                $"Ask the contact of source '{job.SourceId}' for the delivery; the next run takes it."),
            job.Contact);
    }

    // What a run wrote down of its failure is in English.
    private static LocalText? HintOf(JobHealth job) => job.Hint is { } hint ? LocalText.Same(hint) : null;

    private static LocalText Times(int number) => number == 1 ? new("én gang", "once") : new($"{number} gange", $"{number} times");
}
