namespace BenefitMeter.Worker.Words;

/// <summary>How a run or a step ended.</summary>
internal enum RunOutcome
{
    /// <summary>It has not ended yet.</summary>
    Running,

    /// <summary>Everything was done, and figures changed.</summary>
    Succeeded,

    /// <summary>Some indicators kept their last good figures; the failure says which.</summary>
    Partly,

    /// <summary>Nothing was published.</summary>
    Failed,

    /// <summary>Everything was done, and no figure changed.</summary>
    NothingChanged,

    /// <summary>Someone stopped it; nothing was published.</summary>
    Cancelled,

    /// <summary>Its process ended before it did; nothing was published.</summary>
    Abandoned,
}
