using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Worker.Words;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys of business cases and investment pools.</summary>
internal static class CaseKeys
{
    private static readonly MapType Amounts = new(ScalarKind.Integer, "YEAR", Either(Number, Mapping(
        Required("low", Number, "lav", "The low end.", "Den lave ende."),
        Required("likely", Number, "sandsynlig", "The likely value.", "Den sandsynlige værdi."),
        Required("high", Number, "høj", "The high end.", "Den høje ende."))));

    private static readonly MappingType Line = Mapping(
        Required("key", Label, "nøgle", "The line's key, the same in every version.", "Linjens nøgle, den samme i hver version."),
        Required("is", Choice(EconomyWords.Line), "er", "What the line is.", "Hvad linjen er."),
        Required(
            "amounts", Amounts, "beløb", "Kroner by year, with a margin or without.", "Kroner pr. år, med margin eller uden."),
        Key(
            "class", ChoiceAmong(BenefitWords.Class, [.. MoneyKeys.MoneyClasses.Except([BenefitClass.Disbenefit])]), "klasse",
            "The class of a gross benefit.", "Klassen af en bruttogevinst."),
        Key("unit", new ScalarType(ScalarKind.Unit), "enhed", "The unit.", "Enheden."),
        Key("account", Label, "konto", "The budget line.", "Kontoen."),
        Key("benefit", new ScalarType(ScalarKind.Benefit), "gevinst", "The benefit whose kroner of that class realise the line.",
            "Gevinsten, hvis kroner i den klasse realiserer linjen."),
        Key("booked", new ScalarType(ScalarKind.Indicator), "bogført",
            "The indicator that sums what has been booked for it in the ledger.",
            "Indikatoren, der summerer det, der er bogført for den."));

    private static readonly MappingType Assumption = Mapping(
        Required("key", Label, "nøgle", "The assumption's key.", "Forudsætningens nøgle."),
        Required("source", Text, "kilde", "Where it comes from.", "Hvor den kommer fra."),
        Required("date", Date, "dato", "The day it is from.", "Dagen, den er fra."),
        Key("value", Number, "værdi", "The value.", "Værdien."),
        Key("low", Number, "lav", "The low end.", "Den lave ende."),
        Key("high", Number, "høj", "The high end.", "Den høje ende."),
        Key("measured-in", Text, "måleenhed", "What it is measured in.", "Hvad den måles i."),
        Key("used-by", new ListType(Text), "bruges af", "The lines, benefits and rates that depend on it.",
            "De linjer, gevinster og satser, der bygger på den."));

    private static readonly MappingType Version = Mapping(
        Required("number", Integer(1), "nummer", "The number, ascending.", "Nummeret, stigende."),
        Required("gate", Choice(EconomyWords.Gate), "beslutningspunkt",
            "The decision point it was made for.", "Beslutningspunktet, den er lavet til."),
        Required("date", Date, "dato", "The day.", "Dagen."),
        Required("price-level", Integer(2000, 2200), "prisniveau", "The year in whose prices its kroner are stated.",
            "Det år, i hvis priser kronerne er opgjort."),
        Required("lines", new ListType(Line), "linjer", "The lines.", "Linjerne."),
        Key("decision", Choice(EconomyWords.Decision), "beslutning", "What was decided on the basis of it.",
            "Det, der blev besluttet på grundlag af den.", "go"),
        Key("approved-by", Person, "godkendt af", "The person who approved it; from then on it is never changed.",
            "Personen, der godkendte den; derefter ændres den aldrig."),
        Key("reason", Text, "begrundelse", "Why there is a new version.", "Hvorfor der er en ny version."),
        Key(
            "discount", Choice(EconomyWords.Discount), "diskontering",
            "How later kroner are discounted.", "Hvordan senere kroner diskonteres.", "state-2021"),
        Key("assumptions", new ListType(Assumption), "forudsætninger", "The assumptions it is based on.",
            "De forudsætninger, den bygger på."));

    private static readonly MappingType Loan = Mapping(
        Required(
            "business-case", new ScalarType(ScalarKind.BusinessCase), "business case", "The case whose net benefit pays it back.",
            "Den case, hvis nettogevinst betaler den tilbage."),
        Required("amount", NumberFrom(0), "beløb", "The kroner that are drawn.", "De kroner, der trækkes."),
        Required("year", Integer(2000, 2200), "år", "The year in which they are drawn; they are paid back from the year after.",
            "Det år, de trækkes; de betales tilbage fra året efter."),
        Required(
            "terms", Choice(EconomyWords.Terms), "vilkår", "How it is paid back.",
            "Hvordan der betales tilbage."),
        Key("benefit", new ScalarType(ScalarKind.Benefit), "gevinst", "The benefit it is for.", "Gevinsten, den er til."),
        Key(
            "share", new ScalarType(ScalarKind.Percent), "andel", "For follow-benefit: the share of each year's net benefit.",
            "For follow-benefit: andelen af hvert års nettogevinst.", "100%"),
        Key("instalment", NumberFrom(0), "afdrag", "For fixed-instalment: the kroner paid back each year.",
            "For fixed-instalment: de kroner, der betales tilbage hvert år."));

    /// <summary>Gets the keys of a business case.</summary>
    public static MappingType BusinessCase { get; } = Mapping(
        Required("title", Wording, "titel", "The title.", "Titlen."),
        Required("versions", new ListType(Version), "versioner", "The versions, oldest first.", "Versionerne, ældste først."),
        Key(
            "initiative", new ScalarType(ScalarKind.Initiative), "indsats",
            "The initiative that it is for.", "Indsatsen, den er til."),
        Key("based-on", new ScalarType(ScalarKind.BusinessCase), "bygger på",
            "The general case from which this local one was made.", "Den generelle case, som denne lokale er lavet ud fra."),
        Key("index", new ScalarType(ScalarKind.Rate), "indeks",
            "The index by which realised kroner are converted to the price level.",
            "Indekset, som realiserede kroner omregnes til prisniveauet med."));

    /// <summary>Gets the keys of an investment pool.</summary>
    public static MappingType Pool { get; } = Mapping(
        Required("title", Wording, "titel", "The title.", "Titlen."),
        Required("year", Integer(2000, 2200), "år", "The year in which it opens.", "Det år, den åbner."),
        Required("opening", NumberFrom(0), "åbningsbeløb", "The amount it opens with, in kroner.",
            "Det beløb, den åbner med, i kroner."),
        Key("interest", new ScalarType(ScalarKind.Percent), "rente", "The yearly interest on its loans.",
            "Den årlige rente på dens lån.", "0%"),
        Key("loans", new ListType(Loan), "lån", "What has been drawn; never more than the pool contains.",
            "Det, der er trukket; aldrig mere, end puljen rummer."));
}
