using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys under <c>baseline</c> and <c>targets</c>.</summary>
internal static class TargetKeys
{
    private static readonly KeyDescription[] FixedSides =
    [
        Key("value", Number, "værdi", "The value, in the indicator's measure.", "Værdien, i indikatorens mål."),
        Key("numerator", Number, "tæller", "The numerator, with the denominator instead of a value.",
            "Tælleren, med nævneren i stedet for en værdi."),
        Key("denominator", Number, "nævner", "The denominator.", "Nævneren."),
    ];

    private static readonly MapType Points = new(ScalarKind.PeriodOrDate, "PERIOD", Number);

    private static readonly KeyDescription PointsKey = Key("points", Points, "punkter",
        "Levels by date or period; a period means its last day, for a step its first.",
        "Niveauer efter dato eller periode; en periode betyder dens sidste dag, for et trin dens første.");

    /// <summary>Gets the forms of a baseline.</summary>
    public static EitherType Baseline { get; } = Either(Choice("none"), OneOf(
        Key("fixed", Mapping(
        [
            .. FixedSides,
            Key("date", Date, "dato", "The day it was measured.", "Dagen, den blev målt."),
            Key("source", Text, "kilde", "Where it comes from.", "Hvor den kommer fra."),
            Key("units", new MapType(ScalarKind.Unit, "UNIT", Either(Number, Mapping(FixedSides))), "enheder",
                "Units with a value of their own.", "Enheder med deres egen værdi."),
        ]), "fast", "A value fixed by hand.", "En værdi, der er fastsat manuelt."),
        Key("window", Window, "vindue", "Measured over a window as one period: 2025-01..2025-06.",
            "Målt over et vindue som én periode: 2025-01..2025-06."),
        Key("same-period-last-year", TrueOrFalse, "samme periode sidste år",
            "The same period of the year before the first effect.",
            "Samme periode i året før den første effekt."),
        Key("seasonal", Mapping(Required("years", Integer(1, 10), "år", "How many years before the first effect.",
            "Hvor mange år før den første effekt.")),
            "sæson", "The same period's mean over several years.", "Samme periodes gennemsnit over flere år."),
        Key("volume-adjusted", Mapping(
            Required("volume", new ScalarType(ScalarKind.Indicator), "mængde", "The indicator that counts the volume.",
                "Indikatoren, der tæller mængden."),
            Key("window", Window, "vindue", "The window that the value per piece is measured over.",
                "Vinduet, som værdien pr. stk. måles over."),
            Key("value-per-piece", Number, "værdi pr. stk.", "The fixed value per piece, instead of a window.",
                "Den faste værdi pr. stk., i stedet for et vindue.")),
            "mængdekorrigeret", "The value per piece times the period's own volume.",
                "Værdien pr. stk. gange periodens egen mængde.")));

    /// <summary>Gets the keys of a decision: who decided, and when.</summary>
    public static MappingType Decided { get; } = Mapping(
        Required("date", Date, "dato", "The day of the decision.", "Beslutningens dag."),
        Required("by", Person, "af", "The person who decided.", "Personen, der besluttede."),
        Key("reference", Text, "reference", "Where it is recorded.", "Hvor den er noteret."));

    /// <summary>Gets the keys of a decision about the target.</summary>
    public static MappingType Decision { get; } = Mapping(
        Required("decided", Decided, "besluttet", "Who decided it, and when.", "Hvem der besluttede det, og hvornår."),
        Key("profile", Choice("linear", "step", "points", "key"), "profil", "How the target develops between its points.",
            "Hvordan målet udvikler sig mellem punkterne.", "linear"),
        PointsKey,
        Key("key", new ListType(NumberFrom(0)), "nøgle",
            "For a key profile: the share of each of the year's periods; sums to 100 or 1.",
            "For en nøgleprofil: andelen af hver af årets perioder; summen er 100 eller 1.", "evenly"),
        Key("range", Mapping(
            Key("low", Number, "nedre grænse", "The lower bound.", "Den nedre grænse."),
            Key("high", Number, "øvre grænse", "The upper bound.", "Den øvre grænse."),
            Required("tolerance", Number, "tolerance", "How far outside the range realisation reaches zero.",
                "Hvor langt uden for intervallet realiseringen når nul.")),
            "interval", "For judge: range, the range to stay within.",
            "For judge: range, det interval, tallet skal ligge inden for."),
        Key("units", new MapType(ScalarKind.Unit, "UNIT", Mapping(PointsKey with { Required = true })), "enheder",
            "Units with points of their own.", "Enheder med deres egne punkter."),
        Key("file", Text, "fil", "A CSV file with unit;period;value as Danish Excel saves it, instead of units.",
            "En CSV-fil med unit;period;value, som dansk Excel gemmer den, i stedet for units."),
        Key("planned-denominators", new MapType(ScalarKind.Unit, "UNIT", NumberFrom(0)), "planlagte nævnere",
            "The weights by which a parent's target is calculated.", "De vægte, som en overordnet enheds mål beregnes med."));
}
