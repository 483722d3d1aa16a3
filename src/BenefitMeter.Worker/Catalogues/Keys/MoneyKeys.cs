using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Worker.Words;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys of money: money lines, budget cuts, rates and budget accounts.</summary>
internal static class MoneyKeys
{
    /// <summary>The classes that an amount of kroner can have.</summary>
    public static readonly IReadOnlyList<BenefitClass> MoneyClasses =
    [
        BenefitClass.CashReleasing, BenefitClass.Revenue, BenefitClass.CostAvoidance, BenefitClass.NonCashReleasing,
        BenefitClass.Disbenefit,
    ];

    private static readonly ScalarType Rate = new(ScalarKind.Rate);

    /// <summary>Gets every class that a benefit can have: the money classes and the two without money.</summary>
    public static ChoiceType AnyClass { get; } = ChoiceAmong(
        BenefitWords.Class, [.. MoneyClasses, BenefitClass.QuantifiableNonMonetary, BenefitClass.Qualitative]);

    /// <summary>Gets the keys of a money line.</summary>
    public static MappingType Line { get; } = Mapping(
        Required("name", Text, "navn", "The line's name, unique within the benefit.",
            "Linjens navn, entydigt inden for gevinsten."),
        Required("class", ChoiceAmong(BenefitWords.Class, [.. MoneyClasses]), "klasse",
            "The class; classes are never added together.", "Klassen; klasser lægges aldrig sammen."),
        Key("add", new ListType(Rate), "læg til", "The prices saved per piece.", "De priser, der spares pr. stk."),
        Key("subtract", new ListType(Rate), "træk fra", "The prices paid per piece instead.",
            "De priser, der i stedet betales pr. stk."),
        Key("minutes", Number, "minutter", "The minutes per piece.", "Minutterne pr. stk."),
        Key("fte", Number, "årsværk", "The full-time equivalents per piece.", "Årsværkene pr. stk."),
        Key("rate", Rate, "sats", "The salary at which minutes or full-time equivalents are priced.",
            "Lønnen, som minutter eller årsværk prissættes med."),
        Key("kroner", Number, "kroner", "Kroner per piece; 1 where the quantity is in kroner already.",
            "Kroner pr. stk.; 1, hvor mængden allerede er i kroner."),
        Key("estimate", new MapType(ScalarKind.Integer, "YEAR", Number), "skøn",
            "Kroner by year that are estimated and not measured.", "Kroner pr. år, der er skønnet og ikke målt."),
        Key("account", Label, "konto", "The budget line.", "Kontoen."));

    /// <summary>Gets the keys of a budget cut.</summary>
    public static MappingType Cut { get; } = Mapping(
        Required("account", Label, "konto", "The budget line.", "Kontoen."),
        Required("year", Integer(2000, 2200), "år", "The budget year.", "Budgetåret."),
        Required("amount", Number, "beløb", "The reduction in kroner; below 0 where the budget grows.",
            "Nedsættelsen i kroner; under 0, hvor budgettet vokser."),
        Required("decided", TargetKeys.Decided, "besluttet", "Who decided it, and when.", "Hvem der besluttede det, og hvornår."),
        Key("line", Label, "pengelinje", "The money line whose time it turns into cash.",
            "Pengelinjen, hvis tid den omsætter til penge.", "every such line"),
        Key(
            "unit", new ScalarType(ScalarKind.Unit), "enhed", "The unit whose budget it is.", "Enheden, hvis budget det er.",
            "the benefit's first unit"),
        Key("hours", NumberFrom(0), "timer", "The hours in the year that are removed from the budget with it.",
            "De timer i året, der tages ud af budgettet sammen med den."),
        Key("fte", NumberFrom(0), "årsværk", "The full-time equivalents that are removed from the budget with it.",
            "De årsværk, der tages ud af budgettet sammen med den."),
        Key("from", Date, "fra", "The first day on which they are removed.", "Den første dag, de er taget ud.", "1 January"));

    /// <summary>Gets the keys of a rate.</summary>
    public static MappingType RateKeys { get; } = Mapping(
        Key("name", Wording, "navn", "The name.", "Navnet.", "the id"),
        Key("salary", Versions("The salary cost of a year", "Et års lønudgift", []), "årsløn",
            "The salary cost of a year, by the day from which it applies; requires the norm.",
            "Et års lønudgift efter den dag, den gælder fra; kræver normen."),
        Key("hourly", Versions("Kroner per hour", "Kroner pr. time", []), "timepris",
            "Kroner per hour, instead of the salary; requires the norm.", "Kroner pr. time, i stedet for lønnen; kræver normen."),
        Key("norm", Norm, "årsnorm", "The hours of a full-time equivalent, for hours and for pay alike.",
            "Timerne i et årsværk, både når timer og når løn omregnes."),
        Key("price", Versions("Kroner per piece", "Kroner pr. stk.", []), "pris",
            "The price per piece, by the day from which it applies.", "Prisen pr. stk. efter den dag, den gælder fra."),
        Key("message", Versions("Kroner per message", "Kroner pr. meddelelse",
            [
                Required("per-kb", NumberFrom(0), "pr. kB", "Kroner per started kilobyte.", "Kroner pr. påbegyndt kilobyte."),
                Required("kb", NumberFrom(0), "kB", "The size of a message in kilobytes.",
                    "En meddelelses størrelse i kilobyte."),
                Key("cap", NumberFrom(0), "loft", "The most one message can cost.", "Det højeste, én meddelelse kan koste."),
            ]), "digital meddelelse", "The price of a digital message, by the day from which it applies.",
            "Prisen på en digital meddelelse efter den dag, den gælder fra."),
        Key(
            "index", new MapType(ScalarKind.Integer, "YEAR", NumberFrom(0)), "indeks", "An index of prices and wages by year.",
            "Et indeks over priser og lønninger pr. år."));

    /// <summary>Gets the keys of a budget account.</summary>
    public static MappingType Account { get; } = Mapping(
        Key("name", Wording, "navn", "The name.", "Navnet.", "the id"),
        Required("budget", new MapType(ScalarKind.Integer, "YEAR", Number), "budget",
            "The kroner of each year before cuts; all cuts together must not exceed them.",
            "Kronerne i hvert år før tilpasninger; alle tilpasninger må tilsammen ikke overstige dem."),
        Key(
            "fte", new MapType(ScalarKind.Integer, "YEAR", NumberFrom(0)), "årsværk",
            "The full-time equivalents of each year before cuts.", "Årsværkene i hvert år før tilpasninger."),
        Key("booked", new ScalarType(ScalarKind.Indicator), "bogført",
            "The indicator that sums what has been booked in the ledger.", "Indikatoren, der summerer det, der er bogført."),
        Key("volume", new ScalarType(ScalarKind.Indicator), "mængde",
            "The indicator that counts what the money is spent on, so that price and volume can be separated.",
            "Indikatoren, der tæller det, pengene går til, så pris og mængde kan skilles ad."));

    private static MappingType Norm => Mapping(
        Required("name", Text, "navn", "The name of the norm.", "Normens navn."),
        Key("hours", NumberFrom(1), "timer", "The hours of a year.", "Timerne i et år."),
        Key("gross", NumberFrom(1), "bruttotimer", "The gross hours of a year, such as 1924, with days-off instead of hours.",
            "Bruttotimerne i et år, fx 1924, med days-off i stedet for hours."),
        Key("days-off", NumberFrom(0), "fridage", "The days that are not worked: holidays, vacation, sickness, courses.",
            "De dage, hvor der ikke arbejdes: helligdage, ferie, sygdom, kurser."),
        Key(
            "hours-per-day", NumberFrom(1, 24), "timer pr. dag", "The hours of a working day.",
            "Timerne i en arbejdsdag.", "7.4"));

    private static ListType Versions(string meaning, string betydning, KeyDescription[] further) => new(Mapping(
    [
        Required("from", Date, "fra", "The first day on which it applies.", "Den første dag, den gælder."),
        Required("amount", Number, "beløb", meaning + ".", betydning + "."),
        Key("to", Date, "til", "The last day on which it applies.", "Den sidste dag, den gælder.", "the day before the next"),
        Key("source", Text, "kilde", "Where it comes from.", "Hvor den kommer fra."),
        .. further,
    ]));
}
