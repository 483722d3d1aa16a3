using BenefitMeter.Economy;
using BenefitMeter.FollowUp;
using BenefitMeter.Portfolios;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>
/// What the catalogue plans beside what it measures; each part is built on readers' current figures after every run.
/// </summary>
internal sealed record ManagementPlans
{
    /// <summary>Gets plans without anything.</summary>
    public static ManagementPlans None { get; } = new();

    /// <summary>Gets benefits and their money.</summary>
    public BenefitPlan Benefits { get; init; } = BenefitPlan.Empty;

    /// <summary>Gets portfolios and initiatives.</summary>
    public PortfolioPlan Portfolio { get; init; } = PortfolioPlan.Empty;

    /// <summary>Gets the strategy plan's goals and the rounds that follow them up.</summary>
    public FollowUpPlan FollowUp { get; init; } = FollowUpPlan.Empty;

    /// <summary>Gets work programmes, actions, boards and improvement projects.</summary>
    public WorkPlan Work { get; init; } = WorkPlan.Empty;

    /// <summary>Gets the indicators whose figures the plans need.</summary>
    public IReadOnlyList<string> IndicatorIds =>
        [.. Benefits.IndicatorIds.Concat(FollowUp.IndicatorIds).Concat(Work.IndicatorIds).Distinct()];
}
