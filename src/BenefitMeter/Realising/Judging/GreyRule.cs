using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Judging;

/// <summary>
/// Determines when a figure is not judged: nothing is claimed without a baseline, and incomplete data get no status (rules 8, 16,
/// 17).
/// </summary>
internal static class GreyRule
{
    /// <summary>Gets the code of the first reason not to judge a figure, or null if it can be judged.</summary>
    public static string? Reason(SeriesContext series, JudgingEvidence evidence, in Levels levels)
    {
        IndicatorDefinition indicator = series.Indicator;
        Observation observation = evidence.Observation;
        Period period = observation.Period;
        return observation.State == ObservationState.Suppressed ? JudgingReason.Suppressed
            : IsOnlyShown(indicator, period.Grain) ? JudgingReason.NotJudged
            : observation.Value is null ? observation.Reason ?? JudgingReason.MissingMeasurement
            : !observation.IsDelivered ? JudgingReason.Incomplete
            : FirstJudgedDay(indicator, period) < indicator.EffectFrom ? JudgingReason.NotStarted
            : indicator.Judgement == Judgement.Range ? (series.Target?.Range is null ? JudgingReason.MissingTarget : null)
            : series.Target?.Profile is null ? JudgingReason.MissingTarget
            : indicator.Judgement == Judgement.Improvement && BaselineReason(indicator, evidence, levels) is { } reason ? reason
            : levels.Plan is null ? JudgingReason.NotStarted
            : Actual(series, evidence) is null ? JudgingReason.MissingPeriod
            : null;
    }

    /// <summary>
    /// Gets the value that is compared with the plan: the measured value, or the sum of the year to date if the target is
    /// cumulative.
    /// </summary>
    public static decimal? Actual(SeriesContext series, JudgingEvidence evidence) =>
        series.Target?.Profile is { IsCumulative: true } ? evidence.YearToDate : evidence.Observation.Value;

    // A flow's plan and baseline are levels for its own grain; a quarter would need the sum of three months' (decision 0008).
    private static bool IsOnlyShown(IndicatorDefinition indicator, PeriodGrain grain) =>
        grain == PeriodGrain.All || (grain != indicator.Grain && indicator.Aggregation == Aggregation.Sum);

    // A period longer than the indicator's own grain that begins before the first effect is mostly baseline, so it is not judged.
    private static DateOnly FirstJudgedDay(IndicatorDefinition indicator, Period period) =>
        period.Grain == indicator.Grain ? period.LastDay : period.Start;

    private static string? BaselineReason(IndicatorDefinition indicator, JudgingEvidence evidence, in Levels levels) =>
        evidence.Baseline?.Reason is { } reason ? reason
        : levels.TargetBaseline is not { } baseline ? JudgingReason.MissingBaseline
        : levels.Target == baseline ? JudgingReason.TargetEqualsBaseline
        : DirectionRule.IsBeyondTarget(indicator.Direction, baseline, levels.Target!.Value) ? JudgingReason.BaselineBeyondTarget
        : null;
}
