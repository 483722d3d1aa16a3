using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Alerts;

/// <summary>A closed period of an indicator that was judged.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">The value.</param>
/// <param name="Result">The result smiley, not grey.</param>
/// <param name="RealisedPercent">The realisation against the final target, or null if there is none.</param>
public sealed record ClosedPeriod(Period Period, decimal? Value, Status Result, decimal? RealisedPercent);

/// <summary>The closed and judged periods of one indicator at one unit, in order of time; grey ones are left out.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Periods">The periods.</param>
public sealed record FollowedSeries(string IndicatorId, string UnitId, IReadOnlyList<ClosedPeriod> Periods)
{
    /// <summary>Gets the series of an indicator at a unit out of readers' current figures.</summary>
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

    /// <summary>Gets the latest closed period, or null if none is closed.</summary>
    public ClosedPeriod? Latest => Periods.Count > 0 ? Periods[^1] : null;

    /// <summary>Gets how many of the latest periods in a row have been yellow or red.</summary>
    public int NotGreenInARow => InARow(Status.Yellow, Status.Red);

    /// <summary>Gets how many of the latest periods in a row have been red.</summary>
    public int RedInARow => InARow(Status.Red);

    private int InARow(params Status[] colours) => Periods.Reverse().TakeWhile(each => colours.Contains(each.Result)).Count();
}
