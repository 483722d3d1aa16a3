using BenefitMeter.Definitions;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>Refuses whatever looks like a CPR number, wherever it is written (rule 32a), and keeps it out of messages.</summary>
internal static class CprCheck
{
    /// <summary>Looks at every key and value of a document.</summary>
    public static IEnumerable<DefinitionIssue> Find(Node node) => node switch
    {
        ScalarNode scalar => Find(scalar.Value, scalar.Place),
        ListNode list => list.Items.SelectMany(Find),
        MapNode map => map.Entries.SelectMany(entry => Find(entry.Key, entry.Place).Concat(Find(entry.Value))),
        _ => [],
    };

    /// <summary>Looks at one text.</summary>
    public static IEnumerable<DefinitionIssue> Find(string text, FileLocation place) =>
        CellShape.WithoutCpr(text) == text ? [] : [FileIssues.CprNumber(place, text)];

    /// <summary>Gets an issue whose words hold no CPR number, whatever they quote.</summary>
    public static DefinitionIssue Masked(DefinitionIssue issue) => issue with
    {
        Message = Masked(issue.Message),
        Hint = issue.Hint is { } hint ? Masked(hint) : null,
    };

    private static LocalText Masked(LocalText text) => new(CellShape.WithoutCpr(text.Danish), CellShape.WithoutCpr(text.English));
}
