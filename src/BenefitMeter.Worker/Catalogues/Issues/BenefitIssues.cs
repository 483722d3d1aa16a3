using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>What can be wrong with a benefit's profile.</summary>
internal static class BenefitIssues
{
    public static DefinitionIssue NoIndicator(FileLocation place, string id) =>
        Issue.Error("NoIndicator", place, $"Gevinsten '{id}' har ingen indikator.", $"Benefit '{id}' has no indicator.")
            .Hint("uden en måling ved ingen, om den kommer", "without a measurement nobody knows whether it comes");

    public static DefinitionIssue ManyIndicators(FileLocation place, string id, int count) =>
        Issue.Warning(
            "ManyIndicators", place, $"Gevinsten '{id}' har {count} indikatorer.", $"Benefit '{id}' has {count} indicators.")
            .Hint(
                "få eller én er nok; mål kun det, ejeren vil handle på (C14.12)",
                "few or one is enough; measure only what its owner will act on (C14.12)");

    public static DefinitionIssue OwnerControls(FileLocation place, string id) =>
        Issue.Warning(
            "OwnerControls", place, $"Gevinsten '{id}' måles af sin egen ejer.", $"Benefit '{id}' is measured by its own owner.")
            .Hint("lad en anden måle, hvor det er muligt", "let somebody else measure where possible");

    public static DefinitionIssue FullEffectFirst(FileLocation place) =>
        Issue.Error(
            "FullEffectFirst", place, "Fuld effekt ligger før den første dag, den kan realiseres.",
            "Full effect lies before the first day it can be realised.");

    public static DefinitionIssue ReplacedBy(FileLocation place, string id) =>
        Issue.Error(
            "ReplacedBy", place, $"Gevinsten '{id}': 'state: replaced' og 'replaced-by' med en anden gevinst hører sammen.",
            $"Benefit '{id}': 'state: replaced' and 'replaced-by' with another benefit belong together.");

    public static DefinitionIssue AfterOther(FileLocation place, string id, string earlier) =>
        Issue.Error(
            "AfterOther", place, $"Gevinsten '{id}' kan ikke regnes videre fra '{earlier}'.",
            $"Benefit '{id}' cannot be counted on from '{earlier}'.")
            .Hint(
                "begge skal tælle samme indikator, denne skal have en senere 'realisation-from', kun én kan følge efter, og en "
                    + "mængde pr. stk. kræver en andel eller et gennemsnit (C8.4)",
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
            "UnitInsideUnit", place, $"Enheden '{unit}' ligger inde i en anden af gevinstens enheder.",
            $"Unit '{unit}' lies inside another of the benefit's units.")
            .Hint("ellers tælles den to gange (C8.3)", "else it counts twice (C8.3)");

    public static DefinitionIssue NoVolume(FileLocation place, string indicator) =>
        Issue.Error("NoVolume", place, $"Indikatoren '{indicator}' har ingen nævner, som forbedringen kan ganges med.",
            $"Indicator '{indicator}' has no denominator to multiply the improvement by.")
            .Hint("skriv 'volume' med indikatoren, der tæller mængden, eller 'is: plain-reduction' (C3.4)",
                "write 'volume' with the indicator that counts the volume, or 'is: plain-reduction' (C3.4)");
}
