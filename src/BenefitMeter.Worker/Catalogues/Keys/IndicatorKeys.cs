using BenefitMeter.Time;
using BenefitMeter.Worker.Words;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys under an indicator.</summary>
internal static class IndicatorKeys
{
    /// <summary>Gets the keys of an indicator.</summary>
    public static MappingType Indicator { get; } = Mapping(
    [
        Key("state", Choice(IndicatorWords.State), "tilstand",
            "How it is used; a draft is never shown to readers.", "Hvordan den bruges; en kladde vises aldrig for læserne.",
            "active"),
        Required("name", Wording, "navn", "Its name.", "Dens navn."),
        Key("reads", Wording, "læses", "One sentence that explains to a reader what the number means.",
            "Én sætning, der forklarer læseren, hvad tallet betyder."),
        Key("counts", Wording, "tæller", "What the numerator counts, in the readers' words, such as digital letters.",
            "Det, tælleren tæller, med læsernes ord, fx digitale breve."),
        Required("dataset", new ScalarType(ScalarKind.Dataset), "datasæt", "The dataset it is measured on.",
            "Datasættet, den måles på."),
        Required("measure", MeasureKeys.Measure, "mål", "What is measured: exactly one of the keys below.",
            "Det, der måles: præcis én af nøglerne nedenfor."),
        Key("dated-by", DateName, "placeres efter", "The date that places a row in a period.",
            "Datoen, der placerer en række i en periode.",
            "for open its opening date; else required"),
        Required(
            "grain", ChoiceAmong(MeasuringWords.Grain, [.. Enum.GetValues<PeriodGrain>().Except([PeriodGrain.All])]),
            "målefrekvens",
            "The period it is measured and judged in.", "Perioden, den måles og vurderes i."),
        Key("also", new ListType(Choice(MeasuringWords.Grain)), "også",
            "Further periods it is published in.", "Yderligere perioder, den vises i.", "[]"),
        Required("measured-in", Text, "måleenhed", "The unit of measurement; percent multiplies a ratio by 100.",
            "Måleenheden; percent ganger et forhold med 100."),
        Key("decimals", Integer(0, 10), "decimaler", "The number of decimals shown.", "Antallet af viste decimaler.",
            "0 for count, sum, distinct and open; else 1"),
        Key("direction", Choice(IndicatorWords.Direction), "retning", "Which way is better.",
            "Hvilken vej der er bedst.",
            "required unless judge is range"),
        Key("judge", Choice(IndicatorWords.Judgement), "vurdering",
            "Whether it is judged against baseline and target, against the target alone, or against a range to stay within.",
            "Om den vurderes mod nulpunkt og mål, mod målet alene, eller mod et interval, den skal ligge inden for.",
            "improvement"),
        Key("level", Choice(IndicatorWords.Level), "niveau", "What it shows about a benefit.",
            "Det, den viser om en gevinst.", "success-criterion"),
        Key("owner", Person, "ejer", "The person who owns it; where it is left out, there is a warning.",
            "Personen, der ejer den; udelades den, gives en advarsel."),
        Key("controller", Person, "målermand", "The person who measures it and may propose what its owner decides.",
            "Personen, der måler den og må foreslå, hvad ejeren beslutter."),
        Key("measuring-hours", NumberFrom(0), "timer pr. måling", "The hours of work that one measurement requires.",
            "De arbejdstimer, én måling kræver."),
        Key("foretells", Mapping(
            Required(
                "indicator", new ScalarType(ScalarKind.Indicator), "indikator",
                "The indicator of the effect.", "Effektens indikator."),
            Required("after-months", Integer(0), "efter måneder", "The number of months after which the effect should show.",
                "Antallet af måneder, hvorefter effekten bør vise sig.")),
            "varsler", "The effect that an early indicator predicts.", "Effekten, som en tidlig indikator varsler."),
        Key("act-when", Wording, "handlingsregel", "Who acts at which limit, and how; where it is left out, there is a warning.",
            "Hvem der handler ved hvilken grænse og hvordan; udelades den, gives en advarsel."),
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
            "Sudden changes of level whose reason is known, so that figures after them are judged at once.",
            "Pludselige ændringer af niveauet, hvor årsagen er kendt, så tal efter dem vurderes med det samme.", "[]"),
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
            "Converts a baseline that was approved under an earlier meaning; without it, figures are grey after a definition "
                + "break.",
            "Omregner et nulpunkt, der er godkendt under en tidligere betydning; uden den er tal grå efter et databrud."),
    ]);
}
