using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>Makes issues; the messages stand in the files beside this one, each once.</summary>
internal static class Issue
{
    private const int Shown = 60;

    public static DefinitionIssue Error(string code, FileLocation place, string danish, string english) =>
        new(IssueLevel.Error, code, place, new LocalText(danish, english), null);

    public static DefinitionIssue Warning(string code, FileLocation place, string danish, string english) =>
        new(IssueLevel.Warning, code, place, new LocalText(danish, english), null);

    public static DefinitionIssue Hint(this DefinitionIssue issue, string danish, string english) =>
        issue with { Hint = new LocalText(danish, english) };

    /// <summary>Adds "did you mean" where something near is known, and else what there is to choose from.</summary>
    public static DefinitionIssue Suggest(this DefinitionIssue issue, string text, IReadOnlyCollection<string> candidates)
    {
        if (Suggestion.For(text, candidates) is { } meant)
        {
            return issue.Hint($"mente du '{meant}'?", $"did you mean '{meant}'?");
        }

        string some = string.Join(", ", candidates.Order(StringComparer.Ordinal).Take(20));
        return candidates.Count == 0
            ? issue.Hint("der er ingen at vælge imellem", "there are none to choose from")
            : issue.Hint($"vælg blandt: {some}", $"choose from: {some}");
    }

    /// <summary>Shows a value in a message, cut to a readable length.</summary>
    public static string Show(string value) => value.Length <= Shown ? value : value[..Shown] + "…";
}
