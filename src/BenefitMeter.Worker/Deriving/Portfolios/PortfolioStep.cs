using BenefitMeter.Definitions.Units;
using BenefitMeter.Portfolios;
using BenefitMeter.Worker.Catalogues.Rules;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Portfolios;

/// <summary>
/// The step of a derivation that describes portfolios: the tree, its benefits, what the checks find, load, roles,
/// checklists and how targets moved.
/// </summary>
internal static class PortfolioStep
{
    /// <summary>Gives the rows.</summary>
    public static async Task<IReadOnlyList<DerivedRows>> DeriveAsync(DerivationInput input, CancellationToken cancellationToken)
    {
        PortfolioPlan plan = input.Plans.Portfolio;
        Organisation organisation = input.Catalogue.Organisation;
        IReadOnlyList<ReportIssue> reports =
            plan.Portfolios.Count > 0
                ? await input.Store.ReadReportsAsync(ReportWords.Portfolio.Code, string.Empty, cancellationToken)
                : [];
        IEnumerable<PortfolioFinding> findings = PortfolioRules.Findings(
            plan, PortfolioRules.Steered(input.Plans.Benefits.Benefits, organisation.Units))
            .Concat(plan.Portfolios.Values.SelectMany(portfolio => Missing(portfolio, reports, input)));
        return
        [
            PortfolioNodeTable.Table.Rows(PortfolioNodes.Of(plan, organisation, input.AsOf)),
            PortfolioBenefitTable.Table.Rows(PortfolioNodes.Benefits(plan)),
            PortfolioCheckTable.Table.Rows(findings),
            PortfolioLoadTable.Table.Rows(UnitLoad.Calculate(plan, input.Calendar)),
            InitiativeRoleTable.Rows(plan, organisation),
            ChecklistItemTable.Rows(plan),
            TargetMovementTable.Rows(input.Catalogue),
        ];
    }

    private static IEnumerable<PortfolioFinding> Missing(
        PortfolioDefinition portfolio, IReadOnlyList<ReportIssue> reports, DerivationInput input)
    {
        if (ReportingDuty.MissedDeadline(
            portfolio.Reporting, input.AsOf, reports.Count > 0 ? reports[^1].AsOf : null, input.Calendar) is { } due)
        {
            yield return PortfolioChecks.ReportMissing(portfolio, due);
        }
    }
}
