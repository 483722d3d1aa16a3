using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>The outcome of a line's indicator in a quarter (rule D1).</summary>
public sealed record WorkLineOutcome
{
    /// <summary>Gets the period of the figure that is used.</summary>
    public required Period Period { get; init; }

    /// <summary>
    /// Gets the value, or null if there is none or it is hidden. With a cumulative target it is the year to date.
    /// </summary>
    public decimal? Value { get; init; }

    /// <summary>Gets the final level of the target, or null if there is none.</summary>
    public decimal? Target { get; init; }

    /// <summary>
    /// Gets the distance that is left to the target, in the direction of improvement. 0 if the target is reached; null if the
    /// distance is not known.
    /// </summary>
    public decimal? Outstanding { get; init; }

    /// <summary>Gets the realisation against the target in percent, or null if it is not judged.</summary>
    public decimal? RealisedPercent { get; init; }

    /// <summary>Gets the result smiley, or null if the figure is hidden.</summary>
    public Status? Result { get; init; }

    /// <summary>Gets the code of the reason for the result's colour, or null if there is none.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Gets the change of a ratio's denominator since the same period last year, in percent. It supports a cause about volume
    /// (rules A0-08, C5.6). Null for other measures, and if one of the two denominators is missing.
    /// </summary>
    public decimal? VolumeChangePercent { get; init; }

    /// <summary>
    /// Finds the outcome from the quarter's own figure if it is judged, otherwise from the indicator's last delivered period that
    /// ends in the quarter. Returns null if nothing is delivered.
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
        decimal? distance = indicator.Judgement == Judgement.Range ? -judged.Deviation
            : DirectionRule.Sign(indicator.Direction) * (judged.Target - value);
        bool isHidden = figure.Observation.State == ObservationState.Suppressed;
        return new WorkLineOutcome
        {
            Period = figure.Observation.Period,
            Value = value,
            Target = judged.Target,
            Outstanding = distance is { } known ? Math.Max(0, known) : null,
            RealisedPercent = judged.RealisedTargetPercent,
            Result = isHidden ? null : judged.Result,
            Reason = isHidden ? figure.Observation.Reason : judged.ResultReason,
            VolumeChangePercent = VolumeChange(indicator, figure, figures),
        };
    }

    private static decimal? VolumeChange(IndicatorDefinition indicator, Figure figure, FigureSet figures)
    {
        Period before = figures.Calendar.SamePeriodYearsBefore(figure.Observation.Period, 1);
        return indicator.Aggregation == Aggregation.Ratio && figure.Observation.Denominator is { } now
            && figures.Find(indicator.Id, figure.UnitId, before)?.Observation.Denominator is > 0 and { } then
            ? Rounding.ForStorage((now - then) * 100 / then)
            : null;
    }
}
