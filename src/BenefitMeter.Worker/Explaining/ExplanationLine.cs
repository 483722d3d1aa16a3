using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Explaining;

/// <summary>A line of an explanation.</summary>
/// <param name="Topic">What it is about, such as Measured, Baseline, Plan.</param>
/// <param name="Text">What there is to say, with the numbers filled in.</param>
internal sealed record ExplanationLine(LocalText Topic, LocalText Text);
