using BenefitMeter.Realising.Forecasting;
using BenefitMeter.Realising.Sentences;

namespace BenefitMeter.Realising;

/// <summary>The colour of a smiley.</summary>
public enum Status
{
    /// <summary>Not judged; the reason says why.</summary>
    Grey,

    /// <summary>As expected.</summary>
    Green,

    /// <summary>Mostly as expected, or delayed by less than two months.</summary>
    Yellow,

    /// <summary>Not as expected.</summary>
    Red,
}

/// <summary>
/// How one figure was judged against baseline, plan and target (rules C1–C6). Percentages are 0–100 and never capped;
/// every number is rounded half away from zero to 10 decimals.
/// </summary>
public sealed record Realisation
{
    /// <summary>Gets the current baseline; null where there is none.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Gets the first approved baseline; equal to <see cref="Baseline"/> until a later version is approved.</summary>
    public decimal? BaselineFirst { get; init; }

    /// <summary>Gets the planned level at the period's end by the current target; null where nothing is planned.</summary>
    public decimal? Plan { get; init; }

    /// <summary>Gets the planned level at the period's end by the first target and baseline.</summary>
    public decimal? PlanFirst { get; init; }

    /// <summary>Gets the current target's final level.</summary>
    public decimal? Target { get; init; }

    /// <summary>Gets the first target's final level.</summary>
    public decimal? TargetFirst { get; init; }

    /// <summary>Gets the day the current target shall be reached; null for an operating target without an end.</summary>
    public DateOnly? TargetDate { get; init; }

    /// <summary>
    /// Gets the realisation against the plan to date, in percent (rule C1.4); null where rule C1.5 or a grey reason applies.
    /// </summary>
    public decimal? RealisedPlanPercent { get; init; }

    /// <summary>Gets the realisation against the final target, in percent (rule C1.1).</summary>
    public decimal? RealisedTargetPercent { get; init; }

    /// <summary>Gets the realisation against the first baseline and first target, in percent.</summary>
    public decimal? RealisedFirstPercent { get; init; }

    /// <summary>Gets the forecast realisation at the target date, in percent; latest closed period only.</summary>
    public decimal? RealisedForecastPercent
    {
        get => ForecastFigures.RealisedPercent;
        init => ForecastFigures =
            value == RealisedForecastPercent ? ForecastFigures : ForecastFigures with { RealisedPercent = value };
    }

    /// <summary>
    /// Gets the deviation from the plan in the direction of improvement, in the measure's own unit; negative is short.
    /// </summary>
    public decimal? Deviation { get; init; }

    /// <summary>
    /// Gets what is lacking to the plan in the numerator's own measure; null where nothing lacks or it cannot be said.
    /// </summary>
    public decimal? MissingAmount { get; init; }

    /// <summary>Gets the forecast at the target date; latest closed period only.</summary>
    public decimal? Forecast
    {
        get => ForecastFigures.Value;
        init => ForecastFigures = value == Forecast ? ForecastFigures : ForecastFigures with { Value = value };
    }

    /// <summary>Gets the lower end of the forecast's 80 % interval.</summary>
    public decimal? ForecastLow
    {
        get => ForecastFigures.Low;
        init => ForecastFigures = value == ForecastLow ? ForecastFigures : ForecastFigures with { Low = value };
    }

    /// <summary>Gets the upper end of the forecast's 80 % interval.</summary>
    public decimal? ForecastHigh
    {
        get => ForecastFigures.High;
        init => ForecastFigures = value == ForecastHigh ? ForecastFigures : ForecastFigures with { High = value };
    }

    /// <summary>Gets the delay from the target profile in months (rule C4.5); 0 when on plan or ahead.</summary>
    public decimal? DelayMonths { get; init; }

    /// <summary>Gets whether the delay is a lower bound, because no progress was made at all.</summary>
    public bool DelayAtLeast { get; init; }

    /// <summary>Gets the lead on the plan in months; 0 when behind.</summary>
    public decimal? LeadMonths { get; init; }

    /// <summary>
    /// Gets the delay that the trend foretells in months (rule C6.5); null without a forecast or when the trend never gets there.
    /// </summary>
    public decimal? TrendDelayMonths
    {
        get => ForecastFigures.TrendDelayMonths;
        init => ForecastFigures = value == TrendDelayMonths ? ForecastFigures : ForecastFigures with { TrendDelayMonths = value };
    }

    /// <summary>Gets the result smiley.</summary>
    public Status Result { get; init; }

    /// <summary>
    /// Gets what the result was judged by: <c>PlanToDate</c>, <c>Forecast</c>, <c>Actual</c>, <c>Attainment</c>, <c>Range</c>;
    /// null when grey.
    /// </summary>
    public string? ResultBasis { get; init; }

    /// <summary>Gets the percentage that the result was judged by; null where it was judged by a deviation, or is grey.</summary>
    public decimal? JudgedPercent => ResultBasis switch
    {
        null => null,
        "Forecast" => RealisedForecastPercent,
        "Actual" => RealisedTargetPercent,
        _ => RealisedPlanPercent,
    };

    /// <summary>Gets the code of the result's reason.</summary>
    public string? ResultReason { get; init; }

    /// <summary>Gets the timeline smiley; null where there is no end date.</summary>
    public Status? Timeline { get; init; }

    /// <summary>Gets the code of the timeline's reason.</summary>
    public string? TimelineReason { get; init; }

    /// <summary>Gets whether it was judged on a provisional value, coverage or baseline.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Gets the one Danish sentence that explains both smileys.</summary>
    public string SentenceDanish
    {
        get => Explanation.Danish;
        init => Explanation = Explanation.Materialised with { Danish = value };
    }

    /// <summary>Gets the one English sentence that explains both smileys.</summary>
    public string SentenceEnglish
    {
        get => Explanation.English;
        init => Explanation = Explanation.Materialised with { English = value };
    }

    /// <summary>Gets what is foretold.</summary>
    internal ForecastFigures ForecastFigures { get; init; } = ForecastFigures.None;

    /// <summary>Gets both sentences; compared last, since they are written for it.</summary>
    internal Explanation Explanation { get; init; } = Explanation.None;
}
