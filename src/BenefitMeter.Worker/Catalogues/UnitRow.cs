using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>A description of a unit with the place it is written at.</summary>
internal sealed record UnitRow(Unit Unit, FileLocation Place);
