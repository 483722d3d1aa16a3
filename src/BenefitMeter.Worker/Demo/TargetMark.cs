namespace BenefitMeter.Worker.Demo;

/// <summary>The final target of an indicator.</summary>
/// <param name="Value">The level.</param>
/// <param name="Date">The day by which it must be reached; null for an operating target.</param>
internal sealed record TargetMark(decimal Value, DateOnly? Date);
