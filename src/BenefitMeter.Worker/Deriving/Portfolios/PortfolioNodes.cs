using BenefitMeter.Definitions.Units;
using BenefitMeter.Portfolios;

namespace BenefitMeter.Worker.Deriving.Portfolios;

/// <summary>The nodes of the portfolio tree and the benefits in it.</summary>
internal static class PortfolioNodes
{
    /// <summary>The longest id of a node, in letters: a portfolio's has a word before the catalogue's id.</summary>
    public const int LongestId = 110;

    /// <summary>Gets the id of a portfolio's node: an initiative may have the portfolio's name.</summary>
    public static string IdOf(string portfolioId) => "portfolio:" + portfolioId;

    /// <summary>Gets a person's name.</summary>
    public static string NameOf(string personId, Organisation organisation) =>
        organisation.People.TryGetValue(personId, out Person? person) ? person.Name : personId;

    /// <summary>Gets the tree: portfolios with the initiatives below them, then those that belong to none.</summary>
    public static IReadOnlyList<NodeRow> Of(PortfolioPlan plan, Organisation organisation, DateOnly asOf)
    {
        List<NodeRow> nodes = [];
        foreach (PortfolioDefinition portfolio in plan.Portfolios.Values.OrderBy(each => each.Id, StringComparer.Ordinal))
        {
            string id = IdOf(portfolio.Id);
            nodes.Add(new NodeRow(
                portfolio, null, id, 0, nodes.Count, [.. portfolio.OwnerIds.Select(owner => NameOf(owner, organisation))]));
            Add(plan.ChildrenOf(null).Where(top => plan.PortfolioOf(top)?.Id == portfolio.Id), id, 1);
        }

        Add(plan.ChildrenOf(null).Where(top => plan.PortfolioOf(top) is null), string.Empty, 0);
        return nodes;

        void Add(IEnumerable<InitiativeDefinition> initiatives, string above, int level)
        {
            foreach (InitiativeDefinition initiative in initiatives)
            {
                string path = above.Length == 0 ? initiative.Id : $"{above}/{initiative.Id}";
                nodes.Add(new NodeRow(
                    plan.PortfolioOf(initiative), initiative, path, level, nodes.Count,
                    Owners(initiative, organisation, asOf)));
                Add(plan.ChildrenOf(initiative.Id), path, level + 1);
            }
        }
    }

    /// <summary>Gets the benefits of every node.</summary>
    public static IEnumerable<NodeBenefit> Benefits(PortfolioPlan plan) =>
    [
        .. plan.Portfolios.Values.SelectMany(portfolio =>
            plan.BenefitsOf(portfolio).Select(benefit => new NodeBenefit(IdOf(portfolio.Id), benefit, false))),
        .. plan.Initiatives.Values.SelectMany(initiative => plan.BenefitsOf(initiative)
            .Select(benefit => new NodeBenefit(initiative.Id, benefit, initiative.BenefitIds.Contains(benefit)))),
    ];

    private static IReadOnlyList<string> Owners(InitiativeDefinition initiative, Organisation organisation, DateOnly asOf) =>
    [
        .. initiative.Roles.Where(role =>
            role.Role is Roles.BenefitOwner or Roles.ProgrammeOwner && role.Days.Contains(asOf))
            .Select(role => NameOf(role.PersonId, organisation)).Distinct(),
    ];
}
