namespace BenefitMeter.Realising.Sentences;

/// <summary>The English phrases.</summary>
internal static class EnglishWording
{
    /// <summary>Gets the phrases.</summary>
    public static Wording Text { get; } = new()
    {
        AgainstPlan = "{0}: {1} against a plan of {2} (baseline {3}).",
        AgainstTarget = "{0}: {1} against a plan of {2}.",
        AgainstRange = "{0}: {1} against {2}.",
        Between = "{0} to {1}",
        AtLeast = "at least {0}",
        AtMost = "at most {0}",
        ImprovementReached = "{0} of the planned improvement is reached",
        FinalImprovementReached = "{0} of the whole improvement is reached",
        ImprovementExpected = "{0} of the whole improvement is expected",
        PlanAttained = "{0} of the plan is reached",
        RangeMet = "The target is {0} met",
        NoGainPlannedMet = "No improvement is planned yet, and the plan is met",
        NoGainPlannedShort = "No improvement is planned yet; the result is {0} worse than the plan",
        Next = "; {0} from {1}",
        ColourUnchanged =
            "The colour is unchanged: it changes only when the rule is met for {0} periods in a row and by the margin.",
        Lacking = "{0}{1} short {2}.",
        TooMuch = "{0}{1} too much {2}.",
        TooMany = "{0}{1} too many {2}.",
        ThisYear = "this year to date",
        Behind = "Timeline: {0}, {1} behind the plan.",
        BehindAtLeast = "Timeline: {0}, at least {1} behind the plan.",
        Ahead = "Timeline: {0} ahead of the plan.",
        Forecast = "Forecast for {0}: {1} (between {2} and {3}), {4} of the whole improvement.",
        ProvisionalBaseline = "Provisional: the baseline is not final.",
        BridgedBaseline = "Provisional: the baseline is translated from an earlier definition by the factor {0}.",
        LowCoverage = "Provisional: only {0} of the units have delivered.",
        ProvisionalValue = "Provisional: the figure may still be corrected.",
        Basis = "Basis: {0}.",
        DataThrough = "Data through {0}.",
        Hidden = "The figure is hidden to protect small groups.",
        NotJudged = "{0}: not judged,",
        Because = " because {0}.",
        Measured = "Measured {0} {1}.",
    };
}
