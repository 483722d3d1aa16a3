using BenefitMeter.Time;

namespace BenefitMeter.Worker.Demo;

/// <summary>A figure that was not judged.</summary>
/// <param name="Indicator">The Danish name of the indicator.</param>
/// <param name="Unit">The Danish name of the unit.</param>
/// <param name="Period">The period.</param>
/// <param name="Why">The Danish sentence with the reason.</param>
internal sealed record GreyFigure(string Indicator, string Unit, Period Period, string Why);
