using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;

namespace BenefitMeter.Economy;

/// <summary>The benefit tree: technology – change – benefit – vision, with every benefit a node of it (rule B2).</summary>
public sealed class BenefitTree
{
    private readonly BenefitPlan plan;
    private readonly ILookup<string, string> before;

    /// <summary>Makes the tree of a plan.</summary>
    public BenefitTree(BenefitPlan plan)
    {
        this.plan = plan;
        before = Edges.ToLookup(edge => edge.Edge.To, edge => edge.From, StringComparer.Ordinal);
    }

    /// <summary>Gets the edges, in the order they are written.</summary>
    public IEnumerable<(string From, TreeEdge Edge)> Edges =>
        plan.Nodes.Values.SelectMany(node => node.LeadsTo.Select(edge => (node.Id, edge)))
            .Concat(plan.Benefits.Values.SelectMany(benefit => benefit.LeadsTo.Select(edge => (benefit.Id, edge))));

    /// <summary>Gets the level of a node; null where there is no such node.</summary>
    public TreeLevel? LevelOf(string id) =>
        plan.Benefits.ContainsKey(id) ? TreeLevel.Benefit : plan.Nodes.TryGetValue(id, out TreeNode? node) ? node.Level : null;

    /// <summary>Gets the title of a node.</summary>
    public LocalText TitleOf(string id) =>
        plan.Benefits.TryGetValue(id, out BenefitDefinition? benefit) ? benefit.Title : plan.Nodes[id].Title;

    /// <summary>Gets whether anything leads to a node, or it to anything.</summary>
    public bool IsLinked(string id) => before[id].Any() || Next(id).Any();

    /// <summary>Gets the nodes that a node leads to, near and far, itself not unless it is on a circle.</summary>
    public IReadOnlySet<string> Descendants(string id) => Walk(id, Next);

    /// <summary>Gets the nodes that lead to a node, near and far.</summary>
    public IReadOnlySet<string> Ancestors(string id) => Walk(id, each => before[each]);

    /// <summary>
    /// Tells whether an edge goes where it may: from left to right by one level, the deliverable left out or not, or between two
    /// benefits, from the early one to the effect.
    /// </summary>
    public static bool CanLead(TreeLevel from, TreeLevel to) =>
        to - from == 1 || (from, to) is (TreeLevel.Technology, TreeLevel.Change) or (TreeLevel.Benefit, TreeLevel.Benefit);

    /// <summary>
    /// Gets the day that the changes before a benefit were all carried through; null while one is not, or where no change leads
    /// to it.
    /// </summary>
    public DateOnly? ChangesDoneOn(string benefitId)
    {
        TreeNode[] changes = [.. Ancestors(benefitId).Where(id => LevelOf(id) == TreeLevel.Change).Select(id => plan.Nodes[id])];
        return changes.Length == 0 || changes.Any(change => change.DoneOn is null) ? null : changes.Max(change => change.DoneOn);
    }

    private IEnumerable<string> Next(string id) =>
        (plan.Benefits.TryGetValue(id, out BenefitDefinition? benefit) ? benefit.LeadsTo
            : plan.Nodes.TryGetValue(id, out TreeNode? node) ? node.LeadsTo
            : [])
        .Select(edge => edge.To);

    private static HashSet<string> Walk(string start, Func<string, IEnumerable<string>> step)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<string> left = new(step(start));
        while (left.TryDequeue(out string? id))
        {
            if (seen.Add(id))
            {
                foreach (string next in step(id))
                {
                    left.Enqueue(next);
                }
            }
        }

        return seen;
    }
}
