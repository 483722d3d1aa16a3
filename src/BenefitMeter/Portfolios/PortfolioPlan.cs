using BenefitMeter.Definitions;

namespace BenefitMeter.Portfolios;

/// <summary>All that the catalogue says of portfolios and initiatives (rule B2).</summary>
public sealed record PortfolioPlan
{
    /// <summary>Gets a plan without anything.</summary>
    public static PortfolioPlan Empty { get; } = new();

    /// <summary>Gets the portfolios by id.</summary>
    public IReadOnlyDictionary<string, PortfolioDefinition> Portfolios { get; init; } =
        new Dictionary<string, PortfolioDefinition>();

    /// <summary>Gets the initiatives by id.</summary>
    public IReadOnlyDictionary<string, InitiativeDefinition> Initiatives { get; init; } =
        new Dictionary<string, InitiativeDefinition>();

    /// <summary>Gets the names of the roles that are used, those of the portfolios' own among them (rule A1-15).</summary>
    public IReadOnlyDictionary<string, LocalText> RoleNames { get; init; } = Roles.Names;

    /// <summary>
    /// Gets the portfolio that an initiative belongs to, its own or that of one above it, or null if it belongs to none.
    /// </summary>
    public PortfolioDefinition? PortfolioOf(InitiativeDefinition initiative) =>
        Above(initiative).Prepend(initiative).FirstOrDefault(each => each.PortfolioId is not null) is { PortfolioId: { } id }
            && Portfolios.TryGetValue(id, out PortfolioDefinition? portfolio)
            ? portfolio
            : null;

    /// <summary>Gets the initiatives right below one, or those of a portfolio's top; in order of id.</summary>
    public IEnumerable<InitiativeDefinition> ChildrenOf(string? parentId) =>
        Initiatives.Values.Where(each => each.ParentId == parentId).OrderBy(each => each.Id, StringComparer.Ordinal);

    /// <summary>Gets an initiative and everything below it.</summary>
    public IEnumerable<InitiativeDefinition> SelfAndBelow(InitiativeDefinition initiative) =>
        ChildrenOf(initiative.Id).SelectMany(SelfAndBelow).Prepend(initiative);

    /// <summary>Gets the initiatives above one, nearest first; it ends where they go in a ring.</summary>
    public IEnumerable<InitiativeDefinition> Above(InitiativeDefinition initiative)
    {
        HashSet<string> seen = [initiative.Id];
        while (initiative.ParentId is { } id && seen.Add(id) && Initiatives.TryGetValue(id, out InitiativeDefinition? parent))
        {
            yield return initiative = parent;
        }
    }

    /// <summary>
    /// Gets the benefits of an initiative and everything below it, each once, so that none is counted twice (rule C5.7).
    /// </summary>
    public IReadOnlyList<string> BenefitsOf(InitiativeDefinition initiative) =>
        [.. SelfAndBelow(initiative).SelectMany(each => each.BenefitIds).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Gets the benefits of a portfolio, each once.</summary>
    public IReadOnlyList<string> BenefitsOf(PortfolioDefinition portfolio) =>
        [.. Initiatives.Values.Where(each => PortfolioOf(each)?.Id == portfolio.Id).SelectMany(each => each.BenefitIds).Distinct()
            .Order(StringComparer.Ordinal)];
}
