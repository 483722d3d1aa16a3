using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Sentences;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>Writes the sentence that explains a goal's smileys: the indicator's own, then what its dates say.</summary>
internal static class GoalSentence
{
    /// <summary>Writes the sentence in a language.</summary>
    public static string Write(
        string? whyGrey, Realisation? judged, GoalDelay? delay, JudgingSettings settings, Language language)
    {
        bool danish = language == Language.Danish;
        string? result = whyGrey switch
        {
            GoalJudge.NotMeasured => danish
                ? "Resultatet måles ikke af en indikator; ejeren sætter det."
                : "No indicator measures the result; its owner sets it.",
            not null =>
                danish ? "Der er ingen måling til og med rundens dato." : "There is no measurement up to the round's day.",
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
            : months > 0 ? (danish ? $"{shown} efter planen" : $"{shown} behind the plan")
            : danish ? $"{shown} før planen" : $"{shown} ahead of the plan";
        string because =
            delay.Basis == "Dependency" ? (danish ? ", flyttet af en afhængighed" : ", moved by a dependency") : string.Empty;
        return danish
            ? $"Slut {DisplayFormat.Date(due, language)}, ventes {DisplayFormat.Date(expected, language)}: {when}{because}."
            : $"Due {DisplayFormat.Date(due, language)}, expected {DisplayFormat.Date(expected, language)}: {when}{because}.";
    }
}
