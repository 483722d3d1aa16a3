using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys that may be written on one indicator, or under <c>defaults</c> for all indicators.</summary>
internal static class JudgingKeys
{
    /// <summary>Gets the keys, in the order of the reference.</summary>
    public static KeyDescription[] All { get; } =
    [
        Key("smileys", Mapping(
            Key("basis", Choice("plan-to-date", "forecast"), "grundlag", "What the result smiley is judged by.",
                "Det, resultatsmileyen vurderes efter.", "plan-to-date"),
            Key("green", Number, "grøn fra", "The percentage realised from which the result is green.",
                "Den realiserede procent, hvorfra resultatet er grønt.", "100"),
            Key("yellow", Number, "gul fra", "The percentage realised from which the result is yellow.",
                "Den realiserede procent, hvorfra resultatet er gult.", "80"),
            Key("periods-in-a-row", Integer(1), "perioder i træk",
                "How many closed periods in a row must meet the rule before either smiley changes colour.",
                "Hvor mange lukkede perioder i træk der skal opfylde reglen, før en af de to smileys skifter farve.", "1"),
            Key("enter-margin", NumberFrom(0), "margen ned",
                "The percentage points below a limit that are required before the colour gets worse.",
                "De procentpoint under en grænse, der skal til, før farven bliver dårligere.", "0"),
            Key("recover-margin", NumberFrom(0), "margen op",
                "The percentage points above a limit that are required before the colour gets better again.",
                "De procentpoint over en grænse, der skal til, før farven bliver bedre igen.", "0")),
            "smileys", "The result smiley's limits, and how readily it changes colour.",
            "Resultatsmileyens grænser, og hvor let den skifter farve."),
        Key("timeline", Mapping(
            Key("yellow-months", NumberFrom(0), "gule måneder", "The delay in months from which the timeline is red.",
                "Forsinkelsen i måneder, hvorfra tidslinjen er rød.", "2"),
            Key("tolerance", NumberFrom(0), "tolerance", "The longest delay in months that is still green.",
                "Den længste forsinkelse i måneder, der stadig er grøn.", "half a period, at most 1.5")), "tidslinje",
            "The timeline smiley's limits.", "Tidslinjesmileyens grænser."),
        Key("forecast", Mapping(
            Key("method", Choice("theil-sen", "ols", "seasonal-naive", "plan-ratio"), "metode", "How the forecast is made.",
                "Hvordan prognosen laves.", "by profile and baseline"),
            Key("points", Integer(2, 24), "punkter", "The closed periods a forecast needs.",
                "De lukkede perioder, en prognose kræver.", "6")),
            "prognose", "How the forecast is made.", "Hvordan prognosen laves."),
        Key("decide-within", Days, "beslut inden",
            "How long after a period closes the owner of a yellow or red indicator has to decide what to do.",
            "Hvor længe ejeren af en gul eller rød indikator efter en periodes lukning har til at beslutte, hvad der skal ske.",
            "14 days"),
        Key("closes", Days, "henstand",
            "How long after the end of a period its figure becomes final; later changes are corrections.",
            "Hvor længe efter en periodes slutning dens tal bliver endeligt; senere ændringer er korrektioner.", "0 days"),
        Key("no-rows", Choice("zero", "missing"), "ingen rækker",
            "The figure of a unit that has no rows in a delivered period: 0, or missing.",
            "Tallet for en enhed uden rækker i en leveret periode: 0, eller det mangler.",
            "zero for count, sum and open; else missing"),
    ];
}
