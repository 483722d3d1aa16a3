using BenefitMeter.Worker.Words;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys of a benefit: its profile, its life cycle, the quantity it counts and the money that is worth.</summary>
internal static class BenefitKeys
{
    /// <summary>The types of benefit that apply where the organisation has no list of its own.</summary>
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
        Required("what", Wording, "hvad", "What must be in place.", "Det, der skal være på plads."),
        Key("kind", Choice(BenefitWords.Condition), "slags",
            "The kind of condition; core-task, mandate and steering are the three preconditions of an owner.",
            "Hvilken slags forudsætning det er; core-task, mandate og steering er en ejers tre forudsætninger.", "precondition"),
        Key("owner", Person, "ansvarlig", "The person who sees to it.", "Personen, der sørger for det."),
        Key("by", Date, "senest", "The day by which it must be in place.", "Dagen, det senest skal være på plads."),
        Key("met", TrueOrFalse, "opfyldt", "Whether it is in place.", "Om det er på plads."));

    private static readonly MappingType Contract = Mapping(
        Required("name", Text, "navn", "The result contract.", "Resultatkontrakten."),
        Key("weight", NumberFrom(0, 100), "vægt", "The benefit's weight in the contract, in percent.",
            "Gevinstens vægt i kontrakten, i procent."));

    private static readonly MappingType Quantity = Mapping(
        Required("is", Choice(BenefitWords.Quantity), "er",
            "What is converted into kroner: the improvement per piece times today's volume, or the plain reduction; both are "
                + "shown.",
            "Det, der omregnes til kroner: forbedringen pr. stk. gange den nuværende mængde, eller den rene nedgang; begge "
                + "vises."),
        Required("of", Indicator, "af", "The indicator.", "Indikatoren."),
        Key(
            "volume", Indicator, "mængde", "The indicator that counts the volume.", "Indikatoren, der tæller mængden.",
            "the indicator's own denominator"));

    private static readonly MappingType Allocation = Mapping(
        Required("to", new ListType(Unit), "til", "The units; their order breaks ties.",
            "Enhederne; ved lighed afgør deres rækkefølge."),
        Required("by", Indicator, "efter", "The indicator whose figures are the allocation key.",
            "Indikatoren, hvis tal er fordelingsnøglen."));

    private static readonly KeyDescription[] First =
    [
        Required("title", Wording, "titel", "What gets better.", "Hvad der bliver bedre."),
        Required("owner", Person, "gevinstansvarlig", "The person responsible for realising it, also after the project.",
            "Personen, der har ansvaret for, at den realiseres, også efter projektet."),
        Required("indicators", new ListType(Indicator), "indikatorer",
            "The indicators that show whether it is realised; calculations use the first one. More than three give a warning.",
            "Indikatorerne, der viser, om den realiseres; beregningerne bruger den første. Flere end tre giver en advarsel."),
        Key("description", Wording, "beskrivelse", "What it is about.", "Hvad den går ud på."),
        Key("outcome", Wording, "synlig forandring", "What can be seen afterwards that could not be seen before.",
            "Det, man kan se bagefter, som man ikke kunne se før."),
        Key(
            "types", new ListType(Text), "gevinsttyper",
            "Its types: " + string.Join(", ", DefaultTypes) + ", or those of benefit-types.",
            "Dens typer: " + string.Join(", ", DefaultTypes) + ", eller dem i benefit-types."),
        Key("class", MoneyKeys.AnyClass, "økonomisk klasse", "Its overall economic class.", "Dens samlede økonomiske klasse.",
            "the class of its first money line, else quantifiable-non-monetary"),
        Key("controller", Person, "gevinstcontroller", "The person who measures on the owner's behalf.",
            "Personen, der måler på ejerens vegne."),
        Key("units", new ListType(Unit), "enheder", "The units whose own figures are counted; none may be below another.",
            "Enhederne, hvis egne tal regnes med; ingen må ligge under en anden.", "the root"),
        Key("citizen-journey", Text, "borgerforløb", "The citizen journey it belongs to.", "Borgerforløbet, den hører til."),
        Key("timing", Choice(BenefitWords.Timing), "tidspunkt",
            "Whether it comes at once, or only after a change in the tree; until the change is done, nothing is realised.",
            "Om den kommer straks eller først efter en forandring i træet; indtil forandringen er gennemført, er intet "
                + "realiseret.",
            "immediate"),
    ];

    private static readonly KeyDescription[] Life =
    [
        Key("guardrails", new ListType(Indicator), "værn", "The indicators that must not get worse meanwhile.",
            "De indikatorer, der ikke må blive dårligere imens."),
        Key("act-when", Wording, "handlingsregel", "Who acts at which limit.", "Hvem der handler ved hvilken grænse.",
            "the indicators' own"),
        Key(
            "realisation-from", Date, "realisering fra", "The first day it can be realised.",
            "Den første dag, den kan realiseres.", "the indicator's effect-from"),
        Key("full-effect-from", Date, "fuld effekt", "The day of full effect.", "Dagen med fuld effekt."),
        Key("go-live", Date, "idriftsættelse", "The day the change went live.", "Dagen, forandringen gik i drift."),
        Key("follow-up-until", Date, "følges til", "The last day it is followed up.", "Den sidste dag, der følges op på den.",
            "36 months after go-live"),
        Key("conditions", new ListType(Condition), "forudsætninger", "What must be in place for it to be realised.",
            "Det, der skal være på plads, for at den kan realiseres."),
        Key("accepted", Date, "accepteret", "The day the owner accepted it.", "Dagen, ejeren accepterede den."),
        Key("contract", Contract, "resultatkontrakt", "The result contract in which it counts for the owner.",
            "Resultatkontrakten, hvor den tæller med for ejeren."),
        Key("means", Choice(BenefitWords.FundsUse), "anvendelse af råderum", "What the released money is used for.",
            "Det, som de frigjorte penge bruges til."),
        Key("state", Choice(BenefitWords.State), "tilstand",
            "How far it has come in its life cycle.", "Hvor langt den er i sit forløb.", "planned"),
        Key("replaced-by", new ScalarType(ScalarKind.Benefit), "erstattet af", "The benefit that replaced it.",
            "Gevinsten, der har erstattet den."),
        Key(
            "leads-to", Edges, "fører til", "The visions and later benefits it leads to.",
            "De visioner og senere gevinster, den fører til."),
    ];

    private static readonly KeyDescription[] Worth =
    [
        Key("process", Text, "arbejdsgang",
            "The workflow in which it saves time; two benefits of the same workflow and unit cannot both be counted in kroner.",
            "Arbejdsgangen, den sparer tid i; to gevinster af samme arbejdsgang og enhed kan ikke begge regnes i kroner."),
        Key("quantity", Quantity, "mængde", "What is counted.", "Hvad der tælles.", "the plain reduction of the first indicator"),
        Key("share", new ScalarType(ScalarKind.Percent), "tilskrivning",
            "The benefit's share of the improvement; all shares together must not exceed 100%.",
            "Gevinstens andel af forbedringen; alle andele må tilsammen højst være 100%.", "100%"),
        Key("after", new ScalarType(ScalarKind.Benefit), "efter",
            "The benefit of an earlier initiative on the same indicator; this one counts from the level that was reached when "
                + "it began.",
            "Gevinsten af en tidligere indsats på samme indikator; denne regnes fra det niveau, der var nået, da den begyndte.",
            "from the baseline"),
        Key("money", new ListType(MoneyKeys.Line), "pengelinjer", "What the quantity is worth; each line has one class.",
            "Det, mængden er værd; hver linje har én klasse."),
        Key("budget-cuts", new ListType(MoneyKeys.Cut), "budgettilpasninger", "The budget cuts that have been decided.",
            "De budgettilpasninger, der er besluttet."),
        Key("allocate", Allocation, "fordeling", "Distributes its kroner over units in whole kroner that add up exactly.",
            "Fordeler dens kroner på enheder i hele kroner, så summen passer præcist."),
    ];

    /// <summary>Gets the keys of a benefit.</summary>
    public static MappingType Benefit { get; } = Mapping([.. First, .. Life, .. Worth]);
}
