using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Words;

/// <summary>The words of runs, and of datasets that wait for one.</summary>
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

    /// <summary>Gets the word of a dataset that no run has succeeded for.</summary>
    public static Word RunOverdue { get; } = new("run", "ingen kørsel er lykkedes", "no run has succeeded");

    /// <summary>Gets the word of a dataset whose data are not there.</summary>
    public static Word DeliveryOverdue { get; } = new("delivery", "data er ikke leveret", "the data are not there");

    /// <summary>Gets the words for what is overdue.</summary>
    public static WordSet Overdue { get; } = new("overdue-reason", RunOverdue, DeliveryOverdue);
}
