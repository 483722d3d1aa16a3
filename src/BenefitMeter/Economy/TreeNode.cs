using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;

namespace BenefitMeter.Economy;

/// <summary>The levels of the benefit tree, from left to right (rules B2, A3-37).</summary>
public enum TreeLevel
{
    /// <summary>A technology that is bought or built.</summary>
    Technology,

    /// <summary>A deliverable of a project.</summary>
    Deliverable,

    /// <summary>A change of how people work.</summary>
    Change,

    /// <summary>A benefit.</summary>
    Benefit,

    /// <summary>The vision that the benefits serve.</summary>
    Vision,
}

/// <summary>A node of the benefit tree that is not a benefit.</summary>
/// <param name="Id">The id. No benefit has the same id.</param>
/// <param name="Level">The level in the tree.</param>
/// <param name="Title">The title.</param>
/// <param name="LeadsTo">The edges to the nodes and benefits that the node leads to.</param>
public sealed record TreeNode(string Id, TreeLevel Level, LocalText Title, IReadOnlyList<TreeEdge> LeadsTo)
{
    /// <summary>
    /// Gets whether the tree was developed from the technology or from the goal (rule A3-39), or null if not specified.
    /// </summary>
    public TreeOrigin? Origin { get; init; }

    /// <summary>Gets the day on which a change was carried out, or null while it is not.</summary>
    public DateOnly? DoneOn { get; init; }
}

/// <summary>The end from which a benefit tree was developed (rule A3-39).</summary>
public enum TreeOrigin
{
    /// <summary>The technology was given. Read from left to right, the tree is the plan of realisation.</summary>
    TechnologyDriven,

    /// <summary>The goal was given. Read from right to left, the tree shows what is required.</summary>
    GoalDriven,
}
