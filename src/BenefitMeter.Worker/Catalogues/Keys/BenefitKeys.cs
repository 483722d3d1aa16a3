using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys of a benefit: its profile, and under it what it counts and what that is worth.</summary>
internal static class BenefitKeys
{
    /// <summary>The types of benefit where the organisation has no list of its own.</summary>
    public static readonly IReadOnlyList<string> DefaultTypes =
    [
        "economy", "quality", "service", "innovation", "work-environment", "legal-certainty", "self-mastery", "control",
        "environment", "policy-compliance",
    ];

    private static readonly ScalarType Indicator = new(ScalarKind.Indicator);
    private static readonly ScalarType Unit = new(ScalarKind.Unit);

    /// <summary>Gets the list of edges to nodes of the benefit tree.</summary>
    public static ListType Edges { get; } = new(Either(new ScalarType(ScalarKind.TreeNode), Mapping(
        Required("to", new ScalarType(ScalarKind.TreeNode), "til", "The node or benefit.", "Knuden eller gevinsten."),
        Key("contribution", Wording, "bidrag", "How it contributes.", "Hvordan den bidrager."))));

    private static readonly MappingType Condition = Mapping(
        Required("what", Wording, "hvad", "What must hold.", "Hvad der skal gælde."),
        Key("kind", Choice("precondition", "dependency", "risk", "core-task", "mandate", "steering"), "slags",
            "What it is; core-task, mandate and steering are the three preconditions of an owner.",
            "Hvad det er; core-task, mandate og steering er en ejers tre forudsætninger.", "precondition"),
        Key("owner", Person, "ansvarlig", "The person who sees to it.", "Personen, der sørger for det."),
        Key("by", Date, "senest", "The day it must hold by.", "Dagen, det skal gælde senest."),
        Key("met", TrueOrFalse, "opfyldt", "Whether it holds.", "Om det gælder."));

    private static readonly MappingType Contract = Mapping(
        Required("name", Text, "navn", "The result contract.", "Resultatkontrakten."),
        Key("weight", NumberFrom(0, 100), "vægt", "Its weight there, in percent.", "Vægten dér, i procent."));

    private static readonly MappingType Quantity = Mapping(
        Required("is", Choice("improvement-times-volume", "plain-reduction"), "er",
            "What is worth kroner: the improvement of each times today's volume, or the plain reduction; both are shown.",
            "Hvad der er kroner værd: forbedringen pr. stk. gange dagens mængde, eller den rene nedgang; begge vises."),
        Required("of", Indicator, "af", "The indicator.", "Indikatoren."),
        Key(
            "volume", Indicator, "mængde", "The indicator that counts the volume.", "Indikatoren, der tæller mængden.",
            "the indicator's own denominator"));

    private static readonly MappingType Allocation = Mapping(
        Required(
            "to", new ListType(Unit), "til", "The units, in the order that breaks ties.",
            "Enhederne, i den orden der afgør lige stilling."),
        Required("by", Indicator, "efter", "The indicator whose figures are the key.", "Indikatoren, hvis tal er nøglen."));

    private static readonly KeyDescription[] First =
    [
        Required("title", Wording, "titel", "What gets better.", "Hvad der bliver bedre."),
        Required("owner", Person, "gevinstansvarlig", "The person who sees that it comes, also after the project.",
            "Personen, der sørger for, at den kommer, også efter projektet."),
        Required("indicators", new ListType(Indicator), "indikatorer",
            "What shows whether it comes; the first is the one that is counted on. More than three is a warning.",
            "Det, der viser, om den kommer; den første er den, der regnes på. Flere end tre giver en advarsel."),
        Key("description", Wording, "beskrivelse", "What it is about.", "Hvad den går ud på."),
        Key(
            "outcome", Wording, "synlig forandring", "What can be seen afterwards that could not before.",
            "Hvad man kan se bagefter, som man ikke kunne før."),
        Key(
            "types", new ListType(Text), "gevinsttyper",
            "Its types: " + string.Join(", ", DefaultTypes) + ", or those of benefit-types.",
            "Dens typer: " + string.Join(", ", DefaultTypes) + ", eller dem i benefit-types."),
        Key(
            "class", MoneyKeys.AnyClass, "økonomisk klasse", "What it is to the economy as a whole.",
            "Hvad den samlet er for økonomien.", "the class of its first money line, else quantifiable-non-monetary"),
        Key(
            "controller", Person, "gevinstcontroller", "The person who measures for the owner.",
            "Personen, der måler for ejeren."),
        Key("units", new ListType(Unit), "enheder", "The units whose own figures are counted; none inside another.",
            "Enhederne, hvis egne tal regnes med; ingen inde i en anden.", "the root"),
        Key("citizen-journey", Text, "borgerforløb", "The citizen journey it belongs to.", "Borgerforløbet, den hører til."),
        Key("timing", Choice("immediate", "after-change"), "tidspunkt",
            "Whether it comes at once or after a change of the tree, until which nothing is realised.",
            "Om den kommer straks eller efter en forandring i træet; indtil da er intet realiseret.", "immediate"),
    ];

    private static readonly KeyDescription[] Life =
    [
        Key(
            "guardrails", new ListType(Indicator), "værn", "What must not get worse meanwhile.",
            "Det, der ikke må blive dårligere imens."),
        Key(
            "act-when", Wording, "handlingsregel", "Who acts on which limit.",
            "Hvem der handler ved hvilken grænse.", "the indicators' own"),
        Key(
            "realisation-from", Date, "realisering fra", "The first day it can be realised.",
            "Den første dag, den kan realiseres.", "the indicator's effect-from"),
        Key("full-effect-from", Date, "fuld effekt", "The day of full effect.", "Dagen med fuld effekt."),
        Key("go-live", Date, "idriftsættelse", "The day the change went live.", "Dagen, forandringen gik i drift."),
        Key(
            "follow-up-until", Date, "følges til", "The last day it is followed.",
            "Den sidste dag, den følges.", "36 months after go-live"),
        Key(
            "conditions", new ListType(Condition), "forudsætninger", "What must hold for it to come.",
            "Det, der skal gælde, for at den kommer."),
        Key("accepted", Date, "accepteret", "The day the owner accepted it.", "Dagen, ejeren accepterede den."),
        Key(
            "contract", Contract, "resultatkontrakt", "The contract that counts it for the owner.",
            "Kontrakten, der tæller den for ejeren."),
        Key(
            "means", Choice("treasury", "area", "pool"), "anvendelse af råderum", "What released means are used for.",
            "Hvad frigjorte midler bruges til."),
        Key("state", Choice("planned", "in-project", "in-operation", "sustained", "lapsed", "closed", "replaced"), "tilstand",
            "Where it is in its life.", "Hvor den er i sit liv.", "planned"),
        Key(
            "replaced-by", new ScalarType(ScalarKind.Benefit), "erstattet af", "The benefit that took its place.",
            "Gevinsten, der tog dens plads."),
        Key(
            "leads-to", Edges, "fører til", "The visions and later benefits it leads to.",
            "De visioner og senere gevinster, den fører til."),
    ];

    private static readonly KeyDescription[] Worth =
    [
        Key(
            "process", Text, "arbejdsgang",
            "The workflow it saves time in; two benefits of one workflow and unit are not both counted in kroner.",
            "Arbejdsgangen, den sparer tid i; to gevinster af én arbejdsgang og enhed tælles ikke begge i kroner."),
        Key("quantity", Quantity, "mængde", "What is counted.", "Hvad der tælles.", "the plain reduction of the first indicator"),
        Key(
            "share", new ScalarType(ScalarKind.Percent), "tilskrivning",
            "Its share of that improvement; all shares give at most 100%.",
            "Dens andel af forbedringen; alle andele giver højst 100%.", "100%"),
        Key(
            "after", new ScalarType(ScalarKind.Benefit), "efter",
            "The benefit of an earlier initiative on the same indicator: this one counts from the level that "
                + "was reached when it begins.",
            "Gevinsten af en tidligere indsats på samme indikator: denne regnes fra det niveau, der var nået, da den begynder.",
            "from the baseline"),
        Key(
            "money", new ListType(MoneyKeys.Line), "pengelinjer", "What the quantity is worth, one class a line.",
            "Hvad mængden er værd, én klasse pr. linje."),
        Key(
            "budget-cuts", new ListType(MoneyKeys.Cut), "budgettilpasninger", "The budget cuts that were decided.",
            "De budgettilpasninger, der er besluttet."),
        Key(
            "allocate", Allocation, "fordeling", "Shares its kroner over units, whole and exact.",
            "Fordeler dens kroner på enheder, i hele kroner og præcist."),
    ];

    /// <summary>Gets the keys of a benefit.</summary>
    public static MappingType Benefit { get; } = Mapping([.. First, .. Life, .. Worth]);
}
