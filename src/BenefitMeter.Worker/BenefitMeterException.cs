using BenefitMeter.Definitions;

namespace BenefitMeter.Worker;

/// <summary>The one exception type of the worker: what failed, and what whoever must act should do next.</summary>
/// <param name="kind">Who must act, and whether trying again can help.</param>
/// <param name="what">The operation, its object and the cause; never row values or secrets.</param>
/// <param name="next">What to do next.</param>
/// <param name="inner">The cause; null where there is none.</param>
internal sealed class BenefitMeterException(FailureKind kind, LocalText what, LocalText next, Exception? inner = null)
    : Exception(what.English, inner)
{
    /// <summary>Gets who must act, and whether trying again can help.</summary>
    public FailureKind Kind { get; } = kind;

    /// <summary>Gets how long the source asks to be left alone; null where it does not ask.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Gets what failed, in both languages; <see cref="Exception.Message"/> is the English one, as in logs and records.
    /// </summary>
    public LocalText What { get; } = what;

    /// <summary>Gets what to do next, in both languages.</summary>
    public LocalText Next { get; } = next;

    /// <summary>Gets what to do next, in English.</summary>
    public string Hint => Next.English;
}
