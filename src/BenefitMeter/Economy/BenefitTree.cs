using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;

namespace BenefitMeter.Economy;

/// <summary>
/// The benefit tree: technology – deliverable – change – benefit – vision. Every benefit is a node of it (rule B2).
/// </summary>
public sealed class BenefitTree
{
    private readonly BenefitPlan plan;
    private readonly ILookup<string, string> before;

    /// <summary>Creates the tree of a plan.</summary>
    public BenefitTree(BenefitPlan plan)
    {
        this.plan = plan;
        before = Edges.ToLookup(edge => edge.Edge.To, edge => edge.From, StringComparer.Ordinal);
    }

    /// <summary>Gets the edges, in the order of the catalogue.</summary>
    public IEnumerable<(string From, TreeEdge Edge)> Edges =>
        plan.Nodes.Values.SelectMany(node => node.LeadsTo.Select(edge => (node.Id, edge)))
            .Concat(plan.Benefits.Values.SelectMany(benefit => benefit.LeadsTo.Select(edge => (benefit.Id, edge))));

    /// <summary>Gets the level of a node, or null if there is no node with the id.</summary>
    public TreeLevel? LevelOf(string id) =>
        plan.Benefits.ContainsKey(id) ? TreeLevel.Benefit : plan.Nodes.TryGetValue(id, out TreeNode? node) ? node.Level : null;

    /// <summary>Gets the title of a node. There must be a node with the id.</summary>
    public LocalText TitleOf(string id) =>
        plan.Benefits.TryGetValue(id, out BenefitDefinition? benefit) ? benefit.Title : plan.Nodes[id].Title;

    /// <summary>Determines whether a node has an edge to or from another node.</summary>
    public bool IsLinked(string id) => before[id].Any() || Next(id).Any();

    /// <summary>
    /// Gets the nodes that a node leads to, directly or through others. The node itself is among them only if it is on a circle.
    /// </summary>
    public IReadOnlySet<string> Descendants(string id) => Walk(id, Next);

    /// <summary>
    /// Gets the nodes that lead to a node, directly or through others. The node itself is among them only if it is on a circle.
    /// </summary>
    public IReadOnlySet<string> Ancestors(string id) => Walk(id, each => before[each]);

    /// <summary>
    /// Determines whether an edge between two levels is allowed: one level to the right, from technology to change without a
    /// deliverable, or from one benefit to another (from the early one to the effect).
    /// </summary>
    public static bool CanLead(TreeLevel from, TreeLevel to) =>
        to - from == 1 || (from, to) is (TreeLevel.Technology, TreeLevel.Change) or (TreeLevel.Benefit, TreeLevel.Benefit);

    /// <summary>
    /// Gets the day on which the last of the changes that lead to a benefit was carried out, or null if one of them is not
    /// carried out or no change leads to the benefit.
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
        Queue<string> queue = new(step(start));
        while (queue.TryDequeue(out string? id))
        {
            if (seen.Add(id))
            {
                foreach (string next in step(id))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return seen;
    }
}
