using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Benefits;

/// <summary>The edges of the benefit tree, left to right.</summary>
internal static class BenefitTreeTable
{
    /// <summary>Gets the table.</summary>
    public static Table<TreeRow> Table { get; } = new("bm_benefit_tree", t =>
    {
        t.Id("from_id", row => row.From)
            .Means("hvor kanten begynder", "where the edge begins");
        t.Word("from_kind", row => row.Tree.LevelOf(row.From)!.Value)
            .Means("{words}", "{words}");
        t.Label("from_title_da", row => row.Tree.TitleOf(row.From).Danish)
            .Means("dens titel på dansk", "its title in Danish");
        t.Label("from_title_en", row => row.Tree.TitleOf(row.From).English)
            .Means("dens titel på engelsk", "its title in English");
        t.Id("to_id", row => row.Edge.To)
            .Means("hvor kanten ender", "where it ends");
        t.Word("to_kind", row => row.Tree.LevelOf(row.Edge.To)!.Value)
            .Means("som `from_kind`", "as `from_kind`");
        t.Label("to_title_da", row => row.Tree.TitleOf(row.Edge.To).Danish)
            .Means("dens titel på dansk", "its title in Danish");
        t.Label("to_title_en", row => row.Tree.TitleOf(row.Edge.To).English)
            .Means("dens titel på engelsk", "its title in English");
        t.Text("contribution", row => row.Edge.Contribution?.Danish)
            .Means("hvordan det ene fører til det andet", "how the one leads to the other")
            .Null("det er ikke oplyst", "nobody said");
        t.Word("origin", row => row.Plan.Nodes.GetValueOrDefault(row.From)?.Origin)
            .Means("{words}", "{words}")
            .Null("det er ikke oplyst", "nobody said");
        t.PrimaryKey("from_id", "to_id");
    });
}

/// <summary>An edge of the benefit tree.</summary>
/// <param name="From">The id of the node or benefit where it begins.</param>
/// <param name="Edge">Where it ends.</param>
/// <param name="Tree">The tree.</param>
/// <param name="Plan">The plan that the tree is of.</param>
internal sealed record TreeRow(string From, TreeEdge Edge, BenefitTree Tree, BenefitPlan Plan);
