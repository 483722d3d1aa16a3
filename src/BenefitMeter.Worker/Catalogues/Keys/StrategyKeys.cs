using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Words;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys of the strategy plan, theme – focus area – goal, and of the rounds that follow it up.</summary>
internal static class StrategyKeys
{
    private static readonly MappingType Milestone = Mapping(
        Required("text", Wording, "tekst", "What is to be done.", "Det, der skal gøres."),
        Required("due", Date, "frist", "The deadline as first decided; it is never changed.",
            "Fristen, som den først blev besluttet; den ændres aldrig."),
        Key("forecast", Date, "ventes", "The day it is now expected to be reached.", "Dagen, den nu ventes nået.", "due"),
        Key("actual", Date, "nået", "The day it was reached.", "Dagen, den blev nået."),
        Key(
            "grade",
            ChoiceAmong(WorkWords.Grade, MilestoneGrade.Achieved, MilestoneGrade.Partly, MilestoneGrade.NotAchieved),
            "karakter",
            "The recorded grade: achieved (opnået), partly (delvist) or not achieved (ikke opnået); it is never calculated.",
            "Den registrerede karakter: opnået, delvist eller ikke opnået; den beregnes aldrig.", "not assessed"),
        Key("graded-by", Person, "vurderet af", "The owner or the lead who gave the grade; required where there is a grade.",
            "Ejeren eller den leder af arbejdet, der har givet karakteren; kræves, når der er en karakter."),
        Key("graded-on", Date, "vurderet den", "The day the grade was given.", "Dagen, karakteren blev givet."));

    private static readonly MappingType Goal = Mapping(
        Required("number", Text, "nr.", "Its number in the plan.", "Dets nummer i planen."),
        Key("kind", Choice(FollowUpWords.Goal), "målform",
            "The kind of goal: result (resultatmål), effect (effektmål), operating (driftsmål) or activity (aktivitetsmål).",
            "Målets form: resultatmål, effektmål, driftsmål eller aktivitetsmål.", "result"),
        Required("title", Wording, "titel", "What is to be achieved.", "Det, der skal opnås."),
        Key("purpose", Wording, "formål/effekt", "The purpose of the goal, and the effect it should have.",
            "Formålet med målet, og den effekt det skal have."),
        Key("measured-by", Wording, "måles ved", "How to see whether it has been achieved.", "Hvordan man ser, om det er nået."),
        Key("starting-point", Wording, "udgangspunkt", "The situation before the work began.",
            "Situationen, før arbejdet begyndte."),
        Required("owner-unit", new ScalarType(ScalarKind.Unit), "center", "The unit that owns it.", "Enheden, der ejer det."),
        Required("owner", Person, "ansvarlig", "The person who owns it: who answers in the rounds, sets smileys and publishes.",
            "Personen, der ejer det: svarer i runderne, sætter smileys og offentliggør."),
        Key("controller", Person, "målermand", "The person who reviews it but never sets a smiley.",
            "Personen, der følger op på det, men aldrig sætter en smiley."),
        Key("leads", new ListType(Person), "ledere af arbejdet", "Persons who may grade milestones besides the owner.",
            "Personer, der ud over ejeren må vurdere milepæle.", "[]"),
        Required("due", Date, "slut", "The day it is to be achieved, as first decided.",
            "Dagen, det skal være nået, som den først blev besluttet."),
        Key("shifts", new ListType(Mapping(
            Required("to", Date, "til", "The new end.", "Den nye slutdato."),
            Required("dependency", Wording, "afhængighed", "What the goal is waiting for.", "Det, målet venter på."),
            Required(
                "decided", TargetKeys.Decided, "besluttet", "Who decided it, and when.",
                "Hvem der besluttede det, og hvornår."))),
            "flytninger",
            "Decisions to move the end because of a dependency, oldest first; the delay still counts from the first end.",
            "Beslutninger om at flytte slutdatoen på grund af en afhængighed, ældste først; forsinkelsen regnes stadig fra den "
                + "første.", "[]"),
        Key("indicator", new ScalarType(ScalarKind.Indicator), "indikator",
            "The indicator that shows whether it has been achieved.", "Indikatoren, der viser, om det er nået."),
        Key(
            "unit", new ScalarType(ScalarKind.Unit), "enhed", "The unit whose figure it is judged by.",
            "Enheden, hvis tal det vurderes efter.", "the root"),
        Key("delay", Choice("profile", "worst"), "forsinkelse",
            "Whether the delay is measured by the target profile, or by the worse of profile and trend.",
            "Om forsinkelsen måles efter målprofilen eller efter den værste af profil og tendens.", "profile"),
        Key("parts", new ListType(Mapping(
            Required("text", Wording, "tekst", "What the part requires.", "Det, delen kræver."),
            Key("done", Date, "gjort", "The day it was done.", "Dagen, den blev gennemført."))), "dele",
            "The parts of a goal that consists of several.", "Delene af et mål, der består af flere.", "[]"),
        Key("milestones", new MapType(ScalarKind.NewId, "MILESTONE", Milestone), "milepæle", "The steps on the way to the goal.",
            "Trinnene på vejen mod målet."),
        Key("changes", new ListType(Mapping(
            Required("on", Date, "den", "The day of the change.", "Dagen for ændringen."),
            Required("note", Wording, "note", "Why it changed.", "Hvorfor det blev ændret."),
            Key("title-before", Wording, "titel før", "The title until then.", "Titlen indtil da."))), "ændringer",
            "Changes to the content of the goal, oldest first; each starts a new version.",
            "Ændringer i målets indhold, ældste først; hver ændring begynder en ny version.", "[]"),
        Key("source-contract", Text, "resultatkontrakt", "The result contract that it is part of.",
            "Resultatkontrakten, det indgår i."),
        Key("case-number", Text, "sagsnummer", "The number of its case.", "Nummeret på dets sag."),
        Key("qualitative", TrueOrFalse, "kvalitativt", "Whether it is described in words instead of being counted.",
            "Om det beskrives med ord og ikke tælles.", "false"),
        Key("go-live", Date, "idriftsat", "The day from which it is followed up.", "Dagen, hvorfra der følges op på det.",
            "its end"),
        Key("follow-up-months", Integer(0), "opfølgning i måneder", "The number of months it is followed up after that.",
            "Antal måneder, der følges op på det derefter.", "36"));

    private static readonly MappingType Area = Mapping(
        Required("name", Wording, "navn", "Its name.", "Dets navn."),
        Required(
            "goals", new MapType(ScalarKind.NewId, "GOAL", Goal), "mål", "Its goals, in the order of the plan.",
            "Dets mål, i planens rækkefølge."));

    /// <summary>Gets the keys of a theme.</summary>
    public static MappingType Theme { get; } = Mapping(
        Required("name", Wording, "navn", "Its name.", "Dets navn."),
        Required(
            "areas", new MapType(ScalarKind.NewId, "AREA", Area), "indsatsområder", "Its focus areas.", "Dets indsatsområder."));

    /// <summary>Gets the keys of a follow-up round.</summary>
    public static MappingType Round { get; } = Mapping(
        Required("name", Wording, "navn", "Its name, such as July 2026.", "Dens navn, fx juli 2026."),
        Required("as-of", Date, "pr. dato", "The day as of which goals are judged.", "Skæringsdatoen for vurderingen af målene."),
        Key("answers-due", Date, "svarfrist", "The day by which owners must have answered.",
            "Dagen, ejerne senest skal have svaret.", "14 days after as-of"),
        Key("scope", new ListType(Text), "omfang", "The ids of the themes, focus areas and goals that it covers.",
            "Id'erne på de temaer, indsatsområder og mål, den omfatter.", "all"),
        Key("closed", TrueOrFalse, "lukket", "Whether it is closed, so that nothing more is recorded in it.",
            "Om den er lukket, så der ikke registreres mere i den.", "false"));
}
