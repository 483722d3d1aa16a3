using BenefitMeter.Definitions;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Portfolios;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Portfolios;

/// <summary>Portfolios and the initiatives below them.</summary>
internal static class PortfolioNodeTable
{
    private const int LongestPath = 4000;

    /// <summary>Gets the table.</summary>
    public static Table<NodeRow> Table { get; } = new("bm_portfolio_node", t =>
    {
        t.Id("node_id", row => row.Id, PortfolioNodes.LongestId)
            .Means(
                "en indsats' id; for en portefølje `portfolio:` og dens id",
                "an initiative's id; of a portfolio `portfolio:` and its id");
        t.Code(
            "node_kind", PortfolioWords.Node,
            row => row.Initiative is { } initiative
                ? EnumCode<InitiativeKind>.Of(initiative.Kind)
                : PortfolioWords.Portfolio.Code)
            .Means("{words}", "{words}");
        t.Id("parent_id", row => row.ParentId, PortfolioNodes.LongestId)
            .Means("knuden over den", "the node above")
            .Null("den er øverst", "a top");
        t.Id("portfolio_id", row => row.Portfolio?.Id)
            .Means("den portefølje, den hører til", "the portfolio it belongs to")
            .Null("ingen", "none");
        t.Id("path", row => row.Path, LongestPath)
            .Means("id'erne oppefra og ned", "the ids from the top down");
        t.Integer("node_level", row => row.Level)
            .Means("hvor dybt den ligger; 0 er øverst", "how deep it lies; 0 is a top");
        t.Integer("sort_order", row => row.Index)
            .Means("placeringen i træet, overordnede før underordnede", "its place in the tree, parents before children");
        t.Label("name_da", row => row.Name.Danish);
        t.Label("name_en", row => row.Name.English);
        t.Word("triggered_by", row => row.Initiative?.Trigger)
            .Means("{words}", "{words}")
            .Null("det er en portefølje", "a portfolio");
        t.Word("phase", row => row.Initiative?.Phase)
            .Means("{words}", "{words}")
            .Null("det er en portefølje", "a portfolio");
        t.Day("start_on", row => row.Initiative?.Start)
            .Means("første dag", "its first day")
            .Null("dagen er ikke angivet", "not set");
        t.Day("go_live", row => row.Initiative?.GoLive)
            .Means("dagen, den går i drift", "the day it goes live")
            .Null("dagen er ikke angivet", "not set");
        t.Day("closed_on", row => row.Initiative?.Closed)
            .Means("dagen, den blev afsluttet", "the day it was closed")
            .Null("den er åben", "open");
        t.Day("approved_on", row => row.Initiative?.Approved?.Date)
            .Means("dagen, den blev godkendt", "the day it was approved")
            .Null("det er ikke sket", "it is not");
        t.Text("owner_names", row => row.Initiative is null ? string.Join(", ", row.Owners) : Listed(row.Owners))
            .Means(
                "hvem der ejer den på den seneste kørsels dag, adskilt af `, `",
                "who owns it as of the last run's day, separated by `, `")
            .Null("ingen", "nobody");
        t.Id("goal_id", row => row.Initiative?.GoalId)
            .Means("det fælles mål, den bidrager til", "the shared goal it serves")
            .Null("ingen", "none");
        t.Text("unit_ids", row => Listed(row.Initiative?.UnitIds))
            .Means("de enheder, hvis arbejde den ændrer, adskilt af `, `", "the units whose work it changes, separated by `, `")
            .Null("ingen", "none");
        t.Id("business_case_id", row => row.Initiative?.BusinessCaseId)
            .Means("dens business case", "its business case")
            .Null("ingen", "none");
        t.Decimal("amount", row => row.Initiative?.Amount)
            .Means("hvad den koster, i kroner", "what it costs, in kroner")
            .Null("det er ikke oplyst", "nobody said");
        t.Decimal("hours", row => row.Initiative?.Hours)
            .Means("de timer, den koster", "the hours it costs")
            .Null("det er ikke oplyst", "nobody said");
        t.Flag("is_experiment", row => row.Initiative is { IsExperiment: true })
            .Means("et forsøg, som ikke skal tjene sig hjem", "an experiment, which no payback is asked of");
        t.Flag(
            "is_steered",
            row => row.Initiative is not { } initiative || row.Portfolio?.IsCentrallyManaged(initiative) != false)
            .Means(
                "0, når den er under den størrelse, hvorfra porteføljen styrer indsatser centralt",
                "0 when it is below the size from which its portfolio manages initiatives centrally");
        t.Integer(
            "readiness_score",
            row => row.Initiative?.Readiness is { Answers.Count: > 0 } readiness ? readiness.Score : null)
            .Means("hvor mange af fem punkter der er klar", "how many of five are ready")
            .Null("det er ikke besvaret", "not answered");
        t.Text(
            "charter_missing",
            row => row.Initiative is { Kind: InitiativeKind.Programme } programme
                ? Listed(programme.Charter.Missing.Select(EnumCode<CharterPart>.Of))
                : null)
            .Means(
                "de dele af et programs kommissorium, der mangler svar, adskilt af `, `: " + PortfolioWords.CharterPart.Quoted,
                "the parts of a programme's charter without an answer, separated by `, `: " + PortfolioWords.CharterPart.Quoted)
            .Null("fuldstændigt, eller det er ikke et program", "complete, or no programme");
        t.Integer("roles_assigned", row => row.Initiative?.Roles.Count ?? 0)
            .Means("antal roller", "the number of its roles");
        t.Integer("roles_confirmed", row => row.Initiative?.Roles.Count(role => role.Confirmed is not null) ?? 0)
            .Means(
                "antal roller, hvis indehaver har bekræftet at kende dem",
                "the number of those whose holder confirmed to know them");
        t.Decimal("roles_confirmed_pct", row => RoleCoverage.ConfirmedPercent(row.Initiative?.Roles ?? []))
            .Means("andelen af dem, i procent", "the share of them, in percent")
            .Null("findes ikke", "it has none");
        t.Integer("deliverables", row => row.Initiative?.Deliverables.Count ?? 0)
            .Means("antal leverancer", "the number of its deliverables");
        t.Label("origin", row => row.Initiative?.Origin)
            .Means("hvor den kommer fra", "where it comes from")
            .Null("det er ikke oplyst", "nobody said");
        t.Label("case_number", row => row.Initiative?.CaseNumber)
            .Means("nummeret på dens sag", "the number of its case")
            .Null("ingen", "none");
        t.Label("citizen_journey", row => row.Initiative?.CitizenJourney)
            .Means("det borgerforløb, den er en del af", "the citizen journey it is part of")
            .Null("ingen", "none");
        t.Text("link", row => row.Initiative?.Link)
            .Means("hvor der står mere om den", "where more is written of it")
            .Null("ingen steder", "nowhere");
        t.Text("recipients", row => row.Initiative is null ? Listed(row.Portfolio?.Recipients) : null)
            .Means(
                "hvem der modtager en porteføljes rapporter, adskilt af `, `",
                "who receives a portfolio's reports, separated by `, `")
            .Null("ingen er angivet, eller det er en indsats", "nobody is named, or an initiative");
        t.Word("amounts_basis", row => row.AmountsBasis)
            .Means(
                "hvordan dens kroner kendes: `measured`, `calculated`, `estimated`; `mixed`, hvor de ikke alle er ens",
                "how its kroner are known: `measured`, `calculated`, `estimated`; `mixed` where not all alike")
            .Null("findes ikke", "it has none");
        t.PrimaryKey("node_id");
    });

    private static string? Listed(IEnumerable<string>? texts) =>
        string.Join(", ", texts ?? []) is { Length: > 0 } text ? text : null;
}

/// <summary>A node of the portfolio tree: an initiative, or a portfolio where it has none.</summary>
/// <param name="Portfolio">The portfolio that the node is or belongs to; null where an initiative belongs to none.</param>
/// <param name="Initiative">The initiative; null where the node is the portfolio.</param>
/// <param name="Path">The ids from the top down.</param>
/// <param name="Level">How deep it lies; 0 is a top.</param>
/// <param name="Index">Its place in the tree.</param>
/// <param name="Owners">The names of its owners on the day looked at.</param>
internal sealed record NodeRow(
    PortfolioDefinition? Portfolio, InitiativeDefinition? Initiative, string Path, int Level, int Index,
    IReadOnlyList<string> Owners)
{
    /// <summary>Gets how the kroner of its benefits are known; null where there are none.</summary>
    public AmountBasis? AmountsBasis { get; init; }

    /// <summary>Gets the node's id.</summary>
    public string Id => Initiative?.Id ?? PortfolioNodes.IdOf(Portfolio!.Id);

    /// <summary>Gets the id of the node above; null for a top.</summary>
    public string? ParentId => Initiative is null
        ? null
        : Initiative.ParentId ?? (Portfolio is null ? null : PortfolioNodes.IdOf(Portfolio.Id));

    /// <summary>Gets the name.</summary>
    public LocalText Name => Initiative?.Name ?? Portfolio!.Name;
}
