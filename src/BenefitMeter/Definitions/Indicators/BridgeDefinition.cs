using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Indicators;

/// <summary>
/// Translates a baseline that was approved for an earlier definition version (rule C9.8). The periods of the overlap were
/// measured by both versions; the relation of their results gives the factor.
/// </summary>
/// <param name="FromVersion">The definition version for which the baseline was approved, from 1.</param>
/// <param name="Overlap">The days of the periods that were measured by both versions.</param>
/// <param name="Text">The overlap as the catalogue writes it.</param>
public sealed record BridgeDefinition(int FromVersion, DaySpan Overlap, string Text);
