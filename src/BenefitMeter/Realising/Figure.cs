using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;

namespace BenefitMeter.Realising;

/// <summary>
/// One published figure: what was measured for an indicator, unit and period, and how it was judged. Everything but the run
/// and the day the data reach to is its content: two figures with equal content are the same figure (rule 21).
/// </summary>
public sealed record Figure
{
    /// <summary>Gets the indicator's id.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>Gets the unit's id.</summary>
    public required string UnitId { get; init; }

    /// <summary>Gets the organisation it is told in; in <see cref="Structure.Current"/> it is measured and not judged.</summary>
    public Structure Structure { get; init; }

    /// <summary>Gets the definition version it was measured with, from 1.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>Gets whether it is the first of its series with a new definition version.</summary>
    public bool DefinitionBreak { get; init; }

    /// <summary>Gets what was measured.</summary>
    public required Observation Observation { get; init; }

    /// <summary>Gets how it was judged.</summary>
    public required Realisation Realisation { get; init; }
}
