namespace BenefitMeter.Worker;

/// <summary>Says who must act on a failure, and whether trying again can help.</summary>
internal enum FailureKind
{
    /// <summary>The catalogue or the arguments are wrong: the controller acts; nothing was written.</summary>
    Catalogue,

    /// <summary>A source delivered something unusable: the source's contact acts.</summary>
    Source,

    /// <summary>A passing fault: trying again can help.</summary>
    Transient,

    /// <summary>The reporting database: operations act.</summary>
    Store,

    /// <summary>Someone stopped the work.</summary>
    Cancelled,
}
