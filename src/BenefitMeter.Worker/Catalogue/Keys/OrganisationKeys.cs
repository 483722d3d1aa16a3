using static BenefitMeter.Worker.Catalogues.KeyTypes;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>The keys under <c>organisation</c>.</summary>
internal static class OrganisationKeys
{
    private static readonly KeyType PersonItem = Either(Text, Keys(
        Required("name", Text, "navn", "The person's name.", "Personens navn."),
        Key("title", Text, "titel", "The person's title.", "Personens titel.")));

    private static readonly KeyType UnitItem = Keys(
        Required("name", Wording, "navn", "The unit's name.", "Enhedens navn."),
        Key("parent", new ScalarType(ScalarKind.Unit), "overordnet enhed",
            "The unit above it; left out for the one root only.", "Enheden over den; udelades kun for den ene øverste enhed."),
        Key("responsible", Person, "ansvarlig", "The person who answers for it.", "Den person, der svarer for den."),
        Key("codes", Either(Text, new ListType(Text)), "koder",
            "The codes that sources write for it, as text (01 is not 1); its id is always one.",
            "De koder, som kilderne skriver for den, som tekst (01 er ikke 1); dens id er altid en af dem."));

    /// <summary>Gets the keys of the organisation.</summary>
    public static MappingType Organisation { get; } = Keys(
        Required("name", Wording, "navn", "The municipality's name.", "Kommunens navn."),
        Key("time-zone", new ScalarType(ScalarKind.TimeZone), "tidszone",
            "The time zone that days begin and schedules run in.", "Den tidszone, som døgn begynder og tidsplaner kører i.",
            "Europe/Copenhagen"),
        Key("fortnight-anchor", Date, "14-dages-anker",
            "A Monday that a fortnight begins on.", "En mandag, som en 14-dages-periode begynder på.", "2024-12-30"),
        Key("people", new MapType(ScalarKind.NewId, "PERSON", PersonItem), "personer",
            "Role holders by id; names only, never a CPR number.", "Rollehavere efter id; kun navne, aldrig et CPR-nummer."),
        Key("units", new MapType(ScalarKind.NewId, "UNIT", UnitItem), "enheder",
            "The organisational units; exactly one has no parent.",
                "De organisatoriske enheder; præcis én har ingen overordnet."),
        Key("units-file", Text, "enhedsfil",
            "A CSV file with units, instead of or besides `units`: id,name,parent,codes,responsible (codes separated by |).",
            "En CSV-fil med enheder, i stedet for eller ud over `units`: id,name,parent,codes,responsible (koder adskilt af |)."));
}
