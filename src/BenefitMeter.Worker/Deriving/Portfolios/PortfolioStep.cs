using BenefitMeter.Definitions.Units;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Portfolios;
using BenefitMeter.Worker.Catalogues.Rules;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Portfolios;

/// <summary>
/// The step of a derivation that describes portfolios: the tree, its benefits, what the checks find, load, roles,
/// checklists and how targets moved.
/// </summary>
internal static class PortfolioStep
{
    /// <summary>Gives the rows.</summary>
    public static IReadOnlyList<DerivedRows> Derive(DerivationInput input)
    {
        PortfolioPlan plan = input.Plans.Portfolio;
        Organisation organisation = input.Catalogue.Organisation;
        IEnumerable<PortfolioFinding> findings = PortfolioRules.Findings(
            plan, PortfolioRules.Steered(input.Plans.Benefits.Benefits, organisation.Units))
            .Concat(plan.Portfolios.Values.SelectMany(portfolio => Missing(portfolio, input)));
        NodeBenefit[] benefits = [.. PortfolioNodes.Benefits(plan)];
        ILookup<string, BenefitTotal> totals = input.Money.Totals.ToLookup(total => total.BenefitId);
        ILookup<string, BenefitTotal> ofNodes = benefits
            .SelectMany(benefit => totals[benefit.BenefitId].Select(total => (benefit.NodeId, Total: total)))
            .ToLookup(each => each.NodeId, each => each.Total);
        return
        [
            PortfolioNodeTable.Table.Rows(PortfolioNodes.Of(plan, organisation, input.AsOf)
                .Select(node => node with { AmountsBasis = BenefitTotal.BasisOf(ofNodes[node.Id]) })),
            PortfolioBenefitTable.Table.Rows(benefits),
            PortfolioAmountTable.Rows(benefits, totals),
            PortfolioCheckTable.Table.Rows(findings),
            PortfolioLoadTable.Table.Rows(UnitLoad.Calculate(plan, input.Calendar)),
            InitiativeRoleTable.Rows(plan, organisation),
            ChecklistItemTable.Rows(plan),
            TargetMovementTable.Rows(input.Catalogue),
        ];
    }

    private static IEnumerable<PortfolioFinding> Missing(
        PortfolioDefinition portfolio, DerivationInput input)
    {
        if (ReportingDuty.MissedDeadline(
            portfolio.Reporting, input.AsOf, input.State.LastPortfolioReport?.AsOf, input.Calendar) is { } due)
        {
            yield return PortfolioChecks.ReportMissing(portfolio, due);
        }
    }
}
