using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Cases;

/// <summary>Definitions and observations with only what a test of judging is about.</summary>
public static class Given
{
    public static IndicatorDefinition Count { get; } = new()
    {
        Id = "indicator",
        State = IndicatorState.Active,
        Name = LocalText.Same("Indicator"),
        DatasetId = "dataset",
        Measure = new CountMeasure(Filter.Everything),
        DatedBy = "date",
        Grain = PeriodGrain.Month,
        MeasuredIn = "letters",
        Decimals = 0,
        Direction = Direction.HigherIsBetter,
        Judgement = Judgement.Improvement,
        NoRows = NoRows.Zero,
    };

    public static IndicatorDefinition Percent { get; } = Count with
    {
        Measure = new RatioMeasure(
            new RatioPart(new CountMeasure(Filter.Everything), "dataset", "date"),
            new RatioPart(new CountMeasure(Filter.Everything), "dataset", "date")),
        MeasuredIn = "percent",
        Decimals = 1,
    };

    public static Period Month(int year, int month) =>
        new(PeriodGrain.Month, new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1));

    public static Observation Value(Period period, decimal? value) => new()
    {
        Period = period,
        Value = value,
        State = value is null ? ObservationState.Missing : ObservationState.Measured,
        Reason = value is null ? "NotDelivered" : null,
        IsComplete = value is not null,
        IsFinal = value is not null,
        DataThrough = value is null ? null : period.LastDay,
    };

    public static Observation Ratio(Period period, decimal numerator, decimal denominator, int scale) =>
        Value(period, denominator == 0 ? null : numerator * scale / denominator) with
        {
            Numerator = numerator,
            Denominator = denominator,
        };

    /// <summary>Judges one month by a target that holds from the first effect on, so that the plan is the target.</summary>
    public static Realisation Judged(IndicatorDefinition indicator, decimal? baseline, decimal target, decimal actual) =>
        Judged(indicator, baseline, Step((Month(2025, 6).Start, target)), Value(Month(2025, 6), actual));

    public static Realisation Judged(
        IndicatorDefinition indicator, decimal? baseline, TargetProfile profile, Observation observation)
    {
        var target = new UnitTarget(profile, null);
        BaselineValue? value = baseline is null ? null : new BaselineValue(baseline, IsProvisional: false, null);
        return FigureJudge.Judge(
            new SeriesContext(indicator, target, target),
            new JudgingEvidence(observation, value, value, null, null, IsStale: false));
    }

    public static TargetProfile Step(params (DateOnly Day, decimal Level)[] steps) =>
        new(ProfileShape.Step, [.. steps.Select(step => new TargetPoint(step.Day, step.Level))], [], null);

    /// <summary>A straight line that leaves the baseline on a day.</summary>
    public static TargetProfile Line(DateOnly from, DateOnly to, decimal target) =>
        new(ProfileShape.Linear, [new TargetPoint(to, target)], [], from.AddDays(1));
}
