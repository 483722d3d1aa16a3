namespace BenefitMeter.Worker;

/// <summary>The one exception type of the worker: what failed, and what whoever must act should do next.</summary>
/// <param name="kind">Who must act, and whether trying again can help.</param>
/// <param name="message">The operation, its object and the cause; never row values or secrets.</param>
/// <param name="hint">What to do next.</param>
/// <param name="inner">The cause; null where there is none.</param>
internal sealed class BenefitMeterException(FailureKind kind, string message, string hint, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Gets who must act, and whether trying again can help.</summary>
    public FailureKind Kind { get; } = kind;

    /// <summary>Gets what to do next.</summary>
    public string Hint { get; } = hint;
}
