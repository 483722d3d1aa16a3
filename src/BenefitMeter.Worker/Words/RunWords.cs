using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Words;

/// <summary>The words of runs, of datasets that wait for one, and of problems of the worker.</summary>
internal static class RunWords
{
    /// <summary>Gets the words for how a run or a step of it ended.</summary>
    public static WordSet<RunOutcome> Outcome { get; } = new(
        "run-outcome",
        (RunOutcome.Running, new("running", "i gang", "running")),
        (RunOutcome.Succeeded, new("succeeded", "lykkedes", "succeeded")),
        (RunOutcome.Partly, new("partly", "lykkedes delvist", "partly")),
        (RunOutcome.Failed, new("failed", "fejlede", "failed")),
        (RunOutcome.NothingChanged, new("nothing-changed", "intet ændret", "nothing changed")),
        (RunOutcome.Cancelled, new("cancelled", "afbrudt", "cancelled")),
        (RunOutcome.Abandoned, new("abandoned", "gik i stå", "abandoned")));

    /// <summary>Gets the words for the steps of a run.</summary>
    public static WordSet<RunStepName> Step { get; } = new(
        "run-step",
        (RunStepName.Extract, new("extract", "læsning", "extract")),
        (RunStepName.Judge, new("judge", "måling og vurdering", "judge")),
        (RunStepName.Publish, new("publish", "offentliggørelse", "publish")));

    /// <summary>Gets the words for why a run that is due waits.</summary>
    public static WordSet<WaitReason> Wait { get; } = new(
        "wait-reason",
        (WaitReason.Retry, new("retry", "nyt forsøg efter en fejl", "retry after a failure")),
        (WaitReason.Pause, new("pause", "kilden er på pause", "the source is paused")),
        (WaitReason.Hours, new("hours", "kilden må ikke læses nu", "the source may not be read at this hour")));

    /// <summary>Gets the words for the health of a dataset.</summary>
    public static WordSet Health { get; } = new(
        "job-health",
        new("ok", "i orden", "ok"), new("overdue", "forsinket", "overdue"), new("paused", "på pause", "paused"),
        new("failing", "fejler", "failing"), new("waiting", "venter", "waiting"));

    /// <summary>Gets the words for what is overdue.</summary>
    public static WordSet<OverdueReason> Overdue { get; } = new(
        "overdue-reason",
        (OverdueReason.Run, new("run", "ingen kørsel er lykkedes", "no run has succeeded")),
        (OverdueReason.Delivery, new("delivery", "data er ikke leveret", "the data are not there")));

    /// <summary>Gets the words for the problems of the worker, in the order of the runbook.</summary>
    public static WordSet<HealthCode> Problem { get; } = new(
        "health-code",
        (HealthCode.Starting, new("Starting", "workeren starter", "the worker is starting")),
        (HealthCode.StoreUnreachable, new(
            "StoreUnreachable", "rapportdatabasen kan ikke bruges", "the reporting database cannot be used")),
        (HealthCode.StoreNotWritable, new(
            "StoreNotWritable", "der kan ikke skrives i rapportdatabasen", "the reporting database cannot be written to")),
        (HealthCode.NoCatalogue, new("NoCatalogue", "intet gyldigt katalog", "no valid catalogue")),
        (HealthCode.SchedulerStopped, new(
            "SchedulerStopped", "planlæggeren starter ingen kørsler", "the scheduler starts no runs")),
        (HealthCode.CatalogueBroken, new("CatalogueBroken", "fejl i katalogmappen", "errors in the catalogue folder")),
        (HealthCode.ClockDiffers, new("ClockDiffers", "urene går forskelligt", "the clocks differ")),
        (HealthCode.SourceCircuitOpen, new("SourceCircuitOpen", "kilden er sat på pause", "the source is paused")),
        (HealthCode.DatasetOverdue, new("DatasetOverdue", "datasættet er forsinket", "the dataset is overdue")),
        (HealthCode.RunFailing, new("RunFailing", "kørslen fejler", "the run fails")),
        (HealthCode.DerivationBehind,
            new("DerivationBehind", "gevinsterne er bagud i forhold til tallene", "benefits lag behind the figures")));
}
