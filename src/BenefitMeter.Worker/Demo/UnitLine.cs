namespace BenefitMeter.Worker.Demo;

/// <summary>A unit and its latest figure.</summary>
/// <param name="Name">The Danish name of the unit.</param>
/// <param name="Figure">The figure; null when the unit has none.</param>
internal sealed record UnitLine(string Name, OverviewFigure? Figure);
