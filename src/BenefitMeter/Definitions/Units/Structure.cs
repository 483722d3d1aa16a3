using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Units;

/// <summary>Which organisation a series is told in (issue 3.8, rule B1).</summary>
public enum Structure
{
    /// <summary>As it was on each day: what was published stays when a unit moves or closes.</summary>
    AsWas,

    /// <summary>
    /// As it is now: the rows of a closed unit count for its successors, and moved units for their parents of today.
    /// </summary>
    Current,
}

/// <summary>That the rows of a unit count for another one, itself included, on some days.</summary>
/// <param name="UnitId">The unit that the rows belong to.</param>
/// <param name="Days">The days.</param>
/// <param name="Share">How much of them counts, above 0 and at most 1; always 1 in <see cref="Structure.AsWas"/>.</param>
public readonly record struct UnitPlacement(string UnitId, DaySpan Days, decimal Share);
