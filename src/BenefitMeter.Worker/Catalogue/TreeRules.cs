using BenefitMeter.Definitions;
using BenefitMeter.Economy;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>The rules of the benefit tree (rules B2, C8.3): left to right, without circles, and no path with two amounts of kroner.</summary>
internal static class TreeRules
{
    public static void Check(BenefitPlan plan, PlanReading reading)
    {
        BenefitTree tree = new(plan);
        MapEntry[] nodes = [.. reading.Items("tree"), .. reading.Items("benefits")];
        foreach (DefinitionIssue issue in reading.Items("tree").Where(entry => plan.Benefits.ContainsKey(entry.Key))
            .Select(entry => TreeIssues.IdTaken(entry.Place, entry.Key)).Concat(nodes.SelectMany(entry => Of(entry, tree)))
            .Concat(reading.Items("benefits").SelectMany(entry => OfBenefit(entry, tree, plan))))
        {
            reading.Issues.Add(issue);
        }
    }

    private static IEnumerable<DefinitionIssue> Of(MapEntry entry, BenefitTree tree)
    {
        if (tree.After(entry.Key).Contains(entry.Key))
        {
            yield return TreeIssues.Cycle(entry.Place, entry.Key);
        }

        foreach (Node edge in entry.Value.At("leads-to").Items())
        {
            string to = edge.Text() ?? edge.At("to").Text() ?? string.Empty;
            if (tree.LevelOf(entry.Key) is { } from && tree.LevelOf(to) is { } level && !BenefitTree.MayLead(from, level))
            {
                yield return TreeIssues.WrongWay(edge.Place, entry.Key, from, to, level);
            }
        }
    }

    private static IEnumerable<DefinitionIssue> OfBenefit(MapEntry entry, BenefitTree tree, BenefitPlan plan)
    {
        BenefitDefinition benefit = plan.Benefits[entry.Key];
        bool hasChange = tree.Before(entry.Key).Any(id => tree.LevelOf(id) == TreeLevel.Change);
        if (benefit.AfterChange && !hasChange)
        {
            yield return TreeIssues.ChangeMissing(entry.Value.At("timing")!.Place, entry.Key);
        }
        else if (tree.IsLinked(entry.Key) && !(hasChange && tree.After(entry.Key).Any(id => tree.LevelOf(id) == TreeLevel.Vision)))
        {
            yield return TreeIssues.NotOnAPath(entry.Place, entry.Key);
        }
        else if (plan.Nodes.Count > 0 && !tree.IsLinked(entry.Key))
        {
            yield return TreeIssues.NotInTree(entry.Place, entry.Key);
        }

        foreach (string later in tree.After(entry.Key).Where(id => id != entry.Key && benefit.IsMonetised && plan.Benefits.TryGetValue(id, out BenefitDefinition? other) && other.IsMonetised))
        {
            yield return TreeIssues.TwoMonetised(entry.Place, entry.Key, later);
        }
    }
}
