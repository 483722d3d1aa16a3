using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>The issues of the strategy plan and its rounds.</summary>
internal static class StrategyIssues
{
    public static DefinitionIssue DuplicateGoal(FileLocation place, string id, FileLocation earlier) =>
        Issue.Error(
            "DuplicateGoal", place,
            $"Målet '{id}' er allerede defineret i {earlier}.", $"Goal '{id}' is already defined at {earlier}.")
            .Hint("hvert mål har sit eget id i hele planen", "every goal has its own id in the whole plan");

    public static DefinitionIssue NotMeasurable(FileLocation place, string id) =>
        Issue.Warning("NotMeasurable", place, $"Resultatmålet '{id}' kan ikke måles, som det er beskrevet.",
            $"Result goal '{id}' cannot be measured as it is described.")
            .Hint(
                "skriv 'purpose', 'measured-by' og 'starting-point' (C14.8)",
                "write 'purpose', 'measured-by' and 'starting-point' (C14.8)");

    public static DefinitionIssue Compound(FileLocation place, string id) =>
        Issue.Warning("CompoundGoal", place, $"Målet '{id}' er flere mål i ét: 'og' mindst to gange.",
            $"Goal '{id}' is several goals in one: 'and' at least twice.")
            .Hint("del det i flere mål, eller skriv 'parts'", "split it into several goals, or write 'parts'");

    public static DefinitionIssue OwnerIsController(FileLocation place, string id, string person) =>
        Issue.Warning(
            "OwnerIsController", place, $"'{person}' både ejer og måler '{id}'.", $"'{person}' both owns and measures '{id}'.")
            .Hint("lad en anden måle (A1-33)", "let somebody else measure (A1-33)");

    public static DefinitionIssue CaseNumberForm(FileLocation place, string number) =>
        Issue.Warning("CaseNumberForm", place, $"Sagsnummeret '{Issue.Show(number)}' følger ikke KLE-formen.",
            $"Case number '{Issue.Show(number)}' does not have the KLE form.")
            .Hint("formen er 25.02.00-P20-4-17; nummeret bruges, som det er skrevet",
                "the form is 25.02.00-P20-4-17; the number is used as written");

    public static DefinitionIssue GradedByNobody(FileLocation place, string id) =>
        Issue.Error("GradedByNobody", place, $"Milepælen '{id}' har en karakter, men det fremgår ikke, hvem der gav den.",
            $"Milestone '{id}' has a grade, but not who gave it.")
            .Hint("skriv 'graded-by'", "write 'graded-by'");

    public static DefinitionIssue MayNotGrade(FileLocation place, string person, string goal) =>
        Issue.Error("MayNotGrade", place, $"'{person}' må ikke vurdere milepæle i målet '{goal}'.",
            $"'{person}' may not grade milestones of goal '{goal}'.")
            .Hint("det må kun ejeren og personerne under 'leads' (B6)", "only the owner and the persons under 'leads' may (B6)");

    public static DefinitionIssue UnknownScope(FileLocation place, string id, IReadOnlyCollection<string> known) =>
        Issue.Error("UnknownScope", place, $"Planen har intet tema, indsatsområde eller mål '{Issue.Show(id)}'.",
            $"The plan has no theme, focus area or goal '{Issue.Show(id)}'.").Suggest(id, known);

    public static DefinitionIssue AnswersBeforeRound(FileLocation place, string id) =>
        Issue.Error("AnswersBeforeRound", place, $"Runden '{id}' har svarfrist før sin egen dato.",
            $"Round '{id}' has a deadline for answers before its own date.");

    public static DefinitionIssue ForetellsNotEarly(FileLocation place, string id) =>
        Issue.Error("ForetellsNotEarly", place,
            $"Indikatoren '{id}' varsler en effekt ('foretells'), men er ikke en tidlig indikator.",
            $"Indicator '{id}' predicts an effect ('foretells'), but is not an early indicator.")
            .Hint("skriv 'level: early'", "write 'level: early'");
}
