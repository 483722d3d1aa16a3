using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>Creates issues. Each message is written once, in one of the other files of this folder.</summary>
internal static class Issue
{
    private const int MaxShown = 60;

    /// <summary>Creates an error, with which a catalogue is not used.</summary>
    public static DefinitionIssue Error(string code, FileLocation place, string danish, string english) =>
        new(IssueLevel.Error, code, place, new LocalText(danish, english), null);

    /// <summary>Creates a warning.</summary>
    public static DefinitionIssue Warning(string code, FileLocation place, string danish, string english) =>
        new(IssueLevel.Warning, code, place, new LocalText(danish, english), null);

    /// <summary>Adds a hint: what to do, without a full stop.</summary>
    public static DefinitionIssue Hint(this DefinitionIssue issue, string danish, string english) =>
        issue with { Hint = new LocalText(danish, english) };

    /// <summary>Adds the hint "did you mean" where a candidate is similar, else a list of at most 20 candidates.</summary>
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

    /// <summary>Gets a value as it is shown in a message: at most 60 characters, then an ellipsis.</summary>
    public static string Show(string value) => value.Length <= MaxShown ? value : value[..MaxShown] + "…";
}
