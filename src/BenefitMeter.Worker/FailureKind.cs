namespace BenefitMeter.Worker;

/// <summary>The kind of a failure: it decides who must act, and whether another attempt can help.</summary>
internal enum FailureKind
{
    /// <summary>The catalogue, the settings or the arguments are wrong. The controller acts; nothing was written.</summary>
    Catalogue,

    /// <summary>A source delivered something that cannot be used. The contact of the source acts.</summary>
    Source,

    /// <summary>A temporary fault. Another attempt can help.</summary>
    Transient,

    /// <summary>The reporting database cannot be used. Operations act.</summary>
    Store,

    /// <summary>Somebody stopped the work.</summary>
    Cancelled,
}
