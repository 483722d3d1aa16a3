namespace BenefitMeter.Worker;

/// <summary>A failure that a person must act on: what failed, and what to do about it.</summary>
internal sealed class BenefitMeterException(FailureKind kind, string message, string hint, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Gets who must act, and whether trying again can help.</summary>
    public FailureKind Kind { get; } = kind;

    /// <summary>Gets what to do next.</summary>
    public string Hint { get; } = hint;
}
