using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Alerts;

/// <summary>A closed and judged period of an indicator.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">The value, or null if there is none.</param>
/// <param name="Result">The result smiley; never grey.</param>
/// <param name="RealisedPercent">The realisation against the final target in percent, or null if there is none.</param>
public sealed record ClosedPeriod(Period Period, decimal? Value, Status Result, decimal? RealisedPercent);

/// <summary>The closed and judged periods of one indicator at one unit, oldest first. Grey periods are left out.</summary>
/// <param name="IndicatorId">The id of the indicator.</param>
/// <param name="UnitId">The id of the unit.</param>
/// <param name="Periods">The periods.</param>
public sealed record FollowedSeries(string IndicatorId, string UnitId, IReadOnlyList<ClosedPeriod> Periods)
{
    /// <summary>Creates the series of an indicator at a unit from readers' current figures.</summary>
    public static FollowedSeries From(IndicatorDefinition indicator, string unitId, IEnumerable<Figure> figures) => new(
        indicator.Id, unitId,
        [
            .. figures.Where(figure =>
                figure.IndicatorId == indicator.Id && figure.UnitId == unitId && figure.Structure == Structure.AsWas
                    && figure.Observation is { IsFinal: true, Period: var period } && period.Grain == indicator.Grain
                    && figure.Realisation.Result != Status.Grey)
                .OrderBy(figure => figure.Observation.Period)
                .Select(figure => new ClosedPeriod(
                    figure.Observation.Period, figure.Observation.Value, figure.Realisation.Result,
                    figure.Realisation.RealisedTargetPercent)),
        ]);

    /// <summary>Gets the latest closed period, or null if there is none.</summary>
    public ClosedPeriod? Latest => Periods.Count > 0 ? Periods[^1] : null;

    /// <summary>Gets the number of yellow or red periods in a row, counted back from the latest.</summary>
    public int NotGreenInARow => InARow(Status.Yellow, Status.Red);

    /// <summary>Gets the number of red periods in a row, counted back from the latest.</summary>
    public int RedInARow => InARow(Status.Red);

    private int InARow(params Status[] colours) => Periods.Reverse().TakeWhile(each => colours.Contains(each.Result)).Count();
}
