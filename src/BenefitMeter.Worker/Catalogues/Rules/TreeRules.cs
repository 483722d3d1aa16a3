using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Rules;

/// <summary>
/// The rules of the benefit tree (rules B2, C8.3): it goes from left to right without cycles, and no path has two amounts of
/// kroner.
/// </summary>
internal static class TreeRules
{
    /// <summary>Checks all nodes of the tree and all benefits.</summary>
    /// <param name="plan">The plan that has been read.</param>
    /// <param name="context">What the plan was read from; receives the issues.</param>
    public static void Check(BenefitPlan plan, PlanReaderContext context)
    {
        BenefitTree tree = new(plan);
        MapEntry[] nodes = [.. context.Items("tree"), .. context.Items("benefits")];
        foreach (DefinitionIssue issue in context.Items("tree").Where(entry => plan.Benefits.ContainsKey(entry.Key))
            .Select(entry => TreeIssues.IdTaken(entry.Place, entry.Key)).Concat(nodes.SelectMany(entry => CheckNode(entry, tree)))
            .Concat(context.Items("benefits").SelectMany(entry => CheckBenefit(entry, tree, plan))))
        {
            context.Issues.Add(issue);
        }
    }

    private static IEnumerable<DefinitionIssue> CheckNode(MapEntry entry, BenefitTree tree)
    {
        if (tree.Descendants(entry.Key).Contains(entry.Key))
        {
            yield return TreeIssues.Cycle(entry.Place, entry.Key);
        }

        foreach (Node edge in entry.Value.At("leads-to").Items())
        {
            string to = edge.Text() ?? edge.At("to").Text() ?? string.Empty;
            if (tree.LevelOf(entry.Key) is { } from && tree.LevelOf(to) is { } level && !BenefitTree.CanLead(from, level))
            {
                yield return TreeIssues.WrongWay(edge.Place, entry.Key, from, to, level);
            }
        }
    }

    private static IEnumerable<DefinitionIssue> CheckBenefit(MapEntry entry, BenefitTree tree, BenefitPlan plan)
    {
        BenefitDefinition benefit = plan.Benefits[entry.Key];
        bool hasChange = tree.Ancestors(entry.Key).Any(id => tree.LevelOf(id) == TreeLevel.Change);
        if (benefit.RequiresChange && !hasChange)
        {
            yield return TreeIssues.ChangeMissing(entry.Value.At("timing")!.Place, entry.Key);
        }
        else if (tree.IsLinked(entry.Key)
            && !(hasChange && tree.Descendants(entry.Key).Any(id => tree.LevelOf(id) == TreeLevel.Vision)))
        {
            yield return TreeIssues.NotOnAPath(entry.Place, entry.Key);
        }
        else if (plan.Nodes.Count > 0 && !tree.IsLinked(entry.Key))
        {
            yield return TreeIssues.NotInTree(entry.Place, entry.Key);
        }

        foreach (string later in tree.Descendants(entry.Key).Where(id => id != entry.Key && benefit.IsMonetised
            && plan.Benefits.TryGetValue(id, out BenefitDefinition? other) && other.IsMonetised))
        {
            yield return TreeIssues.TwoMonetised(entry.Place, entry.Key, later);
        }
    }
}
