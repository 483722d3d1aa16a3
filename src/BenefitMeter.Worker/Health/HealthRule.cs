using System.Globalization;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Health;

/// <summary>
/// Tells how the worker stands. It cannot work without database, catalogue or scheduler; whatever else is wrong, the rest goes
/// on.
/// </summary>
internal static class HealthRule
{
    private static readonly LocalText Check = new("Kør: benefitmeter check.", "Run: benefitmeter check.");

    /// <summary>Tells it from a state.</summary>
    public static HealthReport Evaluate(HealthSnapshot state)
    {
        // Only what keeps the worker from working makes it unready; a restart delivers no data (decision 0043).
        HealthReason[] stops = [.. BlockingReasons(state)];
        HealthReason[] reasons = [.. stops, .. DegradedReasons(state)];
        return new HealthReport(
            stops.Length > 0 ? HealthStatus.NotReady : reasons.Length > 0 ? HealthStatus.Degraded : HealthStatus.Ready, reasons);
    }

    private static IEnumerable<HealthReason> BlockingReasons(HealthSnapshot state)
    {
        if (state.StoreFailure is { } failure)
        {
            yield return new HealthReason("StoreUnreachable", null, failure.What, failure.Next, null);
        }

        if (!state.HasCatalogue)
        {
            yield return new HealthReason(
                "NoCatalogue", null,
                Followed("Intet gyldigt katalog er læst.", "No valid catalogue has been read.", state.CatalogueFault),
                Check, null);
        }

        if (!state.SchedulerRunning)
        {
            yield return new HealthReason(
                "SchedulerStopped", null,
                new LocalText("Tidsplanen starter ingen kørsler.", "The scheduler does not start runs."),
                new LocalText(
                    "Den starter af sig selv, når database og katalog er der, og standser med arbejderen; "
                        + "ellers genstart arbejderen.",
                    "It starts by itself once database and catalogue are there, and stops with the worker; "
                        + "else restart the worker."),
                null);
        }
    }

    private static IEnumerable<HealthReason> DegradedReasons(HealthSnapshot state)
    {
        if (state is { HasCatalogue: true, CatalogueFault: { } fault })
        {
            yield return new HealthReason(
                "CatalogueBroken", null,
                Followed(
                    "Katalogmappen er i stykker; det sidste gode katalog gælder videre.",
                    "The catalogue folder is broken; the last good catalogue goes on.", fault),
                Check, null);
        }

        foreach ((string source, SourceCircuit circuit) in state.Circuits.Where(each => each.Value != SourceCircuit.Closed)
            .OrderBy(each => each.Key))
        {
            (string danish, string english) = circuit == SourceCircuit.Open
                ? ("spørges ikke for en stund", "not asked for a while")
                : ("prøves igen nu", "tried again now");
            yield return new HealthReason(
                "SourceCircuitOpen", source,
                new LocalText(
                    $"Kilden '{source}' fejlede for tit og {danish}.", $"Source '{source}' failed too often and is {english}."),
                new LocalText(
                    "Se i bi_run_step, hvad den svarer, og ring til dens kontakt.",
                    "See in bi_run_step what it answers, and call its contact."),
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
                (string danish, string english) = job.Attempts == 1
                    ? ("én gang", "once")
                    : (
                        string.Create(CultureInfo.InvariantCulture, $"{job.Attempts} gange"),
                        string.Create(CultureInfo.InvariantCulture, $"{job.Attempts} times"));
                yield return new HealthReason(
                    "RunFailing", job.DatasetId,
                    Followed(
                        $"Datasættet '{job.DatasetId}' er fejlet {danish}, siden det sidst lykkedes.",
                        $"Dataset '{job.DatasetId}' failed {english} since it last succeeded.", Recorded(job.Failure)),
                    Recorded(job.Hint) ?? new LocalText("Se i bi_run, hvad der fejlede.", "See bi_run for what failed."),
                    job.Contact);
            }
        }
    }

    private static HealthReason Overdue(JobHealth job)
    {
        string since = job.ExpectedBy!.Value.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
        string? through = job.DataThrough?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        LocalText missing = job.OverdueReason == "run"
            ? Followed(
                $"En kørsel af datasættet '{job.DatasetId}' skulle være lykkedes senest {since}.",
                $"A run of dataset '{job.DatasetId}' should have succeeded by {since}.", Recorded(job.Failure))
            : new LocalText(
                $"En levering af datasættet '{job.DatasetId}' skulle have været der senest {since}; "
                    + $"dets data når til {through ?? "ingen dag endnu"}.",
                $"A delivery of dataset '{job.DatasetId}' should have been there by {since}; its data reach to "
                    + $"{through ?? "no day yet"}.");
        LocalText ask = new(
            $"Bed kontakten for kilden '{job.SourceId}' om leveringen; den næste kørsel tager den.",
            $"Ask the contact of source '{job.SourceId}' for the delivery; the next run takes it.");
        return new HealthReason("DatasetOverdue", job.DatasetId, missing, Recorded(job.Hint) ?? ask, job.Contact);
    }

    // What a run failed with is recorded in English only (decision 0046).
    private static LocalText? Recorded(string? text) => text is null ? null : LocalText.Same(text);

    private static LocalText Followed(string danish, string english, LocalText? by) =>
        by is null ? new(danish, english) : new LocalText(danish, english).Then(by);
}
