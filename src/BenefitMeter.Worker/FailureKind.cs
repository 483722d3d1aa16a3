namespace BenefitMeter.Worker;

/// <summary>Who must act on a failure, and whether trying again can help.</summary>
internal enum FailureKind
{
    /// <summary>The catalogue or the arguments are wrong; the controller acts.</summary>
    Catalogue,

    /// <summary>A source refused or delivered something unusable; its owner acts.</summary>
    Source,

    /// <summary>Trying again may succeed.</summary>
    Transient,

    /// <summary>The reporting database cannot be used; operations act.</summary>
    Store,

    /// <summary>Someone stopped it.</summary>
    Cancelled,
}
