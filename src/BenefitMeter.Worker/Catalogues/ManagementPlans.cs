using BenefitMeter.Economy;
using BenefitMeter.FollowUp;
using BenefitMeter.Portfolios;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>
/// The plans in the catalogue, apart from what it measures. After every run each part is derived from the current figures.
/// </summary>
internal sealed record ManagementPlans
{
    /// <summary>Gets empty plans.</summary>
    public static ManagementPlans None { get; } = new();

    /// <summary>Gets the benefits and their money. Default empty.</summary>
    public BenefitPlan Benefits { get; init; } = BenefitPlan.Empty;

    /// <summary>Gets the portfolios and initiatives. Default empty.</summary>
    public PortfolioPlan Portfolio { get; init; } = PortfolioPlan.Empty;

    /// <summary>Gets the goals of the strategy plan and the rounds that follow them up. Default empty.</summary>
    public FollowUpPlan FollowUp { get; init; } = FollowUpPlan.Empty;

    /// <summary>Gets the work programmes, actions, boards and improvement projects. Default empty.</summary>
    public WorkPlan Work { get; init; } = WorkPlan.Empty;

    /// <summary>Gets the ids of the indicators whose figures the plans need, each once.</summary>
    public IReadOnlyList<string> IndicatorIds =>
        [.. Benefits.IndicatorIds.Concat(FollowUp.IndicatorIds).Concat(Work.IndicatorIds).Distinct()];
}
