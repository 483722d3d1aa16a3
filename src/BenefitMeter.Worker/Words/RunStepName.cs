namespace BenefitMeter.Worker.Words;

/// <summary>The steps of a run, in order.</summary>
internal enum RunStepName
{
    /// <summary>Asking the sources.</summary>
    Extract,

    /// <summary>Measuring and judging.</summary>
    Judge,

    /// <summary>Writing to the reporting database.</summary>
    Publish,
}
