using BenefitMeter.Definitions;
using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Time;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>The issues of work programmes, actions, boards and improvement projects.</summary>
internal static class WorkIssues
{
    public static DefinitionIssue UnknownColumn(FileLocation place, string column, IReadOnlyCollection<string> known) =>
        Issue.Error(
            "UnknownColumn", place, $"Kolonnen '{Issue.Show(column)}' kendes ikke her.",
            $"Unknown column '{Issue.Show(column)}'.")
            .Suggest(column, known);

    public static DefinitionIssue UnknownLine(FileLocation place, string key, IReadOnlyCollection<string> known) =>
        ShapeIssues.UnknownReference(place, new("ingen linje", "no line"), key, known);

    public static DefinitionIssue LineIncomplete(FileLocation place, WorkProgrammeLine line)
    {
        Word[] missing = [.. line.Gaps.Select(gap => WorkWords.LineGap[gap])];
        return Issue.Warning(
            "LineIncomplete", place, $"Linjen '{line.Key}' mangler: {string.Join(", ", missing.Select(word => word.Danish))}.",
            $"Line '{line.Key}' lacks: {string.Join(", ", missing.Select(word => word.English))}.");
    }

    public static DefinitionIssue StatusTwice(FileLocation place, string line, Period quarter) =>
        Issue.Error(
            "StatusTwice", place, $"Linjen '{line}' har to rækker for {quarter.Id}.",
            $"Line '{line}' has two rows for {quarter.Id}.")
            .Hint(
                "ret eller slet den ene; ældre noteringer findes stadig i rapporteringsdatabasen",
                "correct or delete one of them; what was recorded before remains in the reporting database");

    public static DefinitionIssue ScopeOutsideYear(FileLocation place, int year) =>
        Issue.Error(
            "ScopeOutsideYear", place, $"Ændringen ligger ikke i programmets år {year}.",
            $"The change is not in the programme's year {year}.");

    public static DefinitionIssue ProgrammeTwice(FileLocation place, string unit, int year, string other) =>
        Issue.Error("ProgrammeTwice", place, $"Enheden '{unit}' har to arbejdsprogrammer for {year}; det andet er '{other}'.",
            $"Unit '{unit}' has two work programmes for {year}; the other is '{other}'.")
            .Hint("skriv linjerne i ét program", "write the lines in one programme");

    public static DefinitionIssue ActionIncomplete(FileLocation place, ActionItem action)
    {
        Word[] missing = [.. action.Gaps.Select(gap => WorkWords.ActionGap[gap])];
        return Issue.Warning(
            "ActionIncomplete", place,
            $"Handlingen '{action.Id}' mangler: {string.Join(", ", missing.Select(word => word.Danish))}.",
            $"Action '{action.Id}' lacks: {string.Join(", ", missing.Select(word => word.English))}.");
    }

    public static DefinitionIssue DoneAndDay(FileLocation place, string action) =>
        Issue.Error("DoneAndDay", place, $"Handlingen '{action}' har kun det ene af 'state: done' og 'done'.",
            $"Action '{action}' has only one of 'state: done' and 'done'.")
            .Hint("skriv begge for en udført handling og ingen af dem for andre",
                "write both for an action that is done, and neither for any other");

    public static DefinitionIssue BoardGrain(FileLocation place, string indicator, PeriodGrain grain)
    {
        Word word = MeasuringWords.Grain[grain];
        return Issue.Error("BoardGrain", place, $"Indikatoren '{indicator}' vises ikke pr. {word.Danish}.",
            $"Indicator '{indicator}' is not published per {word.English}.")
            .Hint(
                $"skriv 'grain: {word.Code}' eller 'also: [{word.Code}]' på den",
                $"write 'grain: {word.Code}' or 'also: [{word.Code}]' on it");
    }

    public static DefinitionIssue UnknownStep(FileLocation place, string step, IReadOnlyCollection<string> known) =>
        ShapeIssues.UnknownReference(place, new("intet trin i den nye proces med nummer",
            "no step of the new process with number"), step, known);

    public static DefinitionIssue UnknownWorkflow(FileLocation place, string workflow, IReadOnlyCollection<string> known) =>
        ShapeIssues.UnknownReference(place, new("ingen arbejdsgang i projektet kaldet",
            "no workflow of the project called"), workflow, known);

    public static DefinitionIssue UnknownAction(FileLocation place, string action, IReadOnlyCollection<string> known) =>
        ShapeIssues.UnknownReference(place, new("ingen handling", "no action"), action, known);

    public static DefinitionIssue NotAscending(FileLocation place, string key) =>
        Issue.Error(
            "NotAscending", place, $"Dagene under '{key}' står ikke i rækkefølge.",
            $"The days under '{key}' are not in ascending order.");

    /// <summary>Converts a finding of the checks of improvement projects into an issue.</summary>
    public static DefinitionIssue Of(FileLocation place, ProjectFinding finding) => finding.IsError
        ? Issue.Error(finding.Code, place, finding.Text.Danish, finding.Text.English)
        : Issue.Warning(finding.Code, place, finding.Text.Danish, finding.Text.English);
}
