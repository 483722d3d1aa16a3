using BenefitMeter.Definitions;

namespace BenefitMeter.Worker;

/// <summary>The only exception type of the worker. It says what failed, who must act, and what to do next.</summary>
/// <param name="kind">Decides who must act, and whether another attempt can help.</param>
/// <param name="what">The operation, its object and the cause. Without row values and secrets (decision 0070).</param>
/// <param name="next">The next step for the person who must act.</param>
/// <param name="inner">The exception that caused it; null if there is none.</param>
internal sealed class BenefitMeterException(FailureKind kind, LocalText what, LocalText next, Exception? inner = null)
    : Exception(what.English, inner)
{
    /// <summary>Gets the kind, which decides who must act and whether another attempt can help.</summary>
    public FailureKind Kind { get; } = kind;

    /// <summary>Gets the delay before the next attempt that the source asks for; null if it asks for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Gets the failure in both languages. <see cref="Exception.Message"/> is the English text, which logs and records use
    /// (decision 0046).
    /// </summary>
    public LocalText What { get; } = what;

    /// <summary>Gets the next step in both languages.</summary>
    public LocalText Next { get; } = next;

    /// <summary>Gets the next step in English.</summary>
    public string Hint => Next.English;
}
