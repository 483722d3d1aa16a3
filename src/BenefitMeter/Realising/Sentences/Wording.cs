namespace BenefitMeter.Realising.Sentences;

/// <summary>
/// The phrases that explain a figure, in one language. Each comment says what replaces the placeholders {0}, {1}, ….
/// </summary>
internal sealed record Wording
{
    /// <summary>The value against plan and baseline. {0} is the colour, {1} the value, {2} the plan, {3} the baseline.</summary>
    public required string AgainstPlan { get; init; }

    /// <summary>The value against the plan, without a baseline. {0} is the colour, {1} the value, {2} the plan.</summary>
    public required string AgainstTarget { get; init; }

    /// <summary>The value against a range. {0} is the colour, {1} the value, {2} the range.</summary>
    public required string AgainstRange { get; init; }

    /// <summary>A range with two limits. {0} is the lower one, {1} the upper one.</summary>
    public required string Between { get; init; }

    /// <summary>A range with a lower limit, {0}.</summary>
    public required string AtLeast { get; init; }

    /// <summary>A range with an upper limit, {0}.</summary>
    public required string AtMost { get; init; }

    /// <summary>The realisation against the plan to date. {0} is the percentage of the planned improvement.</summary>
    public required string ImprovementReached { get; init; }

    /// <summary>The realisation after the target date. {0} is the percentage of the whole improvement.</summary>
    public required string FinalImprovementReached { get; init; }

    /// <summary>The forecast realisation. {0} is the percentage of the whole improvement expected at the target date.</summary>
    public required string ImprovementExpected { get; init; }

    /// <summary>The attainment without a baseline. {0} is the percentage of the plan.</summary>
    public required string PlanAttained { get; init; }

    /// <summary>How well a range is met. {0} is the percentage.</summary>
    public required string RangeMet { get; init; }

    /// <summary>The plan is at or below the baseline, and it is met.</summary>
    public required string NoGainPlannedMet { get; init; }

    /// <summary>The plan is at or below the baseline, and the value is worse than the plan by {0}.</summary>
    public required string NoGainPlannedShort { get; init; }

    /// <summary>The next better colour. {0} is the colour, {1} its threshold.</summary>
    public required string Next { get; init; }

    /// <summary>
    /// The colour is unchanged because of hysteresis (rule 9). {0} is the number of periods in a row that change it.
    /// </summary>
    public required string ColourUnchanged { get; init; }

    /// <summary>
    /// The missing amount, if larger values are better. {0} is the amount, {1} the noun after a space or nothing, {2} the period.
    /// </summary>
    public required string Lacking { get; init; }

    /// <summary>
    /// The excess amount without a noun, if smaller values are better. {0} is the amount, {1} is empty, {2} the period.
    /// </summary>
    public required string TooMuch { get; init; }

    /// <summary>
    /// The excess amount with a noun, if smaller values are better. {0} is the amount, {1} the noun after a space, {2} the
    /// period.
    /// </summary>
    public required string TooMany { get; init; }

    /// <summary>Used instead of the period if the target is cumulative.</summary>
    public required string ThisYear { get; init; }

    /// <summary>The timeline is behind. {0} is the colour, {1} the delay in months.</summary>
    public required string Behind { get; init; }

    /// <summary>The timeline is behind by a lower bound. {0} is the colour, {1} the delay in months.</summary>
    public required string BehindAtLeast { get; init; }

    /// <summary>The timeline is ahead. {0} is the lead in months.</summary>
    public required string Ahead { get; init; }

    /// <summary>
    /// The forecast. {0} is the target date, {1} the value, {2} and {3} the ends of the interval, {4} the percentage of the whole
    /// improvement.
    /// </summary>
    public required string Forecast { get; init; }

    /// <summary>The baseline is provisional.</summary>
    public required string ProvisionalBaseline { get; init; }

    /// <summary>The baseline was translated from an earlier definition by the factor {0}.</summary>
    public required string BridgedBaseline { get; init; }

    /// <summary>Too few units have delivered. {0} is the percentage that has.</summary>
    public required string LowCoverage { get; init; }

    /// <summary>The value is provisional.</summary>
    public required string ProvisionalValue { get; init; }

    /// <summary>The basis of the result, {0}.</summary>
    public required string Basis { get; init; }

    /// <summary>The last day of the data, {0}.</summary>
    public required string DataThrough { get; init; }

    /// <summary>The whole sentence for a hidden figure.</summary>
    public required string Hidden { get; init; }

    /// <summary>The beginning of the sentence for a figure that is not judged. {0} is the colour.</summary>
    public required string NotJudged { get; init; }

    /// <summary>The reason why a figure is not judged, {0}; ends its sentence.</summary>
    public required string Because { get; init; }

    /// <summary>The measured value of a figure that is not judged. {0} is the value, {1} the period.</summary>
    public required string Measured { get; init; }
}
