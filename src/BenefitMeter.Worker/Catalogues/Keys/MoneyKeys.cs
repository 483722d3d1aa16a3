using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys of money: lines, cuts, rates and budget lines.</summary>
internal static class MoneyKeys
{
    /// <summary>The classes that kroner can have.</summary>
    public static readonly IReadOnlyList<string> MoneyClasses =
        ["cash-releasing", "revenue", "cost-avoidance", "non-cash-releasing", "disbenefit"];

    private static readonly ScalarType Rate = new(ScalarKind.Rate);

    /// <summary>Gets every class of a benefit.</summary>
    public static ChoiceType AnyClass { get; } = Choice([.. MoneyClasses, "quantifiable-non-monetary", "qualitative"]);

    /// <summary>Gets the keys of a money line.</summary>
    public static MappingType Line { get; } = Mapping(
        Required("name", Text, "navn", "The line's name, once in a benefit.", "Linjens navn, én gang i en gevinst."),
        Required(
            "class", Choice([.. MoneyClasses]), "klasse", "The class; classes are never added.",
            "Klassen; klasser lægges aldrig sammen."),
        Key("add", new ListType(Rate), "læg til", "Prices that a piece saves.", "Priser, som et stk. sparer."),
        Key(
            "subtract", new ListType(Rate), "træk fra", "Prices that a piece costs instead.",
            "Priser, som et stk. i stedet koster."),
        Key("minutes", Number, "minutter", "Minutes that a piece takes.", "Minutter, som et stk. tager."),
        Key("fte", Number, "årsværk", "Full-time equivalents that a piece is.", "Årsværk, som et stk. er."),
        Key(
            "rate", Rate, "sats", "The salary that minutes or full-time equivalents cost.",
            "Lønnen, som minutter eller årsværk koster."),
        Key(
            "kroner", Number, "kroner", "Kroner of a piece, where the quantity is kroner already: 1.",
            "Kroner pr. stk., hvor mængden allerede er kroner: 1."),
        Key(
            "estimate", new MapType(ScalarKind.Integer, "YEAR", Number), "skøn",
            "Kroner by year that somebody estimates and nothing measures.", "Kroner pr. år, som nogen skønner, og intet måler."),
        Key("account", Text, "konto", "The budget line.", "Kontoen."));

    /// <summary>Gets the keys of a budget cut.</summary>
    public static MappingType Cut { get; } = Mapping(
        Required("account", Text, "konto", "The budget line.", "Kontoen."),
        Required("year", Integer(2000, 2200), "år", "The budget year.", "Budgetåret."),
        Required(
            "amount", Number, "beløb", "The reduction in kroner; below 0 where the budget grows.",
            "Nedsættelsen i kroner; under 0 hvor budgettet vokser."),
        Required("decided", TargetKeys.Decided, "besluttet", "Who decided it, and when.", "Hvem der besluttede det, og hvornår."),
        Key(
            "line", Text, "pengelinje", "The money line whose time it turns into cash.",
            "Pengelinjen, hvis tid den gør til kontanter.", "every such line"),
        Key(
            "unit", new ScalarType(ScalarKind.Unit), "enhed", "The unit whose budget it is.", "Enheden, hvis budget det er.",
            "the benefit's first unit"),
        Key("hours", NumberFrom(0), "timer", "The hours taken out with it in the year.", "Timerne, der tages ud med den i året."),
        Key("fte", NumberFrom(0), "årsværk", "The full-time equivalents taken out with it.", "Årsværkene, der tages ud med den."),
        Key("from", Date, "fra", "The first day that they are gone.", "Den første dag, de er væk.", "1 January"));

    /// <summary>Gets the keys of a rate.</summary>
    public static MappingType RateKeys { get; } = Mapping(
        Key("name", Wording, "navn", "The name.", "Navnet.", "the id"),
        Key("salary", Versions("A year's salary cost", "Et års lønudgift", []), "årsløn",
            "A year's salary cost by the day it holds from; needs the norm.",
            "Et års lønudgift efter dagen, den gælder fra; kræver normen."),
        Key("hourly", Versions("Kroner an hour", "Kroner pr. time", []), "timepris",
            "Kroner an hour, instead of the salary; needs the norm.", "Kroner pr. time, i stedet for lønnen; kræver normen."),
        Key(
            "norm", Norm, "årsnorm", "The hours of a full-time equivalent, of hours and of pay alike.",
            "Timerne i et årsværk, både for timer og for løn."),
        Key("price", Versions("Kroner a piece", "Kroner pr. stk.", []), "pris", "The price of a piece by the day it holds from.",
            "Prisen pr. stk. efter dagen, den gælder fra."),
        Key("message", Versions("Kroner a message", "Kroner pr. meddelelse",
            [
                Required("per-kb", NumberFrom(0), "pr. kB", "Kroner a started kilobyte.", "Kroner pr. påbegyndt kilobyte."),
                Required("kb", NumberFrom(0), "kB", "The kilobytes of a message.", "Kilobytes i en meddelelse."),
                Key("cap", NumberFrom(0), "loft", "The most that one can cost.", "Det højeste, én kan koste."),
            ]), "digital meddelelse", "The price of a digital message by the day it holds from.",
            "Prisen på en digital meddelelse efter dagen, den gælder fra."),
        Key(
            "index", new MapType(ScalarKind.Integer, "YEAR", NumberFrom(0)), "indeks", "An index of prices and wages by year.",
            "Et indeks over priser og lønninger pr. år."));

    /// <summary>Gets the keys of a budget line.</summary>
    public static MappingType Account { get; } = Mapping(
        Key("name", Wording, "navn", "The name.", "Navnet.", "the id"),
        Required(
            "budget", new MapType(ScalarKind.Integer, "YEAR", Number), "budget",
            "The kroner of each year before cuts; all cuts give at most these.",
            "Kronerne i hvert år før tilpasninger; alle tilpasninger giver højst disse."),
        Key(
            "fte", new MapType(ScalarKind.Integer, "YEAR", NumberFrom(0)), "årsværk",
            "The full-time equivalents of each year before cuts.", "Årsværkene i hvert år før tilpasninger."),
        Key(
            "booked", new ScalarType(ScalarKind.Indicator), "bogført", "The indicator that sums what the ledger booked.",
            "Indikatoren, der summerer det bogførte."),
        Key(
            "volume", new ScalarType(ScalarKind.Indicator), "mængde",
            "The indicator that counts what it is spent on, to tell price from volume.",
            "Indikatoren, der tæller det, pengene går til, så pris og mængde skilles ad."));

    private static MappingType Norm => Mapping(
        Required("name", Text, "navn", "What the norm is called.", "Hvad normen kaldes."),
        Key("hours", NumberFrom(1), "timer", "The hours of a year.", "Timerne i et år."),
        Key("gross", NumberFrom(1), "bruttotimer", "The gross hours of a year, such as 1924, with days-off instead of hours.",
            "Bruttotimerne i et år, fx 1924, med days-off i stedet for hours."),
        Key("days-off", NumberFrom(0), "fridage", "The days that nobody works: holidays, vacation, sickness, courses.",
            "Dagene, hvor ingen arbejder: helligdage, ferie, sygdom, kurser."),
        Key(
            "hours-per-day", NumberFrom(1, 24), "timer pr. dag", "The hours of a working day.",
            "Timerne i en arbejdsdag.", "7.4"));

    private static ListType Versions(string meaning, string betydning, KeyDescription[] further) => new(Mapping(
    [
        Required("from", Date, "fra", "The first day it holds.", "Den første dag, den gælder."),
        Required("amount", Number, "beløb", meaning + ".", betydning + "."),
        Key("to", Date, "til", "The last day it holds.", "Den sidste dag, den gælder.", "the day before the next"),
        Key("source", Text, "kilde", "Where it comes from.", "Hvor den kommer fra."),
        .. further,
    ]));
}
