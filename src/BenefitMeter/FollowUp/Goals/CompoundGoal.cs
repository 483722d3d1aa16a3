using BenefitMeter.Definitions;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>
/// Finds goals that are several goals in one. A text that is joined by "og" more than once cannot be judged by one smiley
/// (rule A4-17).
/// </summary>
public static class CompoundGoal
{
    private const int MaxJoins = 1;

    /// <summary>Determines whether a text joins more than two things, so that the goal should be split or given parts.</summary>
    public static bool ShouldBeSplit(LocalText text) =>
        Joins(text.Danish, "og") > MaxJoins || Joins(text.English, "and") > MaxJoins;

    private static int Joins(string text, string word) => text
        .Split([' ', ',', '.', ';', ':', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Count(each => string.Equals(each, word, StringComparison.OrdinalIgnoreCase));
}
