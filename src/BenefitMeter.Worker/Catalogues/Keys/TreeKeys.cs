using BenefitMeter.Economy;
using BenefitMeter.Worker.Words;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys of a node of the benefit tree.</summary>
internal static class TreeKeys
{
    /// <summary>Gets the keys of a node.</summary>
    public static MappingType Node { get; } = Mapping(
        Required("is", ChoiceAmong(BenefitWords.TreeLevel, [.. Enum.GetValues<TreeLevel>().Except([TreeLevel.Benefit])]), "er",
            "The node's level; a benefit is a node in itself and is not repeated here.",
            "Knudens niveau; en gevinst er i sig selv en knude og gentages ikke her."),
        Required("title", Wording, "titel", "The title.", "Titlen."),
        Key("leads-to", BenefitKeys.Edges, "fører til", "The nodes and benefits it leads to, one level to the right.",
            "De knuder og gevinster, den fører til, ét niveau til højre."),
        Key("origin", Choice(BenefitWords.TreeOrigin), "udgangspunkt",
            "Whether the tree was drawn from the technology or from the goal.",
            "Om træet er tegnet ud fra teknologien eller ud fra målet."),
        Key("done", Date, "gennemført", "The day a change was completed.", "Dagen, en forandring blev gennemført."),
        Key("evidence", Text, "dokumentation", "What documents that it was completed.",
            "Det, der dokumenterer, at den blev gennemført."));
}
