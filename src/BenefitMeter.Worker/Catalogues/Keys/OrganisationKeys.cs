using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys under <c>organisation</c>.</summary>
internal static class OrganisationKeys
{
    private static readonly KeyType PersonItem = Either(Text, Mapping(
        Required("name", Text, "navn", "The person's name.", "Personens navn."),
        Key("title", Text, "titel", "The person's title.", "Personens titel.")));

    private static readonly KeyType UnitItem = Mapping(
        Required("name", Wording, "navn", "The unit's name.", "Enhedens navn."),
        Key("parent", new ScalarType(ScalarKind.Unit), "overordnet enhed",
            "The unit above it; left out for the one root only.", "Enheden over den; udelades kun for den ene øverste enhed."),
        Key("responsible", Person, "ansvarlig", "The person responsible for it.", "Den person, der er ansvarlig for den."),
        Key("codes", Either(Text, new ListType(Text)), "koder",
            "The codes that sources use for it, as text (01 is not 1); its id is always one of them.",
            "De koder, som kilderne bruger for den, som tekst (01 er ikke 1); dens id er altid en af dem."),
        Key("parents", new ListType(Mapping(
            Required("parent", new ScalarType(ScalarKind.Unit), "overordnet enhed", "The unit above it.", "Enheden over den."),
            Key("until", Date, "til og med", "The last day on which it applies; left out only for the last one.",
                "Den sidste dag, det gælder; udelades kun for den sidste."))), "overordnede enheder",
            "For a unit that has moved, instead of parent: the units above it, one after the other. If its name or codes have "
                + "changed too, write it in the units-file.",
            "For en enhed, der er flyttet, i stedet for parent: enhederne over den, den ene efter den anden. Er dens navn eller "
                + "koder også ændret, skrives den i enhedsfilen."),
        Key("valid-from", Date, "gyldig fra", "Its first day; before that day there are no figures for it.",
            "Dens første dag; før den dag er der ingen tal for enheden.", "always"),
        Key("valid-to", Date, "gyldig til og med",
            "Its last day; after that day there are no figures for it, and rows with its codes are unmapped.",
            "Dens sidste dag; efter den dag er der ingen tal for enheden, og rækker med dens koder regnes som ukendte.",
            "no end"),
        Key("successors", Either(new ScalarType(ScalarKind.Unit), new MapType(ScalarKind.Unit, "UNIT", NumberFrom(0, 1))),
            "efterfølgere",
            "The units that succeed it on the day after valid-to: one unit, or several with shares that sum to 1. Its history "
                + "counts with them in today's organisation.",
            "De enheder, der afløser den dagen efter valid-to: én enhed, eller flere med andele, der tilsammen er 1. Dens "
                + "historik regnes med hos dem i den nuværende organisation.",
            "its history stays with the unit above"));

    /// <summary>Gets the keys of the organisation.</summary>
    public static MappingType Organisation { get; } = Mapping(
        Required("name", Wording, "navn", "The municipality's name.", "Kommunens navn."),
        Key("time-zone", new ScalarType(ScalarKind.TimeZone), "tidszone", "The time zone in which days begin and schedules run.",
            "Den tidszone, som døgnets begyndelse og tidsplaner følger.", "Europe/Copenhagen"),
        Key("fortnight-anchor", Date, "14-dages-anker", "A Monday on which a fortnight begins.",
            "En mandag, hvor en 14-dages-periode begynder.", "2024-12-30"),
        Key("finance-act-purposes", new ListType(Text), "FL-formål",
            "The purposes that lines of work programmes may name.", "De formål, som linjer i arbejdsprogrammer må nævne.", "any"),
        Key("core-tasks", new ListType(Text), "kerneopgaver", "The types of core task that lines of work programmes may name.",
            "De typer kerneopgave, som linjer i arbejdsprogrammer må nævne.", "any"),
        Key("people", new MapType(ScalarKind.NewId, "PERSON", PersonItem), "personer",
            "The persons with a role, by id; names only, never a CPR number.",
            "Personerne med en rolle, efter id; kun navne, aldrig et CPR-nummer."),
        Key("units", new MapType(ScalarKind.NewId, "UNIT", UnitItem), "enheder",
            "The organisational units; exactly one has no parent.",
                "De organisatoriske enheder; præcis én har ingen overordnet."),
        Key("units-file", Text, "enhedsfil",
            "A CSV file with units, instead of or in addition to `units`: id,name,parent,codes,responsible (codes separated by "
                + "|), and where they change valid-from,valid-to,successors (x:0.6|y:0.4). A unit that has moved has several "
                + "rows.",
            "En CSV-fil med enheder, i stedet for eller ud over `units`: id,name,parent,codes,responsible (koder adskilt af |), "
                + "og hvor de ændres valid-from,valid-to,successors (x:0.6|y:0.4). En enhed, der er flyttet, har flere "
                + "rækker."));
}
