namespace BenefitMeter.Realising.Sentences;

/// <summary>The phrases that explain a figure, in one language; {0}, {1}, {2} stand for what each comment names.</summary>
internal sealed record Wording
{
    /// <summary>The colours by status: grey, green, yellow, red.</summary>
    public required string[] Colours { get; init; }

    /// <summary>Colour, value, plan, baseline.</summary>
    public required string AgainstPlan { get; init; }

    /// <summary>Colour, value, plan.</summary>
    public required string AgainstTarget { get; init; }

    /// <summary>Colour, value, range.</summary>
    public required string AgainstRange { get; init; }

    /// <summary>Low, high.</summary>
    public required string Between { get; init; }

    /// <summary>Low.</summary>
    public required string AtLeast { get; init; }

    /// <summary>High.</summary>
    public required string AtMost { get; init; }

    /// <summary>Percent of the planned improvement.</summary>
    public required string ImprovementReached { get; init; }

    /// <summary>Percent of the final improvement.</summary>
    public required string FinalImprovementReached { get; init; }

    /// <summary>Percent expected at the target date.</summary>
    public required string ImprovementExpected { get; init; }

    /// <summary>Percent of the plan.</summary>
    public required string PlanAttained { get; init; }

    /// <summary>Percent of keeping the range.</summary>
    public required string RangeMet { get; init; }

    /// <summary>The plan is at or below the baseline, and kept.</summary>
    public required string NoGainPlannedMet { get; init; }

    /// <summary>The plan is at or below the baseline, and the value is worse; the deviation.</summary>
    public required string NoGainPlannedShort { get; init; }

    /// <summary>Colour, threshold.</summary>
    public required string Next { get; init; }

    /// <summary>The periods in a row that turn a colour.</summary>
    public required string ColourUnchanged { get; init; }

    /// <summary>Amount, noun, period.</summary>
    public required string Lacking { get; init; }

    /// <summary>Amount, nothing, period, where smaller is better.</summary>
    public required string TooMuch { get; init; }

    /// <summary>Amount, noun, period, where smaller is better.</summary>
    public required string TooMany { get; init; }

    /// <summary>What stands for the period where the target is cumulated.</summary>
    public required string ThisYear { get; init; }

    /// <summary>Colour, months.</summary>
    public required string Behind { get; init; }

    /// <summary>Colour, months.</summary>
    public required string BehindAtLeast { get; init; }

    /// <summary>Months.</summary>
    public required string Ahead { get; init; }

    /// <summary>Target date, value, low, high, percent.</summary>
    public required string Forecast { get; init; }

    /// <summary>The baseline is provisional.</summary>
    public required string ProvisionalBaseline { get; init; }

    /// <summary>The baseline is translated from an earlier definition; 0 is the factor.</summary>
    public required string BridgedBaseline { get; init; }

    /// <summary>Too few units have delivered; 0 is the share that has.</summary>
    public required string LowCoverage { get; init; }

    /// <summary>The value is provisional.</summary>
    public required string ProvisionalValue { get; init; }

    /// <summary>What the result rests on, by its code.</summary>
    public required IReadOnlyDictionary<string, string> Bases { get; init; }

    /// <summary>The last day of the data.</summary>
    public required string DataThrough { get; init; }

    /// <summary>Nothing but that a figure is hidden.</summary>
    public required string Hidden { get; init; }

    /// <summary>Colour, why not.</summary>
    public required string NotJudged { get; init; }

    /// <summary>Value, period.</summary>
    public required string Measured { get; init; }

    /// <summary>Why a figure is not judged, by its code.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }
}
