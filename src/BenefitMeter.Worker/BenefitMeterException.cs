namespace BenefitMeter.Worker;

/// <summary>
/// A step that failed. <see cref="Exception.Message"/> says operation, object and cause, and neither it nor the hint ever
/// holds row values or secrets.
/// </summary>
/// <param name="kind">Who acts; decides whether it is tried again.</param>
/// <param name="message">The operation, the object and the cause, as one sentence or more.</param>
/// <param name="hint">What to do next.</param>
/// <param name="inner">The cause; null where this is the first to know.</param>
internal sealed class BenefitMeterException(FailureKind kind, string message, string hint, Exception? inner)
    : Exception(message, inner)
{
    /// <summary>Gets who acts.</summary>
    public FailureKind Kind { get; } = kind;

    /// <summary>Gets what to do next.</summary>
    public string Hint { get; } = hint;
}
