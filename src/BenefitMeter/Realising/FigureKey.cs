using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>What a figure is about: there is one current figure for each key, over all definition versions (rule 14).</summary>
/// <param name="IndicatorId">The indicator's id.</param>
/// <param name="UnitId">The unit's id.</param>
/// <param name="Grain">The period's grain.</param>
/// <param name="PeriodId">The period's id, unique within the grain.</param>
/// <param name="Structure">The organisation it is told in.</param>
public readonly record struct FigureKey(
    string IndicatorId, string UnitId, PeriodGrain Grain, string PeriodId, Structure Structure = Structure.AsWas)
{
    /// <summary>Gets what a figure is about.</summary>
    public static FigureKey Of(Figure figure) =>
        new(figure.IndicatorId, figure.UnitId, figure.Observation.Period.Grain, figure.Observation.Period.Id, figure.Structure);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{IndicatorId}/{UnitId}/{PeriodId}{(Structure == Structure.Current ? " in today's organisation" : string.Empty)}";
}
