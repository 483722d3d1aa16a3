namespace BenefitMeter.Definitions.Benefits;

/// <summary>The stage of a benefit's life (rule A1-01).</summary>
public enum BenefitState
{
    /// <summary>The benefit is planned.</summary>
    Planned,

    /// <summary>A project is working on the benefit.</summary>
    InProject,

    /// <summary>The change is in daily operation.</summary>
    InOperation,

    /// <summary>The benefit was realised and has lasted.</summary>
    Sustained,

    /// <summary>The benefit was realised and has been lost.</summary>
    Lapsed,

    /// <summary>The benefit is no longer followed up.</summary>
    Closed,

    /// <summary>Another benefit has replaced it. What it realised still counts.</summary>
    Replaced,
}

/// <summary>The use of released funds (rule A3-49).</summary>
public enum ReleasedFundsUse
{
    /// <summary>They go to the treasury.</summary>
    Treasury,

    /// <summary>They remain in the area.</summary>
    Area,

    /// <summary>They are repaid to an investment pool.</summary>
    Pool,
}

/// <summary>A condition for the realisation of a benefit.</summary>
/// <param name="Kind">The kind: precondition, dependency, risk, core-task, mandate or steering (rule A1-02).</param>
/// <param name="IsMet">Whether it is met; null if not known yet.</param>
public sealed record BenefitCondition(string Kind, bool? IsMet);

/// <summary>A result contract in which a benefit counts for its owner (rule A1-03).</summary>
/// <param name="Name">The name of the contract.</param>
/// <param name="WeightPercent">The weight in the contract, 0–100; null if it has none.</param>
public sealed record BenefitContract(string Name, decimal? WeightPercent);

/// <summary>An edge of the benefit tree.</summary>
/// <param name="To">The node to which the edge leads.</param>
/// <param name="Contribution">The contribution in words; null if not specified.</param>
public sealed record TreeEdge(string To, LocalText? Contribution);

/// <summary>The allocation of a benefit's kroner to units by a key, exact and in whole kroner (rule C7.10).</summary>
/// <param name="UnitIds">The units. Ties are broken in their order.</param>
/// <param name="IndicatorId">The indicator whose figures are the key, such as the number of letters.</param>
public sealed record BenefitAllocation(IReadOnlyList<string> UnitIds, string IndicatorId);
