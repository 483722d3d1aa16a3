using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The one table of every key of the catalogue. What is not in it is an error.</summary>
internal static class CatalogueKeys
{
    /// <summary>Gets the type of a whole catalogue with the sources that some providers read.</summary>
    public static MappingType Root(IReadOnlyList<ProviderKeys> providers) => Mapping(
        Required("organisation", OrganisationKeys.Organisation, "organisation",
            "The municipality, its people and its units; in one file only.", "Kommunen, dens personer og enheder; kun i én fil."),
        Key("sources", new MapType(ScalarKind.NewId, "SOURCE", SourceKeys.Source(providers)), "kilder",
            "The systems and file drops that data are read from.", "De systemer og filer, som data læses fra."),
        Key("datasets", new MapType(ScalarKind.NewId, "DATASET", DatasetKeys.Dataset), "datasæt",
            "Rows of a source that indicators are measured on.", "Rækker fra en kilde, som indikatorer måles på."),
        Key("indicators", new MapType(ScalarKind.NewId, "INDICATOR", IndicatorKeys.Indicator), "indikatorer",
            "What is measured and judged.", "Det, der måles og vurderes."),
        Key("defaults", Mapping(JudgingKeys.All), "standardvalg",
            "Settings for every indicator that does not say otherwise.", "Valg for alle indikatorer, der ikke siger andet."),
        Key("benefits", new MapType(ScalarKind.NewId, "BENEFIT", BenefitKeys.Benefit), "gevinster",
            "What the municipality gains, with owner, indicators and money.",
            "Det, kommunen vinder, med ejer, indikatorer og penge."),
        Key("portfolio", new MapType(ScalarKind.NewId, "PORTFOLIO", PortfolioKeys.Portfolio), "porteføljer",
            "Who steers which initiatives together, and what that demands.",
            "Hvem der styrer hvilke indsatser sammen, og hvad det kræver."),
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
            "Budget lines that benefits take cash out of.", "Konti, som gevinster tager kontanter ud af."),
        Key("business-cases", new MapType(ScalarKind.NewId, "CASE", CaseKeys.BusinessCase), "business cases",
            "Business cases with their versions.", "Business cases med deres versioner."),
        Key("pools", new MapType(ScalarKind.NewId, "POOL", CaseKeys.Pool), "puljer",
            "Investment pools with their loans.", "Investeringspuljer med deres lån."),
        Key("strategy", new MapType(ScalarKind.NewId, "THEME", StrategyKeys.Theme), "strategiplan",
            "The strategy plan: themes, focus areas and goals.", "Strategiplanen: temaer, indsatsområder og mål."),
        Key("rounds", new MapType(ScalarKind.NewId, "ROUND", StrategyKeys.Round), "opfølgningsrunder",
            "The rounds in which goals are followed up.", "De runder, hvor der følges op på mål."),
        Key("work-programmes", new MapType(ScalarKind.NewId, "PROGRAMME", WorkKeys.Programme), "arbejdsprogrammer",
            "What units plan for a year, and what becomes of it quarter by quarter.",
            "Det, enheder planlægger for et år, og hvad der bliver af det kvartal for kvartal."),
        Key("actions", new MapType(ScalarKind.NewId, "PLAN", WorkKeys.ActionPlan), "handlingsplaner",
            "What is done so that benefits come.", "Det, der gøres, for at gevinster kommer."),
        Key("boards", new MapType(ScalarKind.NewId, "BOARD", ImprovementKeys.Board), "tavler",
            "The KPIs that staff look at every week or second week.",
            "De KPI'er, medarbejdere ser på hver eller hver anden uge."),
        Key("improvement-projects", new MapType(ScalarKind.NewId, "PROJECT", ImprovementKeys.Project), "forbedringsprojekter",
            "Projects that turn several units' work into one coherent process.",
            "Projekter, der gør flere enheders arbejde til ét sammenhængende forløb."));
}
