using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Units;

/// <summary>The organisation in which a series is measured (rule B1, decision 0007).</summary>
public enum Structure
{
    /// <summary>The organisation as it was on each day. Published figures do not change when a unit moves or closes.</summary>
    AsWas,

    /// <summary>
    /// The organisation as it is now. Rows of a closed unit count for its successors, and rows of a moved unit for its current
    /// parents.
    /// </summary>
    Current,
}

/// <summary>A span of days on which the rows of a unit count for another unit, or for the unit itself.</summary>
/// <param name="UnitId">The unit to which the rows belong.</param>
/// <param name="Days">The days.</param>
/// <param name="Share">
/// The share of the rows that counts, above 0 and at most 1. Always 1 in <see cref="Structure.AsWas"/>.
/// </param>
public readonly record struct UnitPlacement(string UnitId, DaySpan Days, decimal Share);
