namespace BenefitMeter.Worker;

/// <summary>Who acts on a failure. Retry code looks at nothing else: only <see cref="Transient"/> is tried again.</summary>
internal enum FailureKind
{
    /// <summary>The source, its settings or its data must be put right first.</summary>
    Source,

    /// <summary>It may well work the next time: a locked database, a file that was just being replaced.</summary>
    Transient,

    /// <summary>The catalogue must be put right first.</summary>
    Catalogue,

    /// <summary>The reporting database, or the disk it lies on, must be put right first.</summary>
    Store,

    /// <summary>Someone stopped it.</summary>
    Cancelled,
}
