using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys under an indicator.</summary>
internal static class IndicatorKeys
{
    /// <summary>Gets the keys of an indicator.</summary>
    public static MappingType Indicator { get; } = Mapping(
    [
        Key("state", Choice("draft", "active", "paused", "retired"), "tilstand", "A draft never reaches readers.",
            "En kladde når aldrig læserne.", "active"),
        Required("name", Wording, "navn", "Its name.", "Dens navn."),
        Key("reads", Wording, "læses", "One sentence that tells a reader what the number says.",
            "Én sætning, der fortæller læseren, hvad tallet siger."),
        Key("counts", Wording, "tæller", "What the numerator counts, as readers name it: digital letters.",
            "Det, tælleren tæller, som læserne kalder det: digitale breve."),
        Required("dataset", new ScalarType(ScalarKind.Dataset), "datasæt", "The dataset it is measured on.",
            "Datasættet, den måles på."),
        Required("measure", MeasureKeys.Measure, "mål", "What is measured: exactly one of these.",
            "Det, der måles: præcis ét af disse."),
        Key("dated-by", DateName, "placeres efter", "The date that places a row in a period.",
            "Datoen, der placerer en række i en periode.",
            "for open its opening date; else required"),
        Required("grain", Choice("day", "week", "fortnight", "month", "quarter", "half-year", "year"), "målefrekvens",
            "The period it is measured and judged in.", "Perioden, den måles og vurderes i."),
        Key("also", new ListType(Choice("day", "week", "fortnight", "month", "quarter", "half-year", "year", "all")), "også",
            "Further periods it is published in.", "Yderligere perioder, den vises i.", "[]"),
        Required("measured-in", Text, "måleenhed", "What one counts in; percent multiplies a ratio by 100.",
            "Det, man tæller i; percent ganger et forhold med 100."),
        Key("decimals", Integer(0, 10), "decimaler", "The decimals people see.", "De decimaler, man ser.",
            "0 for count, sum, distinct and open; else 1"),
        Key("direction", Choice("higher-is-better", "lower-is-better"), "retning", "Which way is better.",
            "Hvilken vej der er bedst.",
            "required unless judge is range"),
        Key("judge", Choice("improvement", "attainment", "range"), "vurdering",
            "Against baseline and target, against the target alone, or kept within a range.",
            "Mod nulpunkt og mål, mod målet alene, eller holdt inden for et interval.", "improvement"),
        Key("level", Choice("early", "success-criterion", "effect"), "niveau", "What it tells about a benefit.",
            "Hvad den fortæller om en gevinst.", "success-criterion"),
        Key("owner", Person, "ejer", "The person who owns it; without one it is warned about.",
            "Personen, der ejer den; uden gives en advarsel."),
        Key("controller", Person, "målermand", "The person who measures it and may propose what its owner decides.",
            "Personen, der måler den og må foreslå, hvad ejeren beslutter."),
        Key(
            "measuring-hours", NumberFrom(0), "timer pr. måling", "The hours of work that one measurement takes.",
            "De arbejdstimer, én måling koster."),
        Key("foretells", Mapping(
            Required(
                "indicator", new ScalarType(ScalarKind.Indicator), "indikator",
                "The indicator of the effect.", "Effektens indikator."),
            Required(
                "after-months", Integer(0), "efter måneder", "The months after which the effect should show.",
                "Månederne, hvorefter effekten skulle vise sig.")),
            "varsler", "The effect that an early indicator foretells.", "Effekten, som en tidlig indikator varsler."),
        Key("act-when", Wording, "handlingsregel", "Who acts on which limit, and how; without it is warned about.",
            "Hvem der handler ved hvilken grænse og hvordan; uden gives en advarsel."),
        Key("effect-from", Date, "effekt fra", "The first day of effect; required with a baseline, which must end before it.",
            "Effektens første dag; kræves med et nulpunkt, som skal slutte før den."),
        Key("baseline", TargetKeys.Baseline, "nulpunkt", "Where the baseline comes from.", "Hvor nulpunktet kommer fra.", "none"),
        Key("targets", new ListType(TargetKeys.Decision), "mål",
            "The decisions about its target, oldest first; old ones are never edited.",
            "Beslutningerne om dens mål, ældste først; gamle ændres aldrig.", "[]"),
        Key("known-steps", new ListType(Mapping(
            Required("period", new ScalarType(ScalarKind.PeriodOrDate), "periode", "The first period of the new level.",
                "Den første periode med det nye niveau."),
            Required("reason", Wording, "årsag", "Why the level changed.", "Hvorfor niveauet ændrede sig."))), "kendte spring",
            "Sudden changes of level that someone knows the reason of, so that figures after them are judged at once.",
            "Pludselige ændringer af niveauet, som nogen kender årsagen til, så tal efter dem vurderes med det samme.", "[]"),
        .. JudgingKeys.All,
        Key("same-meaning-as", Integer(1), "samme betydning som", "The earlier definition version whose meaning it shares.",
            "Den tidligere definitionsversion, hvis betydning den deler."),
        Key("bridge", Mapping(
            Required("from-version", Integer(1), "fra version", "The definition version that the baseline was approved under.",
                "Den definitionsversion, nulpunktet er godkendt under."),
            Required("overlap", Window, "overlap",
                "At least three periods that both versions measured (`measure INDICATOR --from … --to …`); "
                    + "the factor is Σ new / Σ old over them.",
                "Mindst tre perioder, som begge versioner har målt (`measure INDIKATOR --from … --to …`); "
                    + "faktoren er Σ ny / Σ gammel over dem.")),
            "bro",
            "Translates a baseline that was approved under an earlier meaning; without it figures are grey "
                + "after a definition break.",
            "Omregner et nulpunkt, der er godkendt under en tidligere betydning; uden den er tal grå efter et databrud."),
    ]);
}
