using BenefitMeter.Portfolios;
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
        Required(
            "ready", TrueOrFalse, "klar", "Whether it is so; `false` opens a risk.", "Om det er sådan; `false` åbner en risiko."),
        Required("on", Date, "dato", "The day it was answered.", "Dagen, der blev svaret."),
        Key("note", Text, "bemærkning", "What was said to it.", "Hvad der blev sagt til det."));

    private static readonly KeyType Role = Mapping(
        Required("role", Text, "rolle", $"The role: {string.Join(", ", Roles.Names.Keys)}, or one of the portfolio's own.",
            $"Rollen: {string.Join(", ", Roles.Names.Keys)} eller en af porteføljens egne."),
        Required("person", Person, "person", "Who holds it.", "Hvem der har den."),
        Key("level", Choice("central", "decentral", "area"), "niveau",
            "How far up the person stands; a benefit over several administrations needs a central owner.",
            "Hvor højt personen sidder; en gevinst over flere forvaltninger kræver en central ejer.", "decentral"),
        Key(
            "benefit", new ScalarType(ScalarKind.Benefit), "gevinst", "The benefit it is about.",
            "Den gevinst, den gælder.", "all of them"),
        Key(
            "appointed-by", Person, "udpeget af", "Who appointed; a benefit controller is appointed by the owner.",
            "Hvem der udpegede; en gevinstcontroller udpeges af ejeren."),
        Key(
            "confirmed", Date, "bekræftet", "The day the person confirmed to know the role.",
            "Dagen, personen bekræftede at kende rollen."),
        Key("from", Date, "fra", "The first day.", "Den første dag.", "the initiative's start"),
        Key("to", Date, "til og med", "The last day.", "Den sidste dag.", "for good"));

    /// <summary>Gets the keys of an initiative.</summary>
    public static MappingType Initiative { get; } = Mapping(
        Required("kind", Choice("programme", "project", "ad-hoc-effort", "operational-change"), "art",
            "What it is; only a programme holds others.", "Hvad det er; kun et program rummer andre."),
        Required("name", Wording, "navn", "Its name.", "Dens navn."),
        Key(
            "parent", new ScalarType(ScalarKind.Initiative), "program", "The programme it is part of.",
            "Det program, den er en del af."),
        Key(
            "portfolio", new ScalarType(ScalarKind.Portfolio), "portefølje", "The portfolio it belongs to.",
            "Den portefølje, den hører til.", "that of the initiative above"),
        Key(
            "trigger", Choice("internal", "legislation", "joint-municipal", "joint-public", "tender"), "anledning",
            "What it was started by.", "Hvad der satte den i gang.", "internal"),
        Key(
            "phase", Choice("idea", "analysis", "procurement", "delivery", "realisation", "closed"), "fase", "How far it is.",
            "Hvor langt den er.", "idea"),
        Key("start", Date, "begynder", "The first day.", "Den første dag."),
        Key("go-live", Date, "i drift", "The day it goes live.", "Dagen, den går i drift."),
        Key("closed", Date, "afsluttet", "The day it was closed.", "Dagen, den blev afsluttet."),
        Key("approved", Mapping(
            Required("date", Date, "dato", "The day.", "Dagen."),
            Required("by", Person, "af", "Who approved it.", "Hvem der godkendte den."),
            Key("reference", Text, "henvisning", "Where it is recorded.", "Hvor det er skrevet.")), "godkendt",
            "Its approval: it needs a benefit, an owner and a business case.",
            "Dens godkendelse: den kræver en gevinst, en ejer og en business case.", "not approved"),
        Key("goal", new ScalarType(ScalarKind.Goal), "mål", "The shared goal it serves.", "Det fælles mål, den tjener."),
        Key(
            "units", new ListType(new ScalarType(ScalarKind.Unit)), "enheder", "The units whose work it changes.",
            "De enheder, hvis arbejde den ændrer."),
        Key(
            "benefits", new ListType(new ScalarType(ScalarKind.Benefit)), "gevinster", "The benefits it shall bring.",
            "De gevinster, den skal give."),
        Key(
            "deliverables", new ListType(Text), "leverancer", "What it delivers; a deliverable alone is no benefit.",
            "Hvad den leverer; en leverance alene er ingen gevinst."),
        Key("amount", NumberFrom(0), "beløb", "What it costs, in kroner.", "Hvad den koster, i kroner."),
        Key("hours", NumberFrom(0), "timer", "The hours it takes.", "De timer, den tager."),
        Key(
            "experiment", TrueOrFalse, "forsøg", "An experiment: it needs no business case.",
            "Et forsøg: den kræver ingen business case.", "false"),
        Key(
            "follows-model", TrueOrFalse, "følger modellen", "It follows the municipality's project model.",
            "Den følger kommunens projektmodel.", "false"),
        Key(
            "origin", Text, "ophav", "Where it comes from, such as a national agreement.",
            "Hvor den kommer fra, fx en national aftale."),
        Key("case-number", Text, "sagsnummer", "The number of its case.", "Nummeret på dens sag."),
        Key("journey", Text, "borgerforløb", "The citizen journey it is part of.", "Det borgerforløb, den er en del af."),
        Key("link", Text, "henvisning", "Where more is written of it.", "Hvor der står mere om den."),
        Key("roles", new ListType(Role), "roller", "Who holds which role, and when.", "Hvem der har hvilken rolle, og hvornår."),
        Key("charter", Mapping(
            Key("effects", Answer, "effekter", "Which effects are central.", "Hvilke effekter der er centrale."),
            Key("business-case", Answer, "business case", "What the business case is.", "Hvad business casen er."),
            Key("scope", Answer, "omfang", "What is in it, and what is not.", "Hvad der er med, og hvad der ikke er."),
            Key("organisation", Answer, "organisation", "How it is organised.", "Hvordan den er organiseret."),
            Key("dependencies", Answer, "afhængigheder", "What it depends on.", "Hvad den afhænger af."),
            Key("early-indicators", Answer, "tidlige indikatorer", "By what it shows early.", "Hvad det tidligt kan ses på."),
            Key("success-criteria", Answer, "succeskriterier", "By what success is told.", "Hvad succes kendes på.")),
            "kommissorium",
            "What top management has answered; complete when every part is.",
            "Hvad topledelsen har svaret; fuldstændigt, når alle dele er besvaret."),
        Key("readiness", Mapping(
            Key(
                "steering", Ready, "styring", "Money, goals, time and resources are steered.",
                "Økonomi, mål, tid og ressourcer styres."),
            Key(
                "decision-power", Ready, "beslutningskraft", "Decision power and roles are clear.",
                "Beslutningskraft og roller er klare."),
            Key("skills", Ready, "kompetencer", "The skills are there.", "Kompetencerne er der."),
            Key("stakeholders", Ready, "interessenter", "Stakeholders are taken along.", "Interessenterne er med."),
            Key(
                "organised-for-benefits", Ready, "organiseret for gevinster",
                "Organised for benefits, not for deliverables only.", "Organiseret for gevinster, ikke kun for leverancer.")),
            "klarhed",
            "The readiness check of five.", "Klarhedstjekket med fem punkter."),
        Key("advice", Mapping(
            Key(
                "large-or-cross-cutting", TrueOrFalse, "stor eller på tværs", "It is large, or crosses areas.",
                "Den er stor eller går på tværs.", "false"),
            Key(
                "many-stakeholders", TrueOrFalse, "mange interessenter", "It has many stakeholders.",
                "Den har mange interessenter.", "false"),
            Key(
                "connected-tasks", TrueOrFalse, "forbundne opgaver", "Its tasks hang together.",
                "Dens opgaver hænger sammen.", "false"),
            Key(
                "side-efforts", TrueOrFalse, "sideindsatser", "Its benefits need efforts beside the project.",
                "Dens gevinster kræver indsatser ved siden af projektet.", "false")),
            "program?",
            "What speaks for a programme; three of four are advice to make one.",
            "Hvad der taler for et program; tre af fire er et råd om at lave et."),
        Key("depends-on", new ListType(Mapping(
            Required(
                "what", Text, "hvad", "What it waits for outside the municipality.", "Hvad den venter på uden for kommunen."),
            Key("supplier", Text, "leverandør", "Who brings it.", "Hvem der bringer det."),
            Required("due", Date, "aftalt", "The day it was agreed for.", "Dagen, det var aftalt til."),
            Key("expected", Date, "forventet", "The day it is expected now.", "Dagen, det nu ventes.", "as agreed"))),
            "afhænger af",
            "What it waits for outside; a shift is told, and the plan changes by a new target decision only.",
            "Hvad den venter på udefra; en forskydning nævnes, og planen ændres kun af en ny målbeslutning."),
        Key("checklists", new ListType(Mapping(
            Required("template", Text, "skabelon", "The portfolio's checklist.", "Porteføljens tjekliste."),
            Required("version", Integer(1), "version", "The version it runs by.", "Den version, den følger."),
            Key(
                "done", new MapType(ScalarKind.Text, "ITEM", Date), "udført", "The days that items were done, by their words.",
                "De dage, punkter blev udført, efter deres ord."))),
            "tjeklister",
            "The checklists it works by.", "De tjeklister, den følger."));
}
