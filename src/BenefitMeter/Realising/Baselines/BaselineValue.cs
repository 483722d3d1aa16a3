using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Realising.Baselines;

/// <summary>The baseline against which one figure is judged.</summary>
/// <param name="Value">The value in the indicator's measure, or null if there is none that can be used.</param>
/// <param name="IsProvisional">
/// Whether the baseline is unapproved or based on too few periods (rule C3.5). The figure is judged and marked.
/// </param>
/// <param name="Reason">
/// The code of the reason why the baseline cannot be used, such as <c>BaselineContaminated</c>, or null if it can.
/// </param>
public sealed record BaselineValue(decimal? Value, bool IsProvisional, string? Reason)
{
    /// <summary>
    /// Gets the factor by which the baseline was translated from an earlier definition version, or null if it was not.
    /// </summary>
    public BridgingFactor? Bridging { get; init; }

    /// <summary>Gets the baseline of a small group. Nobody may see it, so no figure is compared with it.</summary>
    public static BaselineValue Suppressed { get; } = new(null, IsProvisional: true, JudgingReason.SuppressedBaseline);
}
