using BenefitMeter.Worker.Words;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys of a portfolio.</summary>
internal static class PortfolioKeys
{
    /// <summary>Gets the keys of a portfolio.</summary>
    public static MappingType Portfolio { get; } = Mapping(
        Required("name", Wording, "navn", "The portfolio's name.", "Porteføljens navn."),
        Required("owners", new ListType(Person), "ejere", "The persons who own it together; a single owner gives a warning.",
            "De personer, der ejer den sammen; en enkelt ejer giver en advarsel."),
        Key("reporting", Choice(PortfolioWords.Reporting), "rapportering",
            "How often it is reported on; a report that is missing 30 days after the period is pointed out.",
            "Hvor ofte der rapporteres; en rapport, der mangler 30 dage efter perioden, bliver påpeget.", "quarterly"),
        Key("threshold", Mapping(
            Key("amount", NumberFrom(0), "beløb", "Kroner.", "Kroner."),
            Key("hours", NumberFrom(0), "timer", "Hours.", "Timer.")), "grænse",
            "The size from which an initiative is managed centrally; smaller ones are managed by their units.",
            "Den størrelse, hvorfra en indsats styres centralt; mindre indsatser styres af enhederne.", "every initiative"),
        Key("capacity", Integer(1), "kapacitet", "How many changes a unit can handle in a quarter.",
            "Hvor mange forandringer en enhed kan håndtere i et kvartal."),
        Key("steering-group", Integer(1), "styregruppe", "The largest number of members a steering group should have.",
            "Det højeste antal medlemmer, en styregruppe bør have.", "9"),
        Key("goals", Text, "mål", "How goals are set.", "Hvordan mål sættes."),
        Key("steering", Text, "styring", "How it is managed.", "Hvordan den styres."),
        Key("organisation", Text, "organisering", "How it is organised.", "Hvordan den er organiseret."),
        Key(
            "recipients", new ListType(Text), "modtagere", "Who receives its reports: politicians, councils, user panels.",
            "Hvem der får dens rapporter: politikere, råd, brugerpaneler."),
        Key("roles", new MapType(ScalarKind.NewId, "ROLE", Wording), "roller",
            "Roles in addition to the built-in ones, by the word that is written under `role`.",
            "Roller ud over de indbyggede, efter det ord, der skrives under `role`."),
        Key("decisions", new ListType(Mapping(
            Required("date", Date, "dato", "The day.", "Dagen."),
            Required("text", Text, "beslutning", "What was decided.", "Hvad der blev besluttet."),
            Required("by", new ListType(Person), "af", "Everyone who took part; a decision made by one person alone is marked.",
                "Alle, der deltog; en beslutning, som én har truffet alene, markeres."),
            Key("reference", Text, "henvisning", "Where it is recorded.", "Hvor den er noteret."))), "beslutninger",
            "Decisions on the portfolio, oldest first.", "Beslutninger om porteføljen, ældste først."),
        Key("checklists", new MapType(ScalarKind.NewId, "CHECKLIST", new MapType(ScalarKind.Text, "VERSION", new ListType(Text))),
            "tjeklister", "Templates by version; a new version does not change what follows an older one.",
            "Skabeloner efter version; en ny version ændrer ikke det, der følger en ældre."));
}
