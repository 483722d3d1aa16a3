using BenefitMeter.Economy.Budgets;
using BenefitMeter.Portfolios;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rules C14.2 and C14.3: the owner's level, and budget and change both.</summary>
public static class PortfolioCases
{
    public static IEnumerable<KeyValuePair<string, CaseHandler>> All =>
        CaseHandlers.For(OwnerLevel, "G04").Concat(CaseHandlers.For(TogetherWithChange, "G05", "G06"));

    private static Dictionary<string, object?> OwnerLevel(CaseInput input) => new()
    {
        ["error"] =
            OwnerLevelRule.Problem(input.Integer("areas"), Enum.Parse<RoleLevel>(input.Text("owner_level"), ignoreCase: true)),
        ["ok_if_central"] = OwnerLevelRule.Problem(input.Integer("areas"), RoleLevel.Central),
    };

    private static Dictionary<string, object?> TogetherWithChange(CaseInput input)
    {
        BudgetAndChangeState quadrant =
            BudgetAndChange.Classify(input["budget_adjusted"].GetBoolean(), input["change_done"].GetBoolean());
        return new() { ["quadrant"] = quadrant, ["warning"] = BudgetAndChange.Warning(quadrant) };
    }
}
