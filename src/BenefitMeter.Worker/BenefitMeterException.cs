using BenefitMeter.Definitions;

namespace BenefitMeter.Worker;

/// <summary>The one exception type of the worker: what failed, and what whoever must act should do next.</summary>
internal sealed class BenefitMeterException : Exception
{
    /// <summary>Makes a failure that a controller reads, in either language.</summary>
    /// <param name="kind">Who must act, and whether trying again can help.</param>
    /// <param name="text">The operation, its object and the cause; never row values or secrets.</param>
    /// <param name="nextStep">What to do next.</param>
    /// <param name="inner">The cause; null where there is none.</param>
    public BenefitMeterException(FailureKind kind, LocalText text, LocalText nextStep, Exception? inner = null)
        : base(text.English, inner) => (Kind, Text, NextStep) = (kind, text, nextStep);

    /// <summary>Makes a failure of a source or of the reporting database, whose own words are English.</summary>
    /// <param name="kind">Who must act, and whether trying again can help.</param>
    /// <param name="message">The operation, its object and the cause; never row values or secrets.</param>
    /// <param name="hint">What to do next.</param>
    /// <param name="inner">The cause; null where there is none.</param>
    public BenefitMeterException(FailureKind kind, string message, string hint, Exception? inner = null)
        : this(kind, LocalText.Same(message), LocalText.Same(hint), inner)
    {
    }

    /// <summary>Gets who must act, and whether trying again can help.</summary>
    public FailureKind Kind { get; }

    /// <summary>Gets what failed.</summary>
    public LocalText Text { get; }

    /// <summary>Gets what to do next.</summary>
    public LocalText NextStep { get; }

    /// <summary>Gets what to do next, in English, as the run's record keeps it.</summary>
    public string Hint => NextStep.English;
}
