using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Indicators;

/// <summary>
/// How a baseline that was approved under an earlier meaning of the indicator may still be used (rule C9.8): some periods
/// were measured by both meanings, and what both gave there tells how the one translates into the other.
/// </summary>
/// <param name="FromVersion">The definition version of the baseline, from 1.</param>
/// <param name="Overlap">The days whose periods were measured by both versions.</param>
/// <param name="Text">The overlap as the catalogue writes it.</param>
public sealed record BridgeDefinition(int FromVersion, DaySpan Overlap, string Text);
