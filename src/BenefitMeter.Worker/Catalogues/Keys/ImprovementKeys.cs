using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues.Readers;
using BenefitMeter.Worker.Words;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys under <c>improvement-projects</c> and <c>boards</c>.</summary>
internal static class ImprovementKeys
{
    private static readonly MappingType Workflow = Mapping(
        Required("name", Wording, "navn", "Its name.", "Dens navn."),
        Key("decisions", new ListType(Mapping(
            Required("on", Date, "den", "The day of the decision.", "Beslutningens dag."),
            Required(
                "is", Choice(WorkWords.WorkflowDecision), "er", "What was decided.",
                "Hvad der blev besluttet."),
            Key("by", Person, "af", "Who decided.", "Hvem der besluttede."),
            Key("text", Text, "tekst", "Why.", "Hvorfor."))), "beslutninger",
            "What was decided about it, oldest first; until then it is on trial.",
            "Hvad der er besluttet om den, ældste først; indtil da er den på prøve.", "[]"));

    /// <summary>Gets the keys of an improvement project.</summary>
    public static MappingType Project { get; } = Mapping(
        Required("name", Wording, "navn", "Its name.", "Dets navn."),
        Required("leader", Person, "projektleder", "The project leader.", "Projektlederen."),
        Required(
            "units", new ListType(new ScalarType(ScalarKind.Unit)), "enheder", "The units involved.", "De involverede enheder."),
        Key("journey", Text, "borgerforløb", "The citizen journey it starts from.", "Borgerforløbet, det tager udgangspunkt i."),
        Required("phases", Mapping(
            Required("before-start", Date, "før start", "The day this phase began.", "Dagen, fasen begyndte."),
            Key("as-is", Date, "kortlægning", "The day this phase began.", "Dagen, fasen begyndte."),
            Key("redesign", Date, "redesign", "The day this phase began.", "Dagen, fasen begyndte."),
            Key("action-plan", Date, "handlingsplan", "The day this phase began.", "Dagen, fasen begyndte."),
            Key(
                "trial", Date, "afprøvning", "Day 1; no action that blocks it may be open.",
                "Dag 1; ingen handling, der spærrer, må være åben."),
            Key("operation", Date, "afslutning og drift", "The day this phase began.", "Dagen, fasen begyndte.")), "faser",
            "The day each phase began; no phase is skipped, and phases to come are not written.",
            "Dagen, hver fase begyndte; ingen fase springes over, og kommende faser skrives ikke."),
        Key("go-live", Date, "dag 1", "Day 1 as planned.", "Dag 1 som planlagt."),
        Key("steering-group", new MapType(ScalarKind.Unit, "UNIT", Either(Person, new ListType(Mapping(
            Required("person", Person, "person", "The leader.", "Lederen."),
            Key("from", Date, "fra", "The first day.", "Den første dag.", "the start"),
            Key("until", Date, "til og med", "The last day.", "Den sidste dag.", "the end"))))), "styregruppe",
            "The leader who decides for each unit involved; a list where one leader has succeeded another.",
            "Lederen, der bestemmer for hver involveret enhed; en liste, hvor én leder har afløst en anden."),
        Key("steering-meetings", new ListType(Date), "styregruppemøder", "Its meetings; at least two before the mapping.",
            "Dens møder; mindst to før kortlægningen.", "[]"),
        Key("mapping", Mapping(
            Required("on", Date, "den", "The day.", "Dagen."),
            Key("hours", NumberFrom(0), "timer", "How long it lasted; usually 4 to 6.",
                "Hvor længe det varede; som regel 4 til 6."),
            Key("participants", Integer(1), "deltagere", "How many took part.", "Hvor mange der deltog.")), "kortlægning",
            "The day the process was mapped as it is.", "Dagen, processen blev kortlagt, som den er."),
        Key("redesign", Mapping(
            Required(
                "on", Date, "den", "The day; at the earliest 7 days after the mapping.",
                "Dagen; tidligst 7 dage efter kortlægningen."),
            Required("leaders-present", TrueOrFalse, "ledere med", "Whether the leaders were present.",
                "Om lederne var til stede."),
            Key("within", Days, "inden", "The number of days after the mapping within which it should happen.",
                "Antal dage efter kortlægningen, inden for hvilke det bør ske.", "28 days"),
            Key("link", Text, "henvisning", "Where the drawing of the new process is.", "Hvor tegningen af den nye proces er.")),
            "redesign",
            "The day the process was redesigned.", "Dagen, processen blev redesignet."),
        Key("steps", Text, "trin",
            "A CSV file with one row per step, as mapped and as redesigned: " + ImprovementReader.StepHeader
                + "; process (as-is, to-be), no and name are required.",
            "En CSV-fil med én række pr. trin, som kortlagt og som redesignet: " + ImprovementReader.StepHeader
                + "; process (nu, ny), no og name kræves."),
        Key("workflows", new MapType(ScalarKind.NewId, "WORKFLOW", Workflow), "arbejdsgange", "The workflows that are tried out.",
            "De arbejdsgange, der afprøves."),
        Key(
            "announced", Date, "meddelt", "The day it was announced in the organisation.",
            "Dagen, det blev meddelt i organisationen."),
        Key("closing", Mapping(
            Required(
                "on", Date, "den", "The day; no workflow may be on trial any more.",
                "Dagen; ingen arbejdsgang må længere være på prøve."),
            Required("kaizen", TrueOrFalse, "kaizenmøder", "Whether the kaizen meetings continue.",
                "Om kaizenmøderne fortsætter."),
            Required("steering-group", TrueOrFalse, "styregruppe", "Whether the steering group continues.",
                "Om styregruppen fortsætter."),
            Required("measuring", TrueOrFalse, "måling", "Whether the KPIs are still followed.", "Om KPI'erne fortsat følges."),
            Key("announced", Date, "meddelt", "The day its end was announced.", "Dagen, afslutningen blev meddelt.")),
            "afslutning",
            "How it was closed; each of the keys below must be decided.",
            "Hvordan det blev afsluttet; alle nøglerne nedenfor skal være besluttet."));

    /// <summary>Gets the keys of a board.</summary>
    public static MappingType Board { get; } = Mapping(
        Required("name", Wording, "navn", "Its name.", "Dens navn."),
        Required(
            "unit", new ScalarType(ScalarKind.Unit), "enhed", "The unit whose figures it shows.", "Enheden, hvis tal den viser."),
        Required(
            "every", ChoiceAmong(MeasuringWords.Grain, PeriodGrain.Week, PeriodGrain.Fortnight), "rytme",
            "How often it is updated.", "Hvor ofte den opdateres."),
        Required("kpis", new ListType(Mapping(
            Required(
                "indicator", new ScalarType(ScalarKind.Indicator), "indikator", "The indicator, published in the board's rhythm.",
                "Indikatoren, der vises i tavlens rytme."),
            Key("step", Text, "trin", "The step of the new process that it follows.", "Trinnet i den nye proces, den følger."),
            Key(
                "workflow", Text, "arbejdsgang", "The workflow of the project that it follows.",
                "Projektets arbejdsgang, den følger."))),
            "kpi'er",
            "The KPIs in the order of the board; few and decisive.", "KPI'erne i tavlens rækkefølge; få og afgørende."),
        Key(
            "project", new ScalarType(ScalarKind.ImprovementProject), "projekt", "The improvement project it belongs to.",
            "Forbedringsprojektet, den hører til."),
        Key("from", Date, "fra", "The first day it shows.", "Den første dag, den viser.",
            "the project's day 1, else the first figure"),
        Key("meetings", Text, "møder",
            "A CSV file with one row per kaizen meeting: " + BoardReader.MeetingHeader
                + "; date is required. by is staff or project-leader.",
            "En CSV-fil med én række pr. kaizenmøde: " + BoardReader.MeetingHeader
                + "; date kræves. by er medarbejder eller projektleder."));
}
