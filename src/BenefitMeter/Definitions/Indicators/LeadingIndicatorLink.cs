namespace BenefitMeter.Definitions.Indicators;

/// <summary>The effect that an early indicator predicts (rule A1-23).</summary>
/// <param name="IndicatorId">The indicator that measures the effect.</param>
/// <param name="LagMonths">The number of months after which the effect is expected.</param>
public sealed record LeadingIndicatorLink(string IndicatorId, int LagMonths);
