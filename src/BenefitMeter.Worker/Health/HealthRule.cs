using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Health;

/// <summary>
/// Evaluates the worker's health. Without a database that it can write to, a catalogue or the scheduler the worker is not
/// ready; every other problem leaves it degraded, because the rest of the work goes on.
/// </summary>
internal static class HealthRule
{
    private static readonly LocalText Check = new("Kør: benefitmeter check.", "Run: benefitmeter check.");

    /// <summary>Evaluates one check.</summary>
    public static HealthReport Evaluate(HealthSnapshot snapshot)
    {
        // Only what prevents the worker from working makes it unready; a restart delivers no data (decision 0043).
        HealthReason[] blocking = [.. BlockingReasons(snapshot)];
        HealthReason[] reasons = [.. blocking, .. DegradedReasons(snapshot)];
        return new HealthReport(
            blocking.Length > 0 ? HealthStatus.NotReady : reasons.Length > 0 ? HealthStatus.Degraded : HealthStatus.Ready,
            reasons);
    }

    private static IEnumerable<HealthReason> BlockingReasons(HealthSnapshot snapshot)
    {
        if (snapshot.IsStarting)
        {
            // Everything else follows from it, and is no fault yet.
            yield return new HealthReason(
                HealthCode.Starting, null,
                new LocalText(
                    "Workeren er ved at starte og har ikke åbnet rapportdatabasen endnu; første gang oprettes den.",
                    "The worker is starting and has not opened the reporting database yet; the first time it is created."),
                new LocalText(
                    "Vent et øjeblik. Tager det mere end et par minutter, så se i workerens log, hvad den venter på.",
                    "Wait a moment. If it takes more than a few minutes, look in the worker's log for what it waits for."),
                null);
            yield break;
        }

        if (snapshot.StoreFailure is { } failure)
        {
            yield return new HealthReason(HealthCode.StoreUnreachable, null, failure.What, failure.Next, null);
        }

        else if (snapshot.WriteFailure is { } refusal)
        {
            yield return new HealthReason(
                HealthCode.StoreNotWritable, null,
                new LocalText("Der kan ikke skrives i rapportdatabasen.", "The reporting database cannot be written to.")
                    .Then(refusal.What),
                refusal.Next, null);
        }

        if (!snapshot.HasCatalogue)
        {
            yield return new HealthReason(
                HealthCode.NoCatalogue, null,
                Followed(
                    "Der er ikke læst noget gyldigt katalog.", "No valid catalogue has been read.", snapshot.CatalogueFault),
                Check, null);
        }

        if (!snapshot.SchedulerRunning)
        {
            yield return new HealthReason(
                HealthCode.SchedulerStopped, null,
                new LocalText("Planlæggeren starter ingen kørsler.", "The scheduler does not start any runs."),
                new LocalText(
                    "Den starter af sig selv, når der er forbindelse til databasen og et gyldigt katalog, og den stopper sammen "
                        + "med worker-processen. Er det ikke forklaringen, så genstart worker-processen.",
                    "It starts by itself as soon as the database answers and the catalogue is valid, and it stops with the "
                        + "worker. If neither explains it, restart the worker."),
                null);
        }
    }

    private static IEnumerable<HealthReason> DegradedReasons(HealthSnapshot snapshot)
    {
        if (snapshot is { HasCatalogue: true, CatalogueFault: { } fault })
        {
            yield return new HealthReason(
                HealthCode.CatalogueBroken, null,
                Followed(
                    "Der er fejl i katalogmappen; det seneste gyldige katalog bruges fortsat.",
                    "The catalogue folder has errors; the last valid catalogue is still used.", fault),
                Check, null);
        }

        if (snapshot.ClockWarning is { } warning)
        {
            yield return new HealthReason(HealthCode.ClockDiffers, null, warning, StoreClock.Remedy, null);
        }

        foreach ((string source, SourceCircuit circuit) in snapshot.Circuits.Where(each => each.Value != SourceCircuit.Closed)
            .OrderBy(each => each.Key))
        {
            (string danish, string english) = circuit == SourceCircuit.Open
                ? ("læses ikke i et stykke tid", "is not read for a while")
                : ("prøves igen nu", "is now tried again");
            yield return new HealthReason(
                HealthCode.SourceCircuitOpen, source,
                new LocalText(
                    $"Kilden '{source}' fejlede for ofte og {danish}.", $"Source '{source}' failed too often and {english}."),
                new LocalText(
                    "Se i bi_run_step, hvad kilden svarer, og ring til kontaktpersonen.",
                    "Look in bi_run_step for what the source answers, and call its contact."),
                snapshot.Jobs.FirstOrDefault(job => job.SourceId == source)?.Contact);
        }

        if (snapshot.Derivation.Failure is not null || snapshot.Derivation.IsLate(snapshot.At))
        {
            yield return new HealthReason(
                HealthCode.DerivationBehind, null,
                Followed(
                    "Gevinster, opfølgning og porteføljer bygger på ældre tal end de offentliggjorte, eller på en ældre plan.",
                    "Benefits, follow-up and portfolios rest on older figures than those published, or on an older plan.",
                    Recorded(snapshot.Derivation.Failure)),
                Recorded(snapshot.Derivation.Hint) ?? new LocalText(
                    "En worker beregner dem, når ingen kørsel er i gang. Kører der ingen, så kør: benefitmeter measure.",
                    "A worker derives them while no run is active. If no worker is running, run: benefitmeter measure."),
                null);
        }

        foreach (JobHealth job in snapshot.Jobs.OrderBy(job => job.DatasetId, StringComparer.Ordinal))
        {
            if (job.IsOverdue(snapshot.At))
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
                    HealthCode.RunFailing, job.DatasetId,
                    Followed(
                        $"Kørslen af datasættet '{job.DatasetId}' er fejlet {danish}, siden den sidst lykkedes.",
                        $"The run of dataset '{job.DatasetId}' has failed {english} since it last succeeded.",
                        Recorded(job.Failure)),
                    Recorded(job.Hint) ?? new LocalText("Se i bi_run, hvad der gik galt.", "Look in bi_run for what went wrong."),
                    job.Contact);
            }
        }
    }

    private static HealthReason Overdue(JobHealth job)
    {
        string since = job.ExpectedBy!.Value.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
        string? through = job.DataThrough?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        LocalText missing = job.OverdueReason == OverdueReason.Run
            ? Followed(
                $"En kørsel af datasættet '{job.DatasetId}' skulle være lykkedes senest {since}.",
                $"A run of dataset '{job.DatasetId}' should have succeeded by {since}.", Recorded(job.Failure))
            : new LocalText(
                $"En levering af datasættet '{job.DatasetId}' skulle være kommet senest {since}; "
                    + (through is null ? "der er ikke leveret noget endnu." : $"dets data når til {through}."),
                $"A delivery of dataset '{job.DatasetId}' should have arrived by {since}; "
                    + (through is null ? "nothing has been delivered yet." : $"its data reach to {through}."));
        LocalText ask = new(
            $"Bed kontaktpersonen for kilden '{job.SourceId}' om leveringen; den næste kørsel henter den.",
            $"Ask the contact of source '{job.SourceId}' for the delivery; the next run reads it.");
        return new HealthReason(HealthCode.DatasetOverdue, job.DatasetId, missing, Recorded(job.Hint) ?? ask, job.Contact);
    }

    // The failure of a run is recorded in English only (decision 0046).
    private static LocalText? Recorded(string? text) => text is null ? null : LocalText.Same(text);

    private static LocalText Followed(string danish, string english, LocalText? detail) =>
        detail is null ? new(danish, english) : new LocalText(danish, english).Then(detail);
}
