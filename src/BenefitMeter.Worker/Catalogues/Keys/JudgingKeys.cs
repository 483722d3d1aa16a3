using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys that stand on an indicator or, for all of them, under <c>defaults</c>.</summary>
internal static class JudgingKeys
{
    /// <summary>Gets the keys.</summary>
    public static KeyDescription[] All { get; } =
    [
        Key("smileys", Mapping(
            Key("basis", Choice("plan-to-date", "forecast"), "grundlag", "What the result smiley is judged by.",
                "Det, resultatsmileyen vurderes efter.", "plan-to-date"),
            Key("green", Number, "grøn fra", "Percent realised from which the result is green.",
                "Procent realiseret, som resultatet er grønt fra.", "100"),
            Key("yellow", Number, "gul fra", "Percent realised from which it is yellow.",
                "Procent realiseret, som det er gult fra.", "80"),
            Key("periods-in-a-row", Integer(1), "perioder i træk",
                "How many closed periods in a row the rule must hold before a colour turns, of both smileys.",
                "Hvor mange lukkede perioder i træk reglen skal gælde, før en farve skifter, for begge smileys.", "1"),
            Key("enter-margin", NumberFrom(0), "margen ned",
                "Percentage points below a limit that it takes to get worse.",
                "Procentpoint under en grænse, der skal til, før den bliver dårligere.", "0"),
            Key("recover-margin", NumberFrom(0), "margen op",
                "Percentage points above a limit that it takes to get better again.",
                "Procentpoint over en grænse, der skal til, før den bliver bedre igen.", "0")),
            "smileys", "The result smiley's limits, and its memory.", "Resultatsmileyens grænser og dens hukommelse."),
        Key("timeline", Mapping(
            Key("yellow-months", NumberFrom(0), "gule måneder", "Months of delay from which the timeline is red.",
                "Måneders forsinkelse, som tidslinjen er rød fra.", "2"),
            Key("tolerance", NumberFrom(0), "tolerance", "Months of delay that are still green.",
                "Måneders forsinkelse, der stadig er grøn.",
                "half a period, at most 1.5")), "tidslinje",
            "The timeline smiley's limits.", "Tidslinjesmileyens grænser."),
        Key("forecast", Mapping(
            Key("method", Choice("theil-sen", "ols", "seasonal-naive", "plan-ratio"), "metode", "How the forecast is made.",
                "Hvordan prognosen laves.", "by profile and baseline"),
            Key("points", Integer(2, 24), "punkter", "The closed periods a forecast needs.",
                "De lukkede perioder, en prognose kræver.", "6")),
            "prognose", "How the forecast is made.", "Hvordan prognosen laves."),
        Key("decide-within", Days, "beslut inden",
            "The time after a period's closing within which the owner of a yellow or red indicator decides what to do.",
            "Tiden efter en periodes lukning, inden for hvilken ejeren af en gul eller rød indikator "
                + "beslutter, hvad der skal ske.",
            "14 days"),
        Key("closes", Days, "henstand",
            "The time after a period's end from which its figure is final; later changes are corrections.",
            "Tiden efter en periodes slutning, hvorefter tallet er endeligt; senere ændringer er korrektioner.", "0 days"),
        Key("no-rows", Choice("zero", "missing"), "ingen rækker", "What a delivered unit without rows means.",
            "Hvad en leveret enhed uden rækker betyder.", "zero for count, sum and open; else missing"),
    ];
}
