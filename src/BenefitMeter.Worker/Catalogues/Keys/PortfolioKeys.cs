using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys of a portfolio.</summary>
internal static class PortfolioKeys
{
    /// <summary>Gets the keys of a portfolio.</summary>
    public static MappingType Portfolio { get; } = Mapping(
        Required("name", Wording, "navn", "The portfolio's name.", "Porteføljens navn."),
        Required("owners", new ListType(Person), "ejere", "The persons who own it together; one alone is warned of.",
            "De personer, der ejer den sammen; én alene giver en advarsel."),
        Key("reporting", Choice("monthly", "quarterly", "half-yearly", "yearly"), "rapportering",
            "How often it is reported on; a report that does not come within 30 days is told.",
            "Hvor tit der rapporteres; en rapport, der ikke kommer inden 30 dage, nævnes.", "quarterly"),
        Key("threshold", Mapping(
            Key("amount", NumberFrom(0), "beløb", "Kroner.", "Kroner."),
            Key("hours", NumberFrom(0), "timer", "Hours.", "Timer.")), "grænse",
            "From which size on an initiative is steered centrally; smaller ones stay with their units.",
            "Fra hvilken størrelse en indsats styres centralt; mindre bliver i enhederne.", "every initiative"),
        Key(
            "capacity", Integer(1), "kapacitet", "How many changes a unit can bear in a quarter.",
            "Hvor mange forandringer en enhed kan bære i et kvartal."),
        Key(
            "steering-group", Integer(1), "styregruppe", "The most members that a steering group should have.",
            "Så mange medlemmer en styregruppe højst bør have.", "9"),
        Key("goals", Text, "mål", "How goals are set.", "Hvordan mål sættes."),
        Key("steering", Text, "styring", "How it is steered.", "Hvordan der styres."),
        Key("organisation", Text, "organisering", "How it is organised.", "Hvordan den er organiseret."),
        Key(
            "recipients", new ListType(Text), "modtagere", "Who receives its reports: politicians, councils, user panels.",
            "Hvem der får dens rapporter: politikere, råd, brugerpaneler."),
        Key("roles", new MapType(ScalarKind.NewId, "ROLE", Wording), "roller",
            "Roles besides the known ones, by the word that `role` takes.",
            "Roller ud over de kendte, efter det ord, som `role` tager."),
        Key("decisions", new ListType(Mapping(
            Required("date", Date, "dato", "The day.", "Dagen."),
            Required("text", Text, "beslutning", "What was decided.", "Hvad der blev besluttet."),
            Required(
                "by", new ListType(Person), "af", "Everyone who took part; a decision by one alone is marked.",
                "Alle, der tog del; en beslutning, som én tog alene, mærkes."),
            Key("reference", Text, "henvisning", "Where it is recorded.", "Hvor den er skrevet."))), "beslutninger",
            "Decisions on the portfolio, oldest first.", "Beslutninger om porteføljen, ældste først."),
        Key(
            "checklists", new MapType(ScalarKind.NewId, "CHECKLIST", new MapType(ScalarKind.Text, "VERSION", new ListType(Text))),
            "tjeklister", "Templates by version; a new version does not change what runs by an older one.",
            "Skabeloner efter version; en ny version ændrer ikke det, der følger en ældre."));
}
