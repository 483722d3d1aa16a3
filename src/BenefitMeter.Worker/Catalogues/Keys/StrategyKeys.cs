using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys of the strategy plan, theme – focus area – goal, and of the rounds that follow it up.</summary>
internal static class StrategyKeys
{
    private static readonly MappingType Milestone = Mapping(
        Required("text", Wording, "tekst", "What shall be done.", "Det, der skal gøres."),
        Required(
            "due", Date, "frist", "When, as first decided; it never changes.",
            "Hvornår, som først besluttet; den ændres aldrig."),
        Key("forecast", Date, "ventes", "When it is expected now.", "Hvornår den nu ventes.", "due"),
        Key("actual", Date, "nået", "When it was done.", "Hvornår den blev nået."),
        Key("grade", Choice("achieved", "partly", "not-achieved"), "karakter",
            "The recorded grade: opnået, delvist, ikke opnået; it is never derived.",
            "Den registrerede karakter: opnået, delvist, ikke opnået; den udledes aldrig.", "not assessed"),
        Key("graded-by", Person, "vurderet af", "The owner or a lead who graded it; required with a grade.",
            "Ejeren eller en leder af arbejdet, der har givet den; kræves med en karakter."),
        Key("graded-on", Date, "vurderet den", "When.", "Hvornår."));

    private static readonly MappingType Goal = Mapping(
        Required("number", Text, "nr.", "Its number in the plan.", "Dets nummer i planen."),
        Key(
            "kind", Choice("result", "effect", "operating", "activity"), "målform",
            "Resultatmål, effektmål, driftsmål or aktivitetsmål.", "Resultatmål, effektmål, driftsmål eller aktivitetsmål.",
            "result"),
        Required("title", Wording, "titel", "What shall be reached.", "Det, der skal nås."),
        Key("purpose", Wording, "formål/effekt", "What it is good for.", "Hvad det er godt for."),
        Key("measured-by", Wording, "måles ved", "How one sees whether it is reached.", "Hvordan man ser, om det er nået."),
        Key("starting-point", Wording, "udgangspunkt", "How it was before.", "Hvordan det var før."),
        Required("owner-unit", new ScalarType(ScalarKind.Unit), "center", "The unit that owns it.", "Enheden, der ejer det."),
        Required("owner", Person, "ansvarlig", "The person who owns it: answers, sets smileys, publishes.",
            "Personen, der ejer det: svarer, sætter smileys, offentliggør."),
        Key(
            "controller", Person, "målermand", "The person who reviews it; never sets a smiley.",
            "Personen, der følger op; sætter aldrig en smiley."),
        Key("leads", new ListType(Person), "ledere af arbejdet", "Persons who may grade milestones beside the owner.",
            "Personer, der ud over ejeren må vurdere milepæle.", "[]"),
        Required(
            "due", Date, "slut", "When it shall be reached, as first decided.", "Hvornår det skal nås, som først besluttet."),
        Key("shifts", new ListType(Mapping(
            Required("to", Date, "til", "The new end.", "Den nye slutdato."),
            Required("dependency", Wording, "afhængighed", "What it waits for.", "Det, der ventes på."),
            Required(
                "decided", TargetKeys.Decided, "besluttet", "Who decided it, and when.",
                "Hvem der besluttede det, og hvornår."))),
            "flytninger",
            "Decisions that a dependency moves the end, oldest first; the delay counts from the first end.",
            "Beslutninger om, at en afhængighed flytter slutdatoen, ældste først; forsinkelsen tælles fra den første.", "[]"),
        Key(
            "indicator", new ScalarType(ScalarKind.Indicator), "indikator", "What shows whether it is reached.",
            "Det, der viser, om det er nået."),
        Key(
            "unit", new ScalarType(ScalarKind.Unit), "enhed", "The unit whose figure it is judged by.",
            "Enheden, hvis tal det vurderes efter.", "the root"),
        Key(
            "delay", Choice("profile", "worst"), "forsinkelse",
            "Counted by the target profile, or by the worse of profile and trend.",
            "Talt efter målprofilen, eller efter den værste af profil og tendens.", "profile"),
        Key("parts", new ListType(Mapping(
            Required("text", Wording, "tekst", "What the part asks.", "Det, delen kræver."),
            Key("done", Date, "gjort", "When it was done.", "Hvornår den blev gjort."))), "dele",
            "The parts of a goal that is several in one.", "Delene af et mål, der er flere i ét.", "[]"),
        Key(
            "milestones", new MapType(ScalarKind.NewId, "MILESTONE", Milestone), "milepæle", "What is done on the way.",
            "Det, der gøres på vejen."),
        Key("changes", new ListType(Mapping(
            Required("on", Date, "den", "The day of the change.", "Dagen for ændringen."),
            Required("note", Wording, "note", "Why it changed.", "Hvorfor det blev ændret."),
            Key("title-before", Wording, "titel før", "The title until then.", "Titlen indtil da."))), "ændringer",
            "Changes of what it says, oldest first; each starts a version.",
            "Ændringer af, hvad det siger, ældste først; hver begynder en version.", "[]"),
        Key("source-contract", Text, "resultatkontrakt", "The contract it stands in.", "Kontrakten, det står i."),
        Key("case-number", Text, "sagsnummer", "Its case.", "Dets sag."),
        Key(
            "qualitative", TrueOrFalse, "kvalitativt", "Whether it is described, not counted.",
            "Om det beskrives og ikke tælles.", "false"),
        Key("go-live", Date, "idriftsat", "The day it is followed from.", "Dagen, det følges fra.", "its end"),
        Key(
            "follow-up-months", Integer(0), "opfølgning i måneder", "The months it is followed after that.",
            "Månederne, det følges derefter.", "36"));

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
        Required("as-of", Date, "pr. dato", "The day that goals are judged as of.", "Dagen, som mål vurderes efter."),
        Key(
            "answers-due", Date, "svarfrist", "The day by which owners shall have answered.",
            "Dagen, ejerne skal have svaret inden.", "14 days after as-of"),
        Key(
            "scope", new ListType(Text), "omfang", "The themes, focus areas and goals it is about, by id.",
            "De temaer, indsatsområder og mål, den handler om, efter id.", "all"),
        Key(
            "closed", TrueOrFalse, "lukket", "Whether nothing more is recorded in it.",
            "Om der ikke registreres mere i den.", "false"));
}
