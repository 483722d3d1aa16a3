namespace BenefitMeter.Realising.Baselines;

/// <summary>The baseline that one figure is judged against.</summary>
/// <param name="Value">The value in the indicator's measure; null where there is none to use.</param>
/// <param name="IsProvisional">
/// Whether it is unapproved or rests on too little (rule C3.5); the figure is judged and marked.
/// </param>
/// <param name="Reason">The code of why it cannot be used, such as <c>BaselineContaminated</c>; null where it can.</param>
public sealed record BaselineValue(decimal? Value, bool IsProvisional, string? Reason)
{
    /// <summary>Gets the factor that it was translated by from an earlier definition version; null where it was not.</summary>
    public BridgingFactor? Bridging { get; init; }

    /// <summary>Gets the baseline of a small group: nobody may see it, so nothing is held against it.</summary>
    public static BaselineValue Suppressed { get; } = new(null, IsProvisional: true, "SuppressedBaseline");
}
