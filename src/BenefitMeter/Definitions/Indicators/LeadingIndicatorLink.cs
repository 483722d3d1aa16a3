namespace BenefitMeter.Definitions.Indicators;

/// <summary>The effect that an early indicator foretells (rule A1-23).</summary>
/// <param name="IndicatorId">The indicator of the effect.</param>
/// <param name="LagMonths">The months after which it should show.</param>
public sealed record LeadingIndicatorLink(string IndicatorId, int LagMonths);
