using BenefitMeter.Realising.Forecasting;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Sentences;

namespace BenefitMeter.Realising;

/// <summary>The colour of a smiley.</summary>
public enum Status
{
    /// <summary>Not judged; a reason is given.</summary>
    Grey,

    /// <summary>As expected.</summary>
    Green,

    /// <summary>Mostly as expected, or delayed by less than two months.</summary>
    Yellow,

    /// <summary>Not as expected.</summary>
    Red,
}

/// <summary>
/// How one figure was judged against its baseline, plan and target (rules C1–C6). In percentages 100 is the whole; they are never
/// capped. Every number is rounded half away from zero to 10 decimals.
/// </summary>
public sealed record Realisation
{
    /// <summary>Gets the current baseline, or null if there is none.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Gets the first approved baseline. Equal to <see cref="Baseline"/> until a later version is approved.</summary>
    public decimal? BaselineFirst { get; init; }

    /// <summary>Gets the planned level at the period's end by the current target, or null if nothing is planned.</summary>
    public decimal? Plan { get; init; }

    /// <summary>
    /// Gets the planned level at the period's end by the first target and baseline, or null if nothing is planned.
    /// </summary>
    public decimal? PlanFirst { get; init; }

    /// <summary>Gets the final level of the current target, or null if there is none.</summary>
    public decimal? Target { get; init; }

    /// <summary>Gets the final level of the first target, or null if there is none.</summary>
    public decimal? TargetFirst { get; init; }

    /// <summary>
    /// Gets the day by which the current target must be reached, or null for an operating target without an end.
    /// </summary>
    public DateOnly? TargetDate { get; init; }

    /// <summary>
    /// Gets the realisation against the plan to date, in percent (rule C1.4), or null if rule C1.5 or a grey reason applies.
    /// </summary>
    public decimal? RealisedPlanPercent { get; init; }

    /// <summary>Gets the realisation against the final target, in percent (rule C1.1).</summary>
    public decimal? RealisedTargetPercent { get; init; }

    /// <summary>Gets the realisation against the first baseline and first target, in percent.</summary>
    public decimal? RealisedFirstPercent { get; init; }

    /// <summary>Gets the forecast realisation at the target date, in percent. Only the latest closed period has one.</summary>
    public decimal? RealisedForecastPercent
    {
        get => ForecastFigures.RealisedPercent;
        init => ForecastFigures =
            value == RealisedForecastPercent ? ForecastFigures : ForecastFigures with { RealisedPercent = value };
    }

    /// <summary>
    /// Gets the deviation from the plan in the direction of improvement, in the measure's own unit. Negative if the value is
    /// worse than the plan.
    /// </summary>
    public decimal? Deviation { get; init; }

    /// <summary>
    /// Gets the amount missing to reach the plan, in the numerator's own measure, or null if nothing is missing or the amount
    /// cannot be calculated.
    /// </summary>
    public decimal? MissingAmount { get; init; }

    /// <summary>Gets the forecast at the target date. Only the latest closed period has one.</summary>
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

    /// <summary>Gets the delay against the target profile in months (rule C4.5); 0 if on plan or ahead.</summary>
    public decimal? DelayMonths { get; init; }

    /// <summary>Gets whether the delay is a lower bound, because there is no progress at all.</summary>
    public bool DelayAtLeast { get; init; }

    /// <summary>Gets the lead over the plan in months; 0 if behind.</summary>
    public decimal? LeadMonths { get; init; }

    /// <summary>
    /// Gets the delay predicted by the trend, in months (rule C6.5), or null if there is no forecast or the trend never reaches
    /// the target.
    /// </summary>
    public decimal? TrendDelayMonths
    {
        get => ForecastFigures.TrendDelayMonths;
        init => ForecastFigures = value == TrendDelayMonths ? ForecastFigures : ForecastFigures with { TrendDelayMonths = value };
    }

    /// <summary>Gets the result smiley.</summary>
    public Status Result { get; init; }

    /// <summary>
    /// Gets the code of the basis on which the result was judged, one of <see cref="JudgingBasis"/>; null if grey.
    /// </summary>
    public string? ResultBasis { get; init; }

    /// <summary>Gets the percentage that decided the result, or null if a deviation decided it or the result is grey.</summary>
    public decimal? JudgedPercent => ResultBasis switch
    {
        null => null,
        JudgingBasis.Forecast => RealisedForecastPercent,
        JudgingBasis.Actual => RealisedTargetPercent,
        _ => RealisedPlanPercent,
    };

    /// <summary>Gets the code of the result's reason, or null if there is none.</summary>
    public string? ResultReason { get; init; }

    /// <summary>Gets the timeline smiley, or null if there is no end date.</summary>
    public Status? Timeline { get; init; }

    /// <summary>Gets the code of the timeline's reason, or null if there is none.</summary>
    public string? TimelineReason { get; init; }

    /// <summary>Gets whether the value, coverage or baseline on which the figure was judged is provisional.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Gets the Danish sentence that explains both smileys.</summary>
    public string SentenceDanish
    {
        get => Explanation.Danish;
        init => Explanation = Explanation.Materialised with { Danish = value };
    }

    /// <summary>Gets the English sentence that explains both smileys.</summary>
    public string SentenceEnglish
    {
        get => Explanation.English;
        init => Explanation = Explanation.Materialised with { English = value };
    }

    /// <summary>Gets the figures of the forecast.</summary>
    internal ForecastFigures ForecastFigures { get; init; } = ForecastFigures.None;

    /// <summary>
    /// Gets the sentences in both languages. Declared last and therefore compared last, because comparing them means writing
    /// them.
    /// </summary>
    internal Explanation Explanation { get; init; } = Explanation.None;
}
