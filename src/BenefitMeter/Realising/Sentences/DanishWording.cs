using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Realising.Sentences;

/// <summary>The Danish phrases.</summary>
internal static class DanishWording
{
    /// <summary>Gets the phrases.</summary>
    public static Wording Text { get; } = new()
    {
        Colours = ["grå", "grøn", "gul", "rød"],
        AgainstPlan = "{0}: {1} mod plan {2} (nulpunkt {3}).",
        AgainstTarget = "{0}: {1} mod plan {2}.",
        AgainstRange = "{0}: {1} mod {2}.",
        Between = "{0} til {1}",
        AtLeast = "mindst {0}",
        AtMost = "højst {0}",
        ImprovementReached = "{0} af den planlagte forbedring er nået",
        FinalImprovementReached = "{0} af hele forbedringen er nået",
        ImprovementExpected = "{0} af hele forbedringen ventes nået",
        PlanAttained = "{0} af planen er nået",
        RangeMet = "Målet er opfyldt med {0}",
        NoGainPlannedMet = "Der er endnu ikke planlagt nogen forbedring, og planen er overholdt",
        NoGainPlannedShort = "Der er endnu ikke planlagt nogen forbedring; resultatet er {0} dårligere end planen",
        Next = "; {0} fra {1}",
        ColourUnchanged = "Farven er uændret: den skifter først, når reglen er opfyldt i {0} perioder i træk og med margen.",
        Lacking = "Mangler {0}{1} {2}.",
        TooMuch = "{0}{1} for meget {2}.",
        TooMany = "{0}{1} for mange {2}.",
        ThisYear = "i år til dato",
        Behind = "Tidsplan: {0}, {1} bagud.",
        BehindAtLeast = "Tidsplan: {0}, mindst {1} bagud.",
        Ahead = "Tidsplan: {0} foran planen.",
        Forecast = "Prognose for {0}: {1} (mellem {2} og {3}), {4} af hele forbedringen.",
        ProvisionalBaseline = "Foreløbig: nulpunktet er ikke endeligt.",
        BridgedBaseline = "Foreløbig: nulpunktet er omregnet fra en tidligere definition med faktor {0}.",
        LowCoverage = "Foreløbig: kun {0} af enhederne har leveret.",
        ProvisionalValue = "Foreløbig: tallet kan endnu blive rettet.",
        Bases = new Dictionary<string, string>
        {
            ["PlanToDate"] = "Grundlag: plan til dato.",
            ["Forecast"] = "Grundlag: prognose.",
            ["Actual"] = "Grundlag: resultat efter måldatoen.",
            ["Attainment"] = "Grundlag: målopfyldelse uden nulpunkt.",
            ["Range"] = "Grundlag: fastholdt niveau.",
        },
        DataThrough = "Data til og med {0}.",
        Hidden = "Tallet er skjult af hensyn til små grupper.",
        NotJudged = "{0}: ikke vurderet, {1}.",
        Measured = "Målt til {0} {1}.",
        Reasons = new Dictionary<string, string>
        {
            ["MissingBaseline"] = "for der er intet nulpunkt",
            ["MissingTarget"] = "for der er intet mål",
            ["MissingMeasurement"] = "for der er ingen måling",
            ["TargetEqualsBaseline"] = "for målet er lig med nulpunktet",
            ["BaselineBeyondTarget"] = "for nulpunktet er allerede bedre end målet",
            ["BaselineContaminated"] = "for nulpunktet er målt, efter at effekten begyndte",
            ["ZeroDenominator"] = "for der er intet at dividere med (nævneren er 0)",
            ["NotDelivered"] = "for der er ikke leveret data",
            ["NoValues"] = "for ingen felter er udfyldt",
            ["NoRows"] = "for der er ingen rækker at måle på",
            ["Incomplete"] = "for perioden er ikke afsluttet eller ikke leveret fuldt ud",
            ["NotStarted"] = "for perioden ligger før den første planlagte effekt",
            ["Stale"] = "for det seneste tal er mere end to måleperioder gammelt",
            [StepRule.Code] =
                "for tallet ligger langt fra niveauet i perioderne før; det nye niveau skal bekræftes af to perioder mere eller "
                + "forklares under known-steps",
            ["MissingPeriod"] = "for en tidligere periode i året mangler",
            ["NotJudged"] = "for tal for perioder af denne længde vises kun",
            ["SuppressedBaseline"] = "for nulpunktet er skjult af hensyn til små grupper",
            ["DefinitionBreak"] = "for målingen og nulpunktet har forskellig definition",
        },
    };
}
