using BenefitMeter.Definitions.Units;
using BenefitMeter.Portfolios;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving;

/// <summary>The rows of the portfolio tree and of the benefits in it.</summary>
internal static class PortfolioNodes
{
    private static readonly DerivedTable Nodes = new("bm_portfolio_node",
    [
        "node_id", "node_kind", "parent_id", "portfolio_id", "path", "node_level", "sort_order", "name_da", "name_en",
        "triggered_by", "phase", "start_on", "go_live", "closed_on", "approved_on", "owner_names", "goal_id", "unit_ids",
        "business_case_id", "amount", "hours", "is_experiment", "is_steered", "readiness_score", "charter_missing",
        "roles_assigned", "roles_confirmed", "deliverables", "origin", "case_number", "citizen_journey", "link", "recipients",
    ]);

    /// <summary>Gets the id of a portfolio's node: an initiative may have the portfolio's name.</summary>
    public static string IdOf(string portfolioId) => "portfolio:" + portfolioId;

    /// <summary>Gets a person's name.</summary>
    public static string NameOf(string personId, Organisation organisation) =>
        organisation.People.TryGetValue(personId, out Person? person) ? person.Name : personId;

    /// <summary>Gives the tree: portfolios with the initiatives below them, then those that belong to none.</summary>
    public static DerivedRows Rows(PortfolioPlan plan, Organisation organisation, DateOnly asOf)
    {
        List<object?[]> rows = [];
        foreach (PortfolioDefinition portfolio in plan.Portfolios.Values.OrderBy(each => each.Id, StringComparer.Ordinal))
        {
            string id = IdOf(portfolio.Id);
            rows.Add(
            [
                id, PortfolioWords.Portfolio.Code, null, portfolio.Id, id, 0, rows.Count, portfolio.Name.Danish,
                portfolio.Name.English, null, null, null, null, null, null,
                string.Join(", ", portfolio.OwnerIds.Select(owner => NameOf(owner, organisation))), null,
                null, null, null, null, 0, 1, null, null, 0, 0, 0, null, null, null, null, Listed(portfolio.Recipients),
            ]);
            Add(plan.ChildrenOf(null).Where(top => plan.PortfolioOf(top)?.Id == portfolio.Id), id, 1);
        }

        Add(plan.ChildrenOf(null).Where(top => plan.PortfolioOf(top) is null), string.Empty, 0);
        return new(Nodes, rows);

        void Add(IEnumerable<InitiativeDefinition> initiatives, string above, int level)
        {
            foreach (InitiativeDefinition initiative in initiatives)
            {
                string path = above.Length == 0 ? initiative.Id : $"{above}/{initiative.Id}";
                rows.Add(Row(initiative, plan, organisation, asOf, path, level, rows.Count));
                Add(plan.ChildrenOf(initiative.Id), path, level + 1);
            }
        }
    }

    /// <summary>Gives the benefits of every node.</summary>
    public static DerivedRows Benefits(PortfolioPlan plan) => new(
        new("bm_portfolio_benefit", ["node_id", "benefit_id", "is_own"]),
        [
            .. plan.Portfolios.Values.SelectMany(portfolio =>
                plan.BenefitsOf(portfolio).Select(benefit => new object?[] { IdOf(portfolio.Id), benefit, 0 })),
            .. plan.Initiatives.Values.SelectMany(initiative => plan.BenefitsOf(initiative)
                .Select(benefit => new object?[] { initiative.Id, benefit, initiative.BenefitIds.Contains(benefit) ? 1 : 0 })),
        ]);

    private static object?[] Row(
        InitiativeDefinition initiative, PortfolioPlan plan, Organisation organisation, DateOnly asOf,
        string path, int level, int index)
    {
        PortfolioDefinition? portfolio = plan.PortfolioOf(initiative);
        IEnumerable<string> owners = initiative.Roles.Where(role =>
            role.Role is Roles.BenefitOwner or Roles.ProgrammeOwner && role.Days.Contains(asOf))
            .Select(role => NameOf(role.PersonId, organisation)).Distinct();
        return
        [
            initiative.Id, EnumCode<InitiativeKind>.Of(initiative.Kind),
            initiative.ParentId ?? (portfolio is null ? null : IdOf(portfolio.Id)), portfolio?.Id, path, level, index,
            initiative.Name.Danish, initiative.Name.English, EnumCode<InitiativeTrigger>.Of(initiative.Trigger),
            EnumCode<InitiativePhase>.Of(initiative.Phase), initiative.Start, initiative.GoLive, initiative.Closed,
            initiative.Approved?.Date, Listed(owners), initiative.GoalId, Listed(initiative.UnitIds), initiative.BusinessCaseId,
            initiative.Amount, initiative.Hours, initiative.IsExperiment ? 1 : 0,
            portfolio?.IsCentrallyManaged(initiative) == false ? 0 : 1,
            initiative.Readiness.Answers.Count > 0 ? initiative.Readiness.Score : null,
            initiative.Kind == InitiativeKind.Programme
                ? Listed(initiative.Charter.Missing.Select(EnumCode<CharterPart>.Of))
                : null,
            initiative.Roles.Count, initiative.Roles.Count(role => role.Confirmed is not null), initiative.Deliverables.Count,
            initiative.Origin, initiative.CaseNumber, initiative.CitizenJourney, initiative.Link, null,
        ];
    }

    private static string? Listed(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } text ? text : null;
}
