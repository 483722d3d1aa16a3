using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>What a figure is about: there is one current figure for each key, over all definition versions (contracts.md 14).</summary>
/// <param name="IndicatorId">The indicator's id.</param>
/// <param name="UnitId">The unit's id.</param>
/// <param name="Grain">The period's grain.</param>
/// <param name="PeriodId">The period's id, unique within the grain.</param>
public readonly record struct FigureKey(string IndicatorId, string UnitId, PeriodGrain Grain, string PeriodId)
{
    /// <summary>Gets what a figure is about.</summary>
    public static FigureKey Of(Figure figure) =>
        new(figure.IndicatorId, figure.UnitId, figure.Observation.Period.Grain, figure.Observation.Period.Id);

    /// <inheritdoc/>
    public override string ToString() => $"{IndicatorId}/{UnitId}/{PeriodId}";
}
