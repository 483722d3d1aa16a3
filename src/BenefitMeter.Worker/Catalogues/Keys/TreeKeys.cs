using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys of a node of the benefit tree.</summary>
internal static class TreeKeys
{
    /// <summary>Gets the keys of a node.</summary>
    public static MappingType Node { get; } = Mapping(
        Required(
            "is", Choice("technology", "deliverable", "change", "vision"), "er",
            "The node's level; benefits are nodes by themselves.", "Knudens niveau; gevinster er selv knuder."),
        Required("title", Wording, "titel", "The title.", "Titlen."),
        Key("leads-to", BenefitKeys.Edges, "fører til", "The nodes and benefits it leads to, one level to the right.",
            "De knuder og gevinster, den fører til, ét niveau til højre."),
        Key(
            "origin", Choice("technology-driven", "goal-driven"), "udgangspunkt", "Which end the tree was thought from.",
            "Hvilken ende træet er tænkt fra."),
        Key("done", Date, "gennemført", "The day a change was carried through.", "Dagen, en forandring blev gennemført."),
        Key("evidence", Text, "dokumentation", "What shows that it was.", "Hvad der viser det."));
}
