using BenefitMeter.Definitions.Measures;
using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Indicators;

/// <summary>An indicator as the benefit controller describes it (rules B4, 1–12).</summary>
public sealed record IndicatorDefinition
{
    /// <summary>Gets the stable id, unique over the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>Gets where it is in its life; a draft never reaches readers.</summary>
    public required IndicatorState State { get; init; }

    /// <summary>Gets the name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Gets one sentence that tells a reader what the number says; null where nobody wrote one.</summary>
    public LocalText? Interpretation { get; init; }

    /// <summary>Gets what the numerator counts, as readers name it (digital letters); null where nobody said.</summary>
    public LocalText? NumeratorName { get; init; }

    /// <summary>Gets the dataset it is measured on; a side of a ratio may name another.</summary>
    public required string DatasetId { get; init; }

    /// <summary>Gets what is measured.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Gets the name of the date that places a row; for an open stock its opening date.</summary>
    public required string DatedBy { get; init; }

    /// <summary>Gets the grain it is measured and judged in.</summary>
    public required PeriodGrain Grain { get; init; }

    /// <summary>Gets further grains it is published in.</summary>
    public IReadOnlyList<PeriodGrain> FurtherGrains { get; init; } = [];

    /// <summary>Gets what one counts in (Måleenhed), such as <c>percent</c>, <c>days</c>, <c>letters</c>.</summary>
    public required string MeasuredIn { get; init; }

    /// <summary>Gets the decimals people see.</summary>
    public required int Decimals { get; init; }

    /// <summary>Gets which way is better; ignored for <see cref="Judgement.Range"/>.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Gets how its figures are judged.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>Gets what it tells about a benefit.</summary>
    public IndicatorLevel Level { get; init; } = IndicatorLevel.SuccessCriterion;

    /// <summary>Gets the owner's person id; null is warned about and feeds the idle list.</summary>
    public string? OwnerId { get; init; }

    /// <summary>
    /// Gets the person who measures and reviews it, and may propose what its owner decides; null where nobody does (rule B6).
    /// </summary>
    public string? ControllerId { get; init; }

    /// <summary>
    /// Gets the days after a period's closing within which its owner decides what to do about it, where it is yellow or red (rule
    /// A3-36).
    /// </summary>
    public int DecideWithinDays { get; init; } = 14;

    /// <summary>Gets the hours of work that one measurement takes; null where nobody said.</summary>
    public decimal? MeasuringHours { get; init; }

    /// <summary>Gets the effect that an early indicator foretells; null where none is named (rule C14.10).</summary>
    public LeadingIndicatorLink? Predicts { get; init; }

    /// <summary>Gets who acts on which limit, and how; null is warned about.</summary>
    public LocalText? ActWhen { get; init; }

    /// <summary>Gets the days after a period's end from which its figure is final.</summary>
    public int ClosingDays { get; init; }

    /// <summary>Gets the first day of effect; required with a baseline, which must end before it.</summary>
    public DateOnly? EffectFrom { get; init; }

    /// <summary>Gets where the baseline comes from; null means none.</summary>
    public BaselineDefinition? Baseline { get; init; }

    /// <summary>Gets the decisions about its target, oldest first: the first is the original, the last the current.</summary>
    public IReadOnlyList<TargetDecision> Targets { get; init; } = [];

    /// <summary>Gets the sudden changes of level that someone gave a reason for; they are judged like any other change.</summary>
    public IReadOnlyList<KnownStep> KnownSteps { get; init; } = [];

    /// <summary>Gets the thresholds and choices of its judging.</summary>
    public JudgingSettings Judging { get; init; } = JudgingSettings.Default;

    /// <summary>Gets what a delivered unit without rows means.</summary>
    public required NoRows NoRows { get; init; }

    /// <summary>Gets the earlier definition version whose meaning this one shares; null where none is named (rule 12).</summary>
    public int? SameMeaningAs { get; init; }

    /// <summary>
    /// Gets how a baseline of an earlier definition version is bridged to this one (rule C9.8); null where it is not.
    /// </summary>
    public BridgeDefinition? Bridge { get; init; }

    /// <summary>Gets whether a ratio is multiplied by 100 (rule 19).</summary>
    public bool IsPercent => MeasuredIn == "percent" && Measure is RatioMeasure;

    /// <summary>Gets how its figures roll up (rule C5).</summary>
    public Aggregation Aggregation => Measure switch
    {
        CountMeasure or SumMeasure => Aggregation.Sum,
        MeanMeasure or RatioMeasure => Aggregation.Ratio,
        ValueMeasure { NumeratorColumn: not null, DenominatorColumn: not null } => Aggregation.Ratio,
        ValueMeasure => Aggregation.Sum,
        OpenMeasure => Aggregation.Last,
        _ => Aggregation.None,
    };

    /// <summary>Gets the grains it is published in: its own first.</summary>
    public IEnumerable<PeriodGrain> Grains => new[] { Grain }.Concat(FurtherGrains).Distinct();

    /// <summary>Gets the datasets it is measured on.</summary>
    public IEnumerable<string> DatasetIds => Measure is RatioMeasure ratio
        ? new[] { ratio.Numerator.DatasetId, ratio.Denominator.DatasetId }.Distinct()
        : [DatasetId];
}
