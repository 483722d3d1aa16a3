using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Economy.Pools;
using BenefitMeter.Economy.Rates;

namespace BenefitMeter.Economy;

/// <summary>The catalogue's benefits and their money (rules B2, B3). A plan that was read has been checked as a whole.</summary>
public sealed record BenefitPlan
{
    /// <summary>Gets an empty plan.</summary>
    public static BenefitPlan Empty { get; } = new();

    /// <summary>Gets the benefits by id.</summary>
    public IReadOnlyDictionary<string, BenefitDefinition> Benefits { get; init; } = new Dictionary<string, BenefitDefinition>();

    /// <summary>Gets the rates and prices by id.</summary>
    public IReadOnlyDictionary<string, RateDefinition> Rates { get; init; } = new Dictionary<string, RateDefinition>();

    /// <summary>Gets the nodes of the benefit tree that are not benefits, by id.</summary>
    public IReadOnlyDictionary<string, TreeNode> Nodes { get; init; } = new Dictionary<string, TreeNode>();

    /// <summary>Gets the budget lines by account.</summary>
    public IReadOnlyDictionary<string, BudgetAccount> Accounts { get; init; } = new Dictionary<string, BudgetAccount>();

    /// <summary>Gets the business cases by id.</summary>
    public IReadOnlyDictionary<string, BusinessCase> BusinessCases { get; init; } = new Dictionary<string, BusinessCase>();

    /// <summary>Gets the investment pools by id.</summary>
    public IReadOnlyDictionary<string, InvestmentPool> Pools { get; init; } = new Dictionary<string, InvestmentPool>();

    /// <summary>Gets the ids of the indicators whose figures the plan needs, each once.</summary>
    public IEnumerable<string> IndicatorIds => Benefits.Values
        .SelectMany(benefit => (string?[])
            [
                .. benefit.IndicatorIds, .. benefit.GuardrailIds, benefit.Quantity?.IndicatorId,
                benefit.Quantity?.VolumeIndicatorId, benefit.Allocation?.IndicatorId,
            ])
        .Concat(Accounts.Values.SelectMany(account => (string?[])[account.LedgerIndicatorId, account.VolumeIndicatorId]))
        .Concat(BusinessCases.Values.SelectMany(each => each.Versions).SelectMany(version => version.Lines)
            .Select(line => line.BookedId))
        .OfType<string>().Distinct();
}
