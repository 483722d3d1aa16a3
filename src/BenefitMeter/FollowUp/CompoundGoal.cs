using BenefitMeter.Definitions;

namespace BenefitMeter.FollowUp;

/// <summary>Finds goals that are several goals in one: what is joined twice by "og" cannot be judged by one smiley (rule A4-17).</summary>
public static class CompoundGoal
{
    private const int MostJoins = 1;

    /// <summary>Tells whether a text joins more than two things, so that it should be split or told in parts.</summary>
    public static bool ShouldBeSplit(LocalText text) => Joins(text.Danish, "og") > MostJoins || Joins(text.English, "and") > MostJoins;

    private static int Joins(string text, string word) => text
        .Split([' ', ',', '.', ';', ':', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Count(each => string.Equals(each, word, StringComparison.OrdinalIgnoreCase));
}
