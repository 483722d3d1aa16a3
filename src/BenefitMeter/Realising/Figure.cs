using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;

namespace BenefitMeter.Realising;

/// <summary>
/// One published figure: the measured value of an indicator, unit and period, and how it was judged. All properties except the
/// day the data reach to are its content. Two figures with equal content are the same figure (rule 21).
/// </summary>
public sealed record Figure
{
    /// <summary>Gets the indicator's id.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>Gets the unit's id.</summary>
    public required string UnitId { get; init; }

    /// <summary>
    /// Gets the structure of the organisation in which the figure was measured. A figure in <see cref="Structure.Current"/> is
    /// measured but not judged.
    /// </summary>
    public Structure Structure { get; init; }

    /// <summary>Gets the definition version with which the figure was measured, from 1.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>Gets whether the figure is the first of its series with a new definition version.</summary>
    public bool DefinitionBreak { get; init; }

    /// <summary>Gets the observation.</summary>
    public required Observation Observation { get; init; }

    /// <summary>Gets how the observation was judged.</summary>
    public required Realisation Realisation { get; init; }
}
