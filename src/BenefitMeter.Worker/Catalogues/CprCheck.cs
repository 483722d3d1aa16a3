using BenefitMeter.Definitions;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>Reports everything in a catalogue that looks like a CPR number (rule 32a), and masks it in messages.</summary>
internal static class CprCheck
{
    /// <summary>Gets an error for each key and value of a document that looks like a CPR number.</summary>
    public static IEnumerable<DefinitionIssue> Find(Node node) => node switch
    {
        ScalarNode scalar => Find(scalar.Value, scalar.Place),
        ListNode list => list.Items.SelectMany(Find),
        MapNode map => map.Entries.SelectMany(entry => Find(entry.Key, entry.Place).Concat(Find(entry.Value))),
        _ => [],
    };

    /// <summary>Gets an error where one text contains something that looks like a CPR number.</summary>
    public static IEnumerable<DefinitionIssue> Find(string text, FileLocation place) =>
        CellShape.WithoutCpr(text) == text ? [] : [FileIssues.CprNumber(place, text)];

    /// <summary>Gets the issue with every CPR number masked in its message and hint.</summary>
    public static DefinitionIssue Masked(DefinitionIssue issue) => issue with
    {
        Message = Masked(issue.Message),
        Hint = issue.Hint is { } hint ? Masked(hint) : null,
    };

    private static LocalText Masked(LocalText text) => new(CellShape.WithoutCpr(text.Danish), CellShape.WithoutCpr(text.English));
}
