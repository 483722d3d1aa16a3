using BenefitMeter.Portfolios;
using BenefitMeter.Worker.Words;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys of an initiative.</summary>
internal static class InitiativeKeys
{
    private static readonly KeyType Answer = Either(Text, Mapping(
        Required("text", Text, "svar", "The answer.", "Svaret."),
        Key(
            "approved", Date, "godkendt",
            "The day it was approved: effects and business case first, then scope, then organisation.",
            "Dagen, det blev godkendt: effekter og business case først, så omfang, så organisation.")));

    private static readonly KeyType Ready = Mapping(
        Required("ready", TrueOrFalse, "klar", "Whether it is in place; `false` opens a risk.",
            "Om det er på plads; `false` opretter en risiko."),
        Required("on", Date, "dato", "The day it was answered.", "Dagen, der blev svaret."),
        Key("note", Text, "bemærkning", "A remark on the answer.", "En bemærkning til svaret."));

    private static readonly KeyType Role = Mapping(
        Required("role", Text, "rolle", $"The role: {string.Join(", ", Roles.Names.Keys)}, or one of the portfolio's own.",
            $"Rollen: {string.Join(", ", Roles.Names.Keys)} eller en af porteføljens egne."),
        Required("person", Person, "person", "The person who has the role.", "Personen, der har rollen."),
        Key("level", Choice(PortfolioWords.RoleLevel), "niveau",
            "The person's level in the organisation; a benefit across several administrations needs a central owner.",
            "Personens niveau i organisationen; en gevinst på tværs af flere forvaltninger kræver en central ejer.", "decentral"),
        Key(
            "benefit", new ScalarType(ScalarKind.Benefit), "gevinst", "The benefit it is about.",
            "Den gevinst, den gælder.", "all of them"),
        Key("appointed-by", Person, "udpeget af", "Who appointed the person; a benefit controller is appointed by the owner.",
            "Hvem der har udpeget personen; en gevinstcontroller udpeges af ejeren."),
        Key("confirmed", Date, "bekræftet", "The day the person confirmed being familiar with the role.",
            "Dagen, personen bekræftede at kende rollen."),
        Key("from", Date, "fra", "The first day.", "Den første dag.", "the initiative's start"),
        Key("to", Date, "til og med", "The last day.", "Den sidste dag.", "no end"));

    /// <summary>Gets the keys of an initiative.</summary>
    public static MappingType Initiative { get; } = Mapping(
        Required("kind", Choice(PortfolioWords.Initiative), "art",
            "The kind of initiative; only a programme can contain others.", "Indsatsens art; kun et program kan rumme andre."),
        Required("name", Wording, "navn", "Its name.", "Dens navn."),
        Key(
            "parent", new ScalarType(ScalarKind.Initiative), "program", "The programme it is part of.",
            "Det program, den er en del af."),
        Key(
            "portfolio", new ScalarType(ScalarKind.Portfolio), "portefølje", "The portfolio it belongs to.",
            "Den portefølje, den hører til.", "that of the initiative above"),
        Key("trigger", Choice(PortfolioWords.Trigger), "anledning",
            "What it was triggered by.", "Hvad der satte den i gang.", "internal"),
        Key("phase", Choice(PortfolioWords.Phase), "fase",
            "How far it has come.", "Hvor langt den er.", "idea"),
        Key("start", Date, "begynder", "The first day.", "Den første dag."),
        Key("go-live", Date, "i drift", "The day it goes live.", "Dagen, den går i drift."),
        Key("closed", Date, "afsluttet", "The day it was closed.", "Dagen, den blev afsluttet."),
        Key("approved", Mapping(
            Required("date", Date, "dato", "The day.", "Dagen."),
            Required("by", Person, "af", "Who approved it.", "Hvem der godkendte den."),
            Key("reference", Text, "henvisning", "Where it is recorded.", "Hvor det er noteret.")), "godkendt",
            "Its approval: it needs a benefit, an owner and a business case.",
            "Dens godkendelse: den kræver en gevinst, en ejer og en business case.", "not approved"),
        Key("goal", new ScalarType(ScalarKind.Goal), "mål", "The shared goal it contributes to.",
            "Det fælles mål, den bidrager til."),
        Key(
            "units", new ListType(new ScalarType(ScalarKind.Unit)), "enheder", "The units whose work it changes.",
            "De enheder, hvis arbejde den ændrer."),
        Key("benefits", new ListType(new ScalarType(ScalarKind.Benefit)), "gevinster", "The benefits it is to bring.",
            "De gevinster, den skal give."),
        Key(
            "deliverables", new ListType(Text), "leverancer", "What it delivers; a deliverable alone is no benefit.",
            "Hvad den leverer; en leverance alene er ingen gevinst."),
        Key("amount", NumberFrom(0), "beløb", "What it costs, in kroner.", "Hvad den koster, i kroner."),
        Key("hours", NumberFrom(0), "timer", "The hours it requires.", "De timer, den kræver."),
        Key("experiment", TrueOrFalse, "forsøg", "Whether it is an experiment, which needs no business case.",
            "Om den er et forsøg, som ikke kræver en business case.", "false"),
        Key("follows-model", TrueOrFalse, "følger modellen", "Whether it follows the municipality's project model.",
            "Om den følger kommunens projektmodel.", "false"),
        Key(
            "origin", Text, "ophav", "Where it comes from, such as a national agreement.",
            "Hvor den kommer fra, fx en national aftale."),
        Key("case-number", Text, "sagsnummer", "The number of its case.", "Nummeret på dens sag."),
        Key("journey", Text, "borgerforløb", "The citizen journey it is part of.", "Det borgerforløb, den er en del af."),
        Key("link", Text, "henvisning", "Where more is written about it.", "Hvor der står mere om den."),
        Key("roles", new ListType(Role), "roller", "Who has which role, and when.", "Hvem der har hvilken rolle, og hvornår."),
        Key("charter", Mapping(
            Key("effects", Answer, "effekter", "Which effects are central.", "Hvilke effekter der er centrale."),
            Key("business-case", Answer, "business case", "What the business case is.", "Hvad business casen er."),
            Key("scope", Answer, "omfang", "What is in it, and what is not.", "Hvad der er med, og hvad der ikke er."),
            Key("organisation", Answer, "organisation", "How it is organised.", "Hvordan den er organiseret."),
            Key("dependencies", Answer, "afhængigheder", "What it depends on.", "Hvad den afhænger af."),
            Key("early-indicators", Answer, "tidlige indikatorer", "What shows the effects early.",
                "Hvad effekterne tidligt kan ses på."),
            Key("success-criteria", Answer, "succeskriterier", "How success is recognised.",
                "Hvordan man kan se, at det er lykkedes.")),
            "kommissorium",
            "What top management has answered; complete when every part has been answered.",
            "Det, topledelsen har svaret; fuldstændigt, når alle dele er besvaret."),
        Key("readiness", Mapping(
            Key("steering", Ready, "styring", "Money, goals, time and resources are managed.",
                "Økonomi, mål, tid og ressourcer styres."),
            Key(
                "decision-power", Ready, "beslutningskraft", "Decision power and roles are clear.",
                "Beslutningskraft og roller er klare."),
            Key("skills", Ready, "kompetencer", "The skills are there.", "Kompetencerne er der."),
            Key("stakeholders", Ready, "interessenter", "The stakeholders are involved.", "Interessenterne er inddraget."),
            Key(
                "organised-for-benefits", Ready, "organiseret for gevinster",
                "Organised for benefits, not for deliverables only.", "Organiseret for gevinster, ikke kun for leverancer.")),
            "klarhed",
            "The readiness check with five points.", "Klarhedstjekket med fem punkter."),
        Key("advice", Mapping(
            Key("large-or-cross-cutting", TrueOrFalse, "stor eller på tværs", "Whether it is large, or crosses areas.",
                "Om den er stor eller går på tværs.", "false"),
            Key("many-stakeholders", TrueOrFalse, "mange interessenter", "Whether it has many stakeholders.",
                "Om den har mange interessenter.", "false"),
            Key("connected-tasks", TrueOrFalse, "forbundne opgaver", "Whether its tasks are connected.",
                "Om dens opgaver hænger sammen.", "false"),
            Key("side-efforts", TrueOrFalse, "sideindsatser", "Whether its benefits need efforts beside the project.",
                "Om dens gevinster kræver indsatser ved siden af projektet.", "false")),
            "program?",
            "What speaks for making it a programme; where three of the four are true, that is recommended.",
            "Det, der taler for at gøre den til et program; gælder tre af de fire, anbefales det."),
        Key("depends-on", new ListType(Mapping(
            Required("what", Text, "hvad", "What it is waiting for outside the municipality.",
                "Hvad den venter på uden for kommunen."),
            Key("supplier", Text, "leverandør", "Who delivers it.", "Hvem der leverer det."),
            Required("due", Date, "aftalt", "The agreed day.", "Den aftalte dag."),
            Key("expected", Date, "forventet", "The day it is now expected.", "Dagen, det nu ventes.", "as agreed"))),
            "afhænger af",
            "What it is waiting for from outside; a shift is shown, and the plan changes only by a new target decision.",
            "Det, den venter på udefra; en forskydning vises, og planen ændres kun ved en ny målbeslutning."),
        Key("checklists", new ListType(Mapping(
            Required("template", Text, "skabelon", "The portfolio's checklist.", "Porteføljens tjekliste."),
            Required("version", Integer(1), "version", "The version it follows.", "Den version, den følger."),
            Key("done", new MapType(ScalarKind.Text, "ITEM", Date), "udført",
                "The day each item was done, by the item's wording.", "Dagen, hvert punkt blev udført, efter punktets ordlyd."))),
            "tjeklister",
            "The checklists it follows.", "De tjeklister, den følger."));
}
