using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The table of every key of the catalogue. A key that is not in it is an error.</summary>
internal static class CatalogueKeys
{
    /// <summary>Gets the type of a whole catalogue.</summary>
    /// <param name="providers">The providers that sources may name, with their own keys.</param>
    public static MappingType Root(IReadOnlyList<ProviderKeys> providers) => Mapping(
        Required("organisation", OrganisationKeys.Organisation, "organisation",
            "The municipality, its people and its units; in one file only.", "Kommunen, dens personer og enheder; kun i én fil."),
        Key("sources", new MapType(ScalarKind.NewId, "SOURCE", SourceKeys.Source(providers)), "kilder",
            "The systems and file drops that data are read from.", "De systemer og filer, som data læses fra."),
        Key("datasets", new MapType(ScalarKind.NewId, "DATASET", DatasetKeys.Dataset), "datasæt",
            "Rows of a source that indicators are measured on.", "Rækker fra en kilde, som indikatorer måles på."),
        Key("indicators", new MapType(ScalarKind.NewId, "INDICATOR", IndicatorKeys.Indicator), "indikatorer",
            "What is measured and judged.", "Det, der måles og vurderes."),
        Key("defaults", Mapping(JudgingKeys.All), "standardindstillinger",
            "Settings for every indicator that has none of its own.",
            "Indstillinger for alle indikatorer, der ikke har deres egne."),
        Key("benefits", new MapType(ScalarKind.NewId, "BENEFIT", BenefitKeys.Benefit), "gevinster",
            "What the municipality gains, with owner, indicators and money.",
            "Det, kommunen opnår, med ejer, indikatorer og økonomi."),
        Key("portfolio", new MapType(ScalarKind.NewId, "PORTFOLIO", PortfolioKeys.Portfolio), "porteføljer",
            "The initiatives that are managed together, who manages them, and what is required of them.",
            "De indsatser, der styres samlet, hvem der styrer dem, og hvad der kræves af dem."),
        Key("initiatives", new MapType(ScalarKind.NewId, "INITIATIVE", InitiativeKeys.Initiative), "indsatser",
            "Programmes, projects, ad hoc efforts and operational changes.",
            "Programmer, projekter, ad hoc-indsatser og driftsændringer."),
        Key("benefit-types", new MapType(ScalarKind.NewId, "TYPE", Wording), "gevinsttyper",
            "The organisation's own list of benefit types.", "Organisationens egen liste over gevinsttyper."),
        Key("tree", new MapType(ScalarKind.NewId, "NODE", TreeKeys.Node), "gevinsttræ",
            "What leads to the benefits, and what they lead to: technology – change – benefit – vision.",
            "Det, der fører til gevinsterne, og det, de fører til: teknologi – forandring – gevinst – vision."),
        Key("rates", new MapType(ScalarKind.NewId, "RATE", MoneyKeys.RateKeys), "satser",
            "Salaries, prices and indices over time.", "Lønninger, priser og indeks over tid."),
        Key("accounts", new MapType(ScalarKind.NewId, "ACCOUNT", MoneyKeys.Account), "konti",
            "Budget accounts that benefits release money from.", "Budgetkonti, som gevinster frigør penge fra."),
        Key("business-cases", new MapType(ScalarKind.NewId, "CASE", CaseKeys.BusinessCase), "business cases",
            "Business cases with their versions.", "Business cases med deres versioner."),
        Key("pools", new MapType(ScalarKind.NewId, "POOL", CaseKeys.Pool), "puljer",
            "Investment pools with their loans.", "Investeringspuljer med deres lån."),
        Key("strategy", new MapType(ScalarKind.NewId, "THEME", StrategyKeys.Theme), "strategiplan",
            "The strategy plan: themes, focus areas and goals.", "Strategiplanen: temaer, indsatsområder og mål."),
        Key("rounds", new MapType(ScalarKind.NewId, "ROUND", StrategyKeys.Round), "opfølgningsrunder",
            "The rounds in which goals are followed up.", "De runder, hvor der følges op på målene."),
        Key("work-programmes", new MapType(ScalarKind.NewId, "PROGRAMME", WorkKeys.Programme), "arbejdsprogrammer",
            "What units plan for a year, and the status quarter by quarter.",
            "Det, enheder planlægger for et år, og status kvartal for kvartal."),
        Key("actions", new MapType(ScalarKind.NewId, "PLAN", WorkKeys.ActionPlan), "handlingsplaner",
            "What is done to realise the benefits.", "Det, der gøres for at realisere gevinsterne."),
        Key("boards", new MapType(ScalarKind.NewId, "BOARD", ImprovementKeys.Board), "tavler",
            "The KPIs that staff review every week or every second week.",
            "De KPI'er, som medarbejderne gennemgår hver uge eller hver anden uge."),
        Key("improvement-projects", new MapType(ScalarKind.NewId, "PROJECT", ImprovementKeys.Project), "forbedringsprojekter",
            "Projects that turn several units' work into one coherent process.",
            "Projekter, der samler flere enheders arbejde i ét sammenhængende forløb."));
}
