namespace BenefitMeter.Worker.Health;

/// <summary>The codes of problems. The runbook has a section for each of them.</summary>
internal static class HealthCode
{
    /// <summary>The worker has started a moment ago and has not opened its database yet.</summary>
    public const string Starting = "Starting";

    /// <summary>The reporting database does not answer, or lacks the schema.</summary>
    public const string StoreUnreachable = "StoreUnreachable";

    /// <summary>The reporting database answers, but cannot be written to.</summary>
    public const string StoreNotWritable = "StoreNotWritable";

    /// <summary>No valid catalogue has been read.</summary>
    public const string NoCatalogue = "NoCatalogue";

    /// <summary>The scheduler starts no runs.</summary>
    public const string SchedulerStopped = "SchedulerStopped";

    /// <summary>The catalogue folder has errors.</summary>
    public const string CatalogueBroken = "CatalogueBroken";

    /// <summary>The clocks of the machine and of the reporting database differ.</summary>
    public const string ClockDiffers = "ClockDiffers";

    /// <summary>A source is not read for a while.</summary>
    public const string SourceCircuitOpen = "SourceCircuitOpen";

    /// <summary>A run or a delivery of a dataset is overdue.</summary>
    public const string DatasetOverdue = "DatasetOverdue";

    /// <summary>The latest runs of a dataset failed.</summary>
    public const string RunFailing = "RunFailing";

    /// <summary>Gets every code.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Starting, StoreUnreachable, StoreNotWritable, NoCatalogue, SchedulerStopped, CatalogueBroken, ClockDiffers,
        SourceCircuitOpen, DatasetOverdue, RunFailing,
    ];
}
