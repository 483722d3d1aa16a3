using BenefitMeter.Definitions;

namespace BenefitMeter.Portfolios;

/// <summary>The catalogue's portfolios and initiatives (rule B2).</summary>
public sealed record PortfolioPlan
{
    /// <summary>Gets an empty plan.</summary>
    public static PortfolioPlan Empty { get; } = new();

    /// <summary>Gets the portfolios by id.</summary>
    public IReadOnlyDictionary<string, PortfolioDefinition> Portfolios { get; init; } =
        new Dictionary<string, PortfolioDefinition>();

    /// <summary>Gets the initiatives by id.</summary>
    public IReadOnlyDictionary<string, InitiativeDefinition> Initiatives { get; init; } =
        new Dictionary<string, InitiativeDefinition>();

    /// <summary>Gets the names of all roles by code, including the portfolios' own (rule A1-15).</summary>
    public IReadOnlyDictionary<string, LocalText> RoleNames { get; init; } = Roles.Names;

    /// <summary>
    /// Gets the portfolio of an initiative: its own, or else that of the nearest initiative above with one. Returns null if it
    /// belongs to none.
    /// </summary>
    public PortfolioDefinition? PortfolioOf(InitiativeDefinition initiative) =>
        Above(initiative).Prepend(initiative).FirstOrDefault(each => each.PortfolioId is not null) is { PortfolioId: { } id }
            && Portfolios.TryGetValue(id, out PortfolioDefinition? portfolio)
            ? portfolio
            : null;

    /// <summary>
    /// Gets the initiatives directly below an initiative, in order of id; those at the top if <paramref name="parentId"/> is
    /// null.
    /// </summary>
    public IEnumerable<InitiativeDefinition> ChildrenOf(string? parentId) =>
        Initiatives.Values.Where(each => each.ParentId == parentId).OrderBy(each => each.Id, StringComparer.Ordinal);

    /// <summary>Gets an initiative and all initiatives below it.</summary>
    public IEnumerable<InitiativeDefinition> SelfAndBelow(InitiativeDefinition initiative) =>
        ChildrenOf(initiative.Id).SelectMany(SelfAndBelow).Prepend(initiative);

    /// <summary>Gets the initiatives above an initiative, nearest first. If they form a circle, each is returned once.</summary>
    public IEnumerable<InitiativeDefinition> Above(InitiativeDefinition initiative)
    {
        HashSet<string> seen = [initiative.Id];
        while (initiative.ParentId is { } id && seen.Add(id) && Initiatives.TryGetValue(id, out InitiativeDefinition? parent))
        {
            yield return initiative = parent;
        }
    }

    /// <summary>
    /// Gets the ids of the benefits of an initiative and of all initiatives below it, each once so that none is counted twice
    /// (rule C5.7).
    /// </summary>
    public IReadOnlyList<string> BenefitsOf(InitiativeDefinition initiative) =>
        [.. SelfAndBelow(initiative).SelectMany(each => each.BenefitIds).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Gets the ids of the benefits of a portfolio, each once.</summary>
    public IReadOnlyList<string> BenefitsOf(PortfolioDefinition portfolio) =>
        [.. Initiatives.Values.Where(each => PortfolioOf(each)?.Id == portfolio.Id).SelectMany(each => each.BenefitIds).Distinct()
            .Order(StringComparer.Ordinal)];
}
