namespace BenefitMeter.Realising.Sentences;

/// <summary>The Danish phrases.</summary>
internal static class DanishWording
{
    /// <summary>Gets the phrases.</summary>
    public static Wording Text { get; } = new()
    {
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
        Basis = "Grundlag: {0}.",
        DataThrough = "Data til og med {0}.",
        Hidden = "Tallet er skjult af hensyn til små grupper.",
        NotJudged = "{0}: ikke vurderet,",
        Because = " for {0}.",
        Measured = "Målt til {0} {1}.",
    };
}
