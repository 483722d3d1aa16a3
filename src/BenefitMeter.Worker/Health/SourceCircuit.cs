namespace BenefitMeter.Worker.Health;

/// <summary>The state of a source's circuit breaker (decision 0020).</summary>
internal enum SourceCircuit
{
    /// <summary>The source is called as usual.</summary>
    Closed,

    /// <summary>The source is called once, to see whether it works again.</summary>
    HalfOpen,

    /// <summary>The source failed too often, and is not read for a while.</summary>
    Open,
}
