using BenefitMeter.Definitions;
using BenefitMeter.Portfolios;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>The issues of portfolios and initiatives.</summary>
internal static class PortfolioIssues
{
    /// <summary>Converts a finding of the rule book's checks into an issue.</summary>
    public static DefinitionIssue Of(FileLocation place, PortfolioFinding finding) => finding.IsError
        ? Issue.Error(finding.Code, place, finding.Text.Danish, finding.Text.English)
        : Issue.Warning(finding.Code, place, finding.Text.Danish, finding.Text.English);

    public static DefinitionIssue UnknownRole(FileLocation place, string role, IReadOnlyCollection<string> known) =>
        Issue.Error("UnknownRole", place, $"Der er ingen rolle '{Issue.Show(role)}'.", $"There is no role '{Issue.Show(role)}'.")
            .Suggest(role, known);

    public static DefinitionIssue UnknownChecklist(
        FileLocation place, RunningChecklist list, IReadOnlyCollection<string> known) =>
            Issue.Error(
                "UnknownChecklist", place,
                $"Porteføljen har ingen tjekliste '{Issue.Show(list.TemplateId)}' i version {list.Version}.",
                $"The portfolio has no checklist '{Issue.Show(list.TemplateId)}' in version {list.Version}.")
                    .Suggest(list.TemplateId, known);

    public static DefinitionIssue UnknownChecklistItem(
        FileLocation place, RunningChecklist list, string item, IReadOnlyCollection<string> known) =>
            Issue.Error(
                "UnknownChecklistItem", place,
                $"Tjeklisten '{list.TemplateId}' version {list.Version} har intet punkt '{Issue.Show(item)}'.",
                $"Checklist '{list.TemplateId}' version {list.Version} has no item '{Issue.Show(item)}'.").Suggest(item, known);
}
