namespace BenefitMeter.Definitions.Indicators;

/// <summary>A sudden change of level that the controller knows the reason of, so that figures after it are judged.</summary>
/// <param name="From">The first day of the new level.</param>
/// <param name="Reason">Why the level changed.</param>
public sealed record KnownStep(DateOnly From, LocalText Reason);
