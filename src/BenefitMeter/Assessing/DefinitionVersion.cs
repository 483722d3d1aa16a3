namespace BenefitMeter.Assessing;

/// <summary>A meaning of an indicator that figures were measured with (rule 12).</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Version">The version, from 1; hashes that share a meaning share it.</param>
/// <param name="Hash">The hash of the meaning.</param>
public sealed record DefinitionVersion(string IndicatorId, int Version, string Hash);
