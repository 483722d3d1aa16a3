using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;

namespace BenefitMeter.Economy;

/// <summary>The levels of the benefit tree, left to right (rules B2, A3-37).</summary>
public enum TreeLevel
{
    /// <summary>What is bought or built.</summary>
    Technology,

    /// <summary>What a project hands over.</summary>
    Deliverable,

    /// <summary>What is done differently.</summary>
    Change,

    /// <summary>What is gained.</summary>
    Benefit,

    /// <summary>What it is all for.</summary>
    Vision,
}

/// <summary>A node of the benefit tree that is no benefit.</summary>
/// <param name="Id">The id; no benefit has it.</param>
/// <param name="Level">Its level.</param>
/// <param name="Title">The title.</param>
/// <param name="LeadsTo">The nodes and benefits that it leads to.</param>
public sealed record TreeNode(string Id, TreeLevel Level, LocalText Title, IReadOnlyList<TreeEdge> LeadsTo)
{
    /// <summary>
    /// Gets whether the tree was thought from the technology or from the goal (rule A3-39), or null if not specified.
    /// </summary>
    public TreeOrigin? Origin { get; init; }

    /// <summary>Gets the day that a change was carried through, or null while it is not.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Gets what shows that it was, or null if not specified.</summary>
    public string? Evidence { get; init; }
}

/// <summary>Which end a benefit tree was thought from (rule A3-39).</summary>
public enum TreeOrigin
{
    /// <summary>The technology was given: read left to right it is the plan of realisation.</summary>
    TechnologyDriven,

    /// <summary>The goal was given: read right to left it is what is required.</summary>
    GoalDriven,
}
