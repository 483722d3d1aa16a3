using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>Judges a goal as of the day of a round, before answers and overrides (rule C2).</summary>
public static class GoalJudge
{
    /// <summary>The code of a goal that no indicator measures, so that its owner sets the result.</summary>
    public const string NotMeasured = "NotMeasured";

    /// <summary>The code of a goal that has no dates to judge the timeline by.</summary>
    public const string NoDates = "NoDates";

    /// <summary>Judges a goal.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="indicator">The indicator of the goal, or null if there is none.</param>
    /// <param name="figures">Readers' current figures, which may include those of other indicators and units.</param>
    /// <param name="units">The organisation.</param>
    /// <param name="asOf">The as-of day of the round.</param>
    public static ComputedStatus Judge(
        Goal goal, IndicatorDefinition? indicator, IEnumerable<Figure> figures, UnitTree units, DateOnly asOf)
    {
        JudgingSettings settings = indicator?.Judging ?? JudgingSettings.Default;
        GoalExpectation? expectation = indicator is null ? null
            : GoalExpectation.AsOf(indicator, goal.UnitId ?? units.Root.Id, figures, units, asOf);
        Realisation? judged = expectation?.Realisation;
        GoalDelay? delay = GoalDelay.For(goal, expectation, settings, asOf);
        // A goal that no indicator measures is grey until its owner sets a result (decision 0052).
        string? whyGrey = indicator is null ? NotMeasured : judged is null ? JudgingReason.MissingMeasurement : null;
        return new ComputedStatus
        {
            Expectation = expectation,
            Result = judged?.Result ?? Status.Grey,
            ResultBasis = judged?.ResultBasis,
            ResultReason = whyGrey ?? judged!.ResultReason,
            Timeline = delay?.Status ?? Status.Grey,
            TimelineBasis = delay?.Basis,
            TimelineReason = delay is not null ? null : whyGrey ?? judged!.TimelineReason ?? NoDates,
            DelayMonths = delay?.Months,
            DelayAtLeast = delay?.AtLeast ?? false,
            TrendNever = judged is { Forecast: not null, TrendDelayMonths: null },
            SentenceDanish = GoalSentence.Write(whyGrey, judged, delay, settings, Language.Danish),
            SentenceEnglish = GoalSentence.Write(whyGrey, judged, delay, settings, Language.English),
        };
    }
}
