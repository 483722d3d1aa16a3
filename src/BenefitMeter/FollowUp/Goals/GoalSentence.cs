using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Sentences;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>
/// Writes the text that explains the smileys of a goal: the sentence of the indicator, and then one about the goal's dates.
/// </summary>
internal static class GoalSentence
{
    /// <summary>Writes the text in a language.</summary>
    public static string Write(
        string? whyGrey, Realisation? judged, GoalDelay? delay, JudgingSettings settings, Language language)
    {
        bool danish = language == Language.Danish;
        string? result = whyGrey switch
        {
            GoalJudge.NotMeasured => danish
                ? "Ingen indikator måler resultatet; det fastsættes af ejeren."
                : "No indicator measures the result; it is set by the owner.",
            not null =>
                danish ? "Der er ingen måling til og med rundens dato." : "There is no measurement up to the day of the round.",
            null => danish ? judged!.SentenceDanish : judged!.SentenceEnglish,
        };
        return delay is { Due: { } due, Expected: { } expected, Months: { } months }
            ? $"{result} {Dates(delay, due, expected, months, settings, language)}"
            : result;
    }

    private static string Dates(
        GoalDelay delay, DateOnly due, DateOnly expected, decimal months, JudgingSettings settings, Language language)
    {
        bool danish = language == Language.Danish;
        string shown = DisplayFormat.Months(Math.Abs(months), 0, settings.YellowMonths, language);
        string when = months == 0 ? (danish ? "til tiden" : "on time")
            : months > 0 ? (danish ? $"{shown} bagud" : $"{shown} behind the plan")
            : danish ? $"{shown} foran planen" : $"{shown} ahead of the plan";
        string because = delay.Basis != TimelineBasis.Dependency ? string.Empty
            : danish ? ", flyttet på grund af en afhængighed"
            : ", moved because of a dependency";
        return danish
            ? $"Frist {DisplayFormat.Date(due, language)}, forventet {DisplayFormat.Date(expected, language)}: {when}{because}."
            : $"Due {DisplayFormat.Date(due, language)}, expected {DisplayFormat.Date(expected, language)}: {when}{because}.";
    }
}
