using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Portfolios;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Catalogues.Rules;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving;

/// <summary>
/// The step of a derivation that describes portfolios: the tree, its benefits, what the checks find, load, roles,
/// checklists and how targets moved.
/// </summary>
internal static class PortfolioRows
{
    private const string PortfolioReport = "portfolio";

    /// <summary>Gives the rows.</summary>
    public static async Task<IReadOnlyList<DerivedRows>> DeriveAsync(DerivationInput input, CancellationToken cancellationToken)
    {
        PortfolioPlan plan = input.Plans.Portfolio;
        Organisation organisation = input.Catalogue.Organisation;
        IReadOnlyList<ReportIssue> reports =
            plan.Portfolios.Count > 0 ? await input.Store.ReadReportsAsync(PortfolioReport, string.Empty, cancellationToken) : [];
        IEnumerable<PortfolioFinding> findings = PortfolioRules.Findings(
            plan, PortfolioRules.Steered(input.Plans.Benefits.Benefits, organisation.Units))
            .Concat(plan.Portfolios.Values.SelectMany(portfolio => Missing(portfolio, reports, input)));
        return
        [
            PortfolioNodes.Rows(plan, organisation, input.AsOf),
            PortfolioNodes.Benefits(plan),
            new(
                new("bm_portfolio_check", ["node_id", "code", "detail_da", "detail_en"]),
                [
                    .. findings.Select(finding => new object?[]
                    {
                        finding.IsPortfolio ? PortfolioNodes.IdOf(finding.SubjectId) : finding.SubjectId, finding.Code,
                        finding.Text.Danish, finding.Text.English,
                    }),
                ]),
            new(
                new("bm_portfolio_load", ["unit_id", "period_id", "initiatives", "going_on", "go_lives", "capacity"]),
                [
                    .. UnitLoad.Calculate(plan, input.Calendar).Select(load => new object?[]
                    {
                        load.UnitId, load.Quarter.Id, string.Join(", ", load.InitiativeIds), load.InitiativeIds.Count,
                        load.GoLives, load.Capacity,
                    }),
                ]),
            Roles(plan, organisation),
            Checklists(plan),
            Movements(input.Catalogue),
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

    private static DerivedRows Roles(PortfolioPlan plan, Organisation organisation) => new(
        new("bm_initiative_role",
        [
            "initiative_id", "sort_order", "role_code", "role_name_da", "role_name_en", "person_name", "role_level", "benefit_id",
            "appointed_by", "confirmed_on", "valid_from", "valid_to",
        ]),
        [
            .. plan.Initiatives.Values.SelectMany(initiative => initiative.Roles.Index().Select(role => new object?[]
            {
                initiative.Id, role.Index, role.Item.Role, plan.RoleNames[role.Item.Role].Danish,
                plan.RoleNames[role.Item.Role].English,
                PortfolioNodes.NameOf(role.Item.PersonId, organisation), EnumCode<RoleLevel>.Of(role.Item.Level),
                role.Item.BenefitId,
                role.Item.AppointedBy is { } by ? PortfolioNodes.NameOf(by, organisation) : null, role.Item.Confirmed,
                role.Item.Days.Start == DateOnly.MinValue ? null : role.Item.Days.Start,
                role.Item.Days.End == DateOnly.MaxValue ? null : role.Item.Days.End.AddDays(-1),
            })),
        ]);

    private static DerivedRows Checklists(PortfolioPlan plan) => new(
        new("bm_checklist_item", ["initiative_id", "template_id", "version", "sort_order", "item", "done_on"]),
        [
            .. plan.Initiatives.Values.SelectMany(initiative =>
                initiative.Checklists.SelectMany(list => plan.PortfolioOf(initiative)!.Checklists[list.TemplateId][list.Version]
                    .Select((item, place) => new object?[] { initiative.Id, list.TemplateId, list.Version, place, item,
                        list.Done.TryGetValue(item, out DateOnly day) ? day : null }))),
        ]);

    // The whole organisation's target, and those of units with points of their own.
    private static DerivedRows Movements(Catalogue catalogue)
    {
        string root = catalogue.Organisation.Units.Root.Id;
        return new(
            new("bm_target_movement",
                [
                    "indicator_id", "unit_id", "target_first", "target", "decisions", "lowered", "raised", "change_pct",
                    "is_eased", "phrase_da", "phrase_en",
                ]),
            [
                .. catalogue.Indicators.Values.SelectMany(indicator =>
                    indicator.Targets.SelectMany(decision => decision.Units.Keys).Append(root).Distinct()
                        .Select(unit => (
                            Indicator: indicator, Unit: unit,
                            Movement: TargetMovement.Between(indicator.Targets, indicator.Direction, unit)))
                        .Where(each => each.Movement is not null)
                        .Select(each => new object?[]
                        {
                            each.Indicator.Id, each.Unit, each.Movement!.First, each.Movement.Current,
                            each.Indicator.Targets.Count, each.Movement.Lowered,
                            each.Movement.Raised,
                            Rounding.ForStorage(each.Movement.ChangePercent),
                            each.Movement.IsEased ? 1 : 0, each.Movement.Phrase()?.Danish, each.Movement.Phrase()?.English,
                        })),
            ]);
    }
}
