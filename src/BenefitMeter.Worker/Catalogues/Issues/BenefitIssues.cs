using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>The issues of a benefit's profile.</summary>
internal static class BenefitIssues
{
    public static DefinitionIssue NoIndicator(FileLocation place, string id) =>
        Issue.Error("NoIndicator", place, $"Gevinsten '{id}' har ingen indikator.", $"Benefit '{id}' has no indicator.")
            .Hint("nævn én under 'indicators'; uden en måling kan ingen se, om den realiseres",
                "name one under 'indicators'; without a measurement nobody can see whether it is realised");

    public static DefinitionIssue ManyIndicators(FileLocation place, string id, int count) =>
        Issue.Warning(
            "ManyIndicators", place, $"Gevinsten '{id}' har {count} indikatorer.", $"Benefit '{id}' has {count} indicators.")
            .Hint(
                "én eller få er nok; mål kun det, ejeren vil handle på (C14.12)",
                "one or a few are enough; measure only what its owner will act on (C14.12)");

    public static DefinitionIssue OwnerControls(FileLocation place, string id) =>
        Issue.Warning(
            "OwnerControls", place, $"Gevinsten '{id}' måles af sin egen ejer.", $"Benefit '{id}' is measured by its own owner.")
            .Hint("lad en anden måle, hvor det er muligt", "let somebody else measure where possible");

    public static DefinitionIssue FullEffectFirst(FileLocation place) =>
        Issue.Error(
            "FullEffectFirst", place,
            "Fuld effekt ('full-effect-from') ligger før den første dag med realisering ('realisation-from').",
            "Full effect ('full-effect-from') is before the first day of realisation ('realisation-from').");

    public static DefinitionIssue ReplacedBy(FileLocation place, string id) =>
        Issue.Error(
            "ReplacedBy", place, $"Gevinsten '{id}': 'state: replaced' og 'replaced-by' med en anden gevinst hører sammen.",
            $"Benefit '{id}': 'state: replaced' and 'replaced-by' with another benefit belong together.");

    public static DefinitionIssue AfterOther(FileLocation place, string id, string earlier) =>
        Issue.Error(
            "AfterOther", place, $"Gevinsten '{id}' kan ikke regnes fra det niveau, som '{earlier}' nåede.",
            $"Benefit '{id}' cannot count from the level that '{earlier}' reached.")
            .Hint(
                "begge skal tælle samme indikator, denne skal have en senere 'realisation-from', kun én kan følge efter, og "
                    + "improvement-times-volume kræver en andel eller et gennemsnit (C8.4)",
                "both must count the same indicator, this one needs a later 'realisation-from', only one can follow, and "
                    + "improvement-times-volume needs a share or a mean (C8.4)");

    public static DefinitionIssue NotAccepted(FileLocation place, string id) =>
        Issue.Warning("NotAccepted", place, $"Gevinsten '{id}' er i gang, men ejeren har ikke accepteret den.",
            $"Benefit '{id}' is under way, but its owner has not accepted it.")
            .Hint("skriv dagen under 'accepted'", "write the day under 'accepted'");

    public static DefinitionIssue UnknownType(FileLocation place, string type, IReadOnlyCollection<string> types) =>
        Issue.Error(
            "UnknownType", place, $"Der er ingen gevinsttype '{Issue.Show(type)}'.",
            $"There is no benefit type '{Issue.Show(type)}'.")
            .Suggest(type, types);

    public static DefinitionIssue UnitInsideUnit(FileLocation place, string unit) =>
        Issue.Error(
            "UnitInsideUnit", place, $"Enheden '{unit}' ligger under en anden af gevinstens enheder.",
            $"Unit '{unit}' is below another of the benefit's units.")
            .Hint("fjern en af dem, ellers tælles den to gange (C8.3)", "remove one of them, or it counts twice (C8.3)");

    public static DefinitionIssue NoVolume(FileLocation place, string indicator) =>
        Issue.Error("NoVolume", place, $"Indikatoren '{indicator}' har ingen nævner, som forbedringen kan ganges med.",
            $"Indicator '{indicator}' has no denominator to multiply the improvement by.")
            .Hint("skriv 'volume' med indikatoren, der tæller mængden, eller 'is: plain-reduction' (C3.4)",
                "write 'volume' with the indicator that counts the volume, or 'is: plain-reduction' (C3.4)");
}
