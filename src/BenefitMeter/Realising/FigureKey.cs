using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>
/// Identifies what a figure is about. There is one current figure for each key, over all definition versions (rule 14).
/// </summary>
/// <param name="IndicatorId">The indicator's id.</param>
/// <param name="UnitId">The unit's id.</param>
/// <param name="Grain">The period's grain.</param>
/// <param name="PeriodId">The period's id, unique within the grain.</param>
/// <param name="Structure">The structure of the organisation in which the figure was measured.</param>
public readonly record struct FigureKey(
    string IndicatorId, string UnitId, PeriodGrain Grain, string PeriodId, Structure Structure = Structure.AsWas)
{
    /// <summary>Gets the key of a figure.</summary>
    public static FigureKey Of(Figure figure) =>
        new(figure.IndicatorId, figure.UnitId, figure.Observation.Period.Grain, figure.Observation.Period.Id, figure.Structure);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{IndicatorId}/{UnitId}/{PeriodId}{(Structure == Structure.Current ? " in today's organisation" : string.Empty)}";
}
