namespace BenefitMeter.Worker.Words;

/// <summary>What a dataset that is overdue lacks.</summary>
internal enum OverdueReason
{
    /// <summary>No run has succeeded.</summary>
    Run,

    /// <summary>Runs succeed, and the data are not there.</summary>
    Delivery,
}
