namespace BenefitMeter.Definitions.Benefits;

/// <summary>Where a benefit is in its life (rule A1-01).</summary>
public enum BenefitState
{
    /// <summary>Planned.</summary>
    Planned,

    /// <summary>A project works on it.</summary>
    InProject,

    /// <summary>It is in daily operation.</summary>
    InOperation,

    /// <summary>It came, and held.</summary>
    Sustained,

    /// <summary>It came, and was lost.</summary>
    Lapsed,

    /// <summary>It is followed no more.</summary>
    Closed,

    /// <summary>Another took its place; what it realised still counts.</summary>
    Replaced,
}

/// <summary>What released means are used for (rule A3-49).</summary>
public enum ReleasedFundsUse
{
    /// <summary>They go to the treasury.</summary>
    Treasury,

    /// <summary>The area keeps them.</summary>
    Area,

    /// <summary>They go back to an investment pool.</summary>
    Pool,
}

/// <summary>What must hold for a benefit to come.</summary>
/// <param name="Kind">precondition, dependency, risk, core-task, mandate or steering (rule A1-02).</param>
/// <param name="What">What must hold.</param>
/// <param name="OwnerId">The person who sees to it; null where nobody does.</param>
/// <param name="By">The day it must hold by; null where none was set.</param>
/// <param name="IsMet">Whether it holds; null while nobody knows.</param>
public sealed record BenefitCondition(string Kind, LocalText What, string? OwnerId, DateOnly? By, bool? IsMet);

/// <summary>The result contract that counts a benefit for its owner (rule A1-03).</summary>
/// <param name="Name">The contract.</param>
/// <param name="WeightPercent">Its weight there, 0–100; null where it has none.</param>
public sealed record BenefitContract(string Name, decimal? WeightPercent);

/// <summary>An edge of the benefit tree.</summary>
/// <param name="To">The node it leads to.</param>
/// <param name="Contribution">How it contributes; null where nobody wrote it.</param>
public sealed record TreeEdge(string To, LocalText? Contribution);

/// <summary>How a benefit's kroner are shared over units by a key, whole and exact (rule C7.10).</summary>
/// <param name="UnitIds">The units, in the order that breaks ties.</param>
/// <param name="IndicatorId">The indicator whose figures are the key, such as counted letters.</param>
public sealed record BenefitAllocation(IReadOnlyList<string> UnitIds, string IndicatorId);
