namespace BenefitMeter.Worker.Words;

/// <summary>The code of a problem of the worker. The runbook has a section for each of them.</summary>
internal enum HealthCode
{
    /// <summary>The worker has started a moment ago and has not opened its database yet.</summary>
    Starting,

    /// <summary>The reporting database does not answer, or lacks the schema.</summary>
    StoreUnreachable,

    /// <summary>The reporting database answers, but cannot be written to.</summary>
    StoreNotWritable,

    /// <summary>No valid catalogue has been read.</summary>
    NoCatalogue,

    /// <summary>The scheduler starts no runs.</summary>
    SchedulerStopped,

    /// <summary>The catalogue folder has errors.</summary>
    CatalogueBroken,

    /// <summary>The clocks of the machine and of the reporting database differ.</summary>
    ClockDiffers,

    /// <summary>A source is not read for a while.</summary>
    SourceCircuitOpen,

    /// <summary>A run or a delivery of a dataset is overdue.</summary>
    DatasetOverdue,

    /// <summary>The latest runs of a dataset failed.</summary>
    RunFailing,

    /// <summary>Benefits, follow-up and portfolios rest on older figures than those published.</summary>
    DerivationBehind,
}
