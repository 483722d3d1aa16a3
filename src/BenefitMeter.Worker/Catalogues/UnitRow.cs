using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>A description of a unit with the place at which it is written. A unit that has moved has several.</summary>
/// <param name="Unit">The unit, as it is during the days of this description.</param>
/// <param name="Place">The place at which it is written.</param>
internal sealed record UnitRow(Unit Unit, FileLocation Place);
