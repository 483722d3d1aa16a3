using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>What the figures tell of a line's indicator in a quarter (rule D1).</summary>
public sealed record WorkLineOutcome
{
    /// <summary>Gets the period whose figure it is.</summary>
    public required Period Period { get; init; }

    /// <summary>Gets the value, with a cumulated target the year to date, or null if there is none or it is hidden.</summary>
    public decimal? Value { get; init; }

    /// <summary>Gets the target's final level, or null if there is none.</summary>
    public decimal? Target { get; init; }

    /// <summary>
    /// Gets what is left to the target, in the direction of improvement; 0 when reached, null where it cannot be said.
    /// </summary>
    public decimal? Outstanding { get; init; }

    /// <summary>Gets the realisation against the target, in percent, or null if it is not judged.</summary>
    public decimal? RealisedPercent { get; init; }

    /// <summary>Gets the result smiley, or null if the figure is hidden.</summary>
    public Status? Result { get; init; }

    /// <summary>Gets the code of why the result has its colour, or null if there is nothing to add.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Gets how much a ratio's denominator moved against the same period last year, in percent: what backs a cause of volume
    /// (rules A0-08, C5.6). Null for other measures, and where either side is missing.
    /// </summary>
    public decimal? VolumeChangePercent { get; init; }

    /// <summary>
    /// Finds the outcome: the quarter's own figure where it is judged, else the indicator's last complete period inside the
    /// quarter, or null if nothing is complete.
    /// </summary>
    public static WorkLineOutcome? For(string indicatorId, string unitId, Period quarter, FigureSet figures)
    {
        IndicatorDefinition indicator = figures.Indicators[indicatorId];
        Figure? own = figures.Series(indicatorId, unitId, indicator.Grain)
            .LastOrDefault(figure => figure.Observation.IsDelivered && quarter.Contains(figure.Observation.Period.LastDay));
        Figure? whole =
            figures.Find(indicatorId, unitId, quarter) is { Observation.IsDelivered: true } delivered ? delivered : null;
        return (whole?.Realisation.Result is not (null or Status.Grey) ? whole : own ?? whole) is { } figure
            ? For(indicator, figure, figures)
            : null;
    }

    private static WorkLineOutcome For(IndicatorDefinition indicator, Figure figure, FigureSet figures)
    {
        Realisation judged = figure.Realisation;
        decimal? value = indicator.Targets is [.., { Profile: ProfileShape.Key }]
            && judged is { Plan: { } plan, Deviation: { } deviation }
            ? plan + (DirectionRule.Sign(indicator.Direction) * deviation)
            : figure.Observation.Value;
        decimal? left = indicator.Judgement == Judgement.Range ? -judged.Deviation
            : DirectionRule.Sign(indicator.Direction) * (judged.Target - value);
        bool isHidden = figure.Observation.State == ObservationState.Suppressed;
        return new WorkLineOutcome
        {
            Period = figure.Observation.Period,
            Value = value,
            Target = judged.Target,
            Outstanding = left is { } amount ? Math.Max(0, amount) : null,
            RealisedPercent = judged.RealisedTargetPercent,
            Result = isHidden ? null : judged.Result,
            Reason = isHidden ? figure.Observation.Reason : judged.ResultReason,
            VolumeChangePercent = VolumeChange(indicator, figure, figures),
        };
    }

    private static decimal? VolumeChange(IndicatorDefinition indicator, Figure figure, FigureSet figures)
    {
        Period before = figures.Calendar.SamePeriodYearsBefore(figure.Observation.Period, 1).Period;
        return indicator.Aggregation == Aggregation.Ratio && figure.Observation.Denominator is { } now
            && figures.Find(indicator.Id, figure.UnitId, before)?.Observation.Denominator is > 0 and { } then
            ? Rounding.ForStorage((now - then) * 100 / then)
            : null;
    }
}
