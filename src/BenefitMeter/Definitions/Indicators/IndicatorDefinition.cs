using BenefitMeter.Definitions.Measures;
using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Indicators;

/// <summary>An indicator as the benefit controller defines it (rules B4, 1–12).</summary>
public sealed record IndicatorDefinition
{
    /// <summary>Gets the stable id, unique in the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the stage of its life. A draft is never published to readers.</summary>
    public required IndicatorState State { get; init; }

    /// <summary>Gets the name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Gets one sentence that explains the number to readers; null if not specified.</summary>
    public LocalText? Interpretation { get; init; }

    /// <summary>Gets the readers' name for what the numerator counts, such as "digital letters"; null if not specified.</summary>
    public LocalText? NumeratorName { get; init; }

    /// <summary>Gets the dataset on which the indicator is measured. A side of a ratio may name another.</summary>
    public required string DatasetId { get; init; }

    /// <summary>Gets the measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Gets the name of the date that places a row in time; the opening date for an open stock.</summary>
    public required string DatedBy { get; init; }

    /// <summary>Gets the grain in which the indicator is measured and judged.</summary>
    public required PeriodGrain Grain { get; init; }

    /// <summary>Gets further grains in which the indicator is published.</summary>
    public IReadOnlyList<PeriodGrain> FurtherGrains { get; init; } = [];

    /// <summary>Gets the unit of measurement (Måleenhed), such as <c>percent</c>, <c>days</c> or <c>letters</c>.</summary>
    public required string MeasuredIn { get; init; }

    /// <summary>Gets the number of decimals shown to people.</summary>
    public required int Decimals { get; init; }

    /// <summary>Gets the direction of improvement. Ignored for <see cref="Judgement.Range"/>.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Gets how its figures are judged.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>Gets its role for a benefit. Default <see cref="IndicatorLevel.SuccessCriterion"/>.</summary>
    public IndicatorLevel Level { get; init; } = IndicatorLevel.SuccessCriterion;

    /// <summary>
    /// Gets the person id of the owner. Null causes a warning and puts the indicator on the list of idle indicators.
    /// </summary>
    public string? OwnerId { get; init; }

    /// <summary>
    /// Gets the person who measures and reviews the indicator, and may propose what its owner decides (rule B6); null if not
    /// specified.
    /// </summary>
    public string? ControllerId { get; init; }

    /// <summary>
    /// Gets the number of days after a period closes within which the owner decides what to do about a yellow or red figure
    /// (rule A3-36). Default 14.
    /// </summary>
    public int DecideWithinDays { get; init; } = 14;

    /// <summary>Gets the hours of work that one measurement costs; null if not specified.</summary>
    public decimal? MeasuringHours { get; init; }

    /// <summary>Gets the effect that this early indicator predicts (rule C14.10); null if none.</summary>
    public LeadingIndicatorLink? Predicts { get; init; }

    /// <summary>Gets who acts at which limit, and how. Null causes a warning.</summary>
    public LocalText? ActWhen { get; init; }

    /// <summary>Gets the number of days between a period's end and the day from which its figure is final. Default 0.</summary>
    public int ClosingDays { get; init; }

    /// <summary>Gets the first day of effect. Required with a baseline, which must end before it.</summary>
    public DateOnly? EffectFrom { get; init; }

    /// <summary>Gets the definition of the baseline; null if the indicator has no baseline.</summary>
    public BaselineDefinition? Baseline { get; init; }

    /// <summary>
    /// Gets the decisions about the target, oldest first. The first is the original target, the last is the current one.
    /// </summary>
    public IReadOnlyList<TargetDecision> Targets { get; init; } = [];

    /// <summary>
    /// Gets the sudden changes of level for which a reason has been given. They are judged like any other change.
    /// </summary>
    public IReadOnlyList<KnownStep> KnownSteps { get; init; } = [];

    /// <summary>Gets the thresholds and methods by which it is judged.</summary>
    public JudgingSettings Judging { get; init; } = JudgingSettings.Default;

    /// <summary>Gets the meaning of a delivered period in which a unit has no rows.</summary>
    public required NoRows NoRows { get; init; }

    /// <summary>Gets the earlier definition version that has the same meaning as this one (rule 12); null if none.</summary>
    public int? SameMeaningAs { get; init; }

    /// <summary>Gets the bridge from the baseline of an earlier definition version (rule C9.8); null if none.</summary>
    public BridgeDefinition? Bridge { get; init; }

    /// <summary>Gets whether the measure is a ratio that is multiplied by 100 (rule 19).</summary>
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

    /// <summary>Gets all grains in which the indicator is published, its own first.</summary>
    public IEnumerable<PeriodGrain> Grains => new[] { Grain }.Concat(FurtherGrains).Distinct();

    /// <summary>Gets the datasets on which the indicator is measured.</summary>
    public IEnumerable<string> DatasetIds => Measure is RatioMeasure ratio
        ? new[] { ratio.Numerator.DatasetId, ratio.Denominator.DatasetId }.Distinct()
        : [DatasetId];
}
