namespace BenefitMeter.Definitions.Indicators;

/// <summary>A sudden change of level for which the controller has given a reason, so that later figures are judged.</summary>
/// <param name="From">The first day of the new level.</param>
/// <param name="Reason">Why the level changed.</param>
public sealed record KnownStep(DateOnly From, LocalText Reason);
