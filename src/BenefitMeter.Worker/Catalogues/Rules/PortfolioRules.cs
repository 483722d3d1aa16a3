using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Portfolios;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Rules;

/// <summary>The rules across portfolios, initiatives, roles and benefits (rules A1, B1, B2).</summary>
internal static class PortfolioRules
{
    /// <summary>
    /// Checks the plan. A finding that the rule book refuses is an error, every other finding a warning (rule A1-42).
    /// </summary>
    /// <param name="plan">The plan that has been read.</param>
    /// <param name="benefits">The valid benefits by id.</param>
    /// <param name="context">What the plan was read from; receives the issues.</param>
    public static void Check(
        PortfolioPlan plan, IReadOnlyDictionary<string, BenefitDefinition> benefits, PlanReaderContext context)
    {
        foreach (MapEntry entry in context.Items("initiatives"))
        {
            CheckNames(plan, plan.Initiatives[entry.Key], entry.Value, context.Issues);
        }

        IReadOnlyDictionary<string, PortfolioBenefit> steered = Steered(benefits, context.Organisation?.Units);
        // The rule book decides which findings are errors; staffing and readiness are matters of judgement (decision 0061).
        foreach (PortfolioFinding finding in Findings(plan, steered))
        {
            MapEntry subject =
                context.Items(finding.IsPortfolio ? "portfolio" : "initiatives").Single(entry => entry.Key == finding.SubjectId);
            context.Issues.Add(PortfolioIssues.Of(subject.Place, finding));
        }
    }

    /// <summary>Gets everything that the engine's checks find in a plan.</summary>
    public static IEnumerable<PortfolioFinding> Findings(
        PortfolioPlan plan, IReadOnlyDictionary<string, PortfolioBenefit> benefits) =>
            plan.Portfolios.Values.SelectMany(PortfolioChecks.Check)
                .Concat(plan.Initiatives.Values.SelectMany(each => InitiativeChecks.Check(each, plan, benefits)));

    /// <summary>
    /// Gets the facts about each benefit that the checks need: its owner, and how many administrations (units directly below
    /// the root) it reaches. The number is 0 where there is no organisation.
    /// </summary>
    public static IReadOnlyDictionary<string, PortfolioBenefit> Steered(
        IReadOnlyDictionary<string, BenefitDefinition> benefits, UnitTree? units) =>
            benefits.Values.ToDictionary(
                benefit => benefit.Id,
                benefit => new PortfolioBenefit(benefit.OwnerId, units is null ? 0 : Areas(benefit, units)),
                StringComparer.Ordinal);

    private static int Areas(BenefitDefinition benefit, UnitTree units) => benefit.UnitIds.Where(units.Contains)
        .SelectMany(id =>
            id == units.Root.Id ? units.ChildrenOf(id).Select(unit => unit.Id) : [units.SelfAndAbove(id).SkipLast(1).Last().Id])
        .Where(id => id != UnitTree.UnmappedId).Distinct().Count();

    private static void CheckNames(
        PortfolioPlan plan, InitiativeDefinition initiative, Node node, ICollection<DefinitionIssue> issues)
    {
        foreach (Node role in node.At("roles").Items()
            .Where(role => !plan.RoleNames.ContainsKey(role.At("role").Text() ?? string.Empty)))
        {
            issues.Add(PortfolioIssues.UnknownRole(role.At("role")!.Place, role.At("role").Text()!, [.. plan.RoleNames.Keys]));
        }

        IReadOnlyDictionary<string, IReadOnlyDictionary<int, IReadOnlyList<string>>>? known =
            plan.PortfolioOf(initiative)?.Checklists;
        foreach ((RunningChecklist list, Node at) in initiative.Checklists.Zip(node.At("checklists").Items()))
        {
            IReadOnlyDictionary<int, IReadOnlyList<string>>? versions = known?.GetValueOrDefault(list.TemplateId);
            IReadOnlyList<string>? items = versions?.GetValueOrDefault(list.Version);
            if (items is null)
            {
                issues.Add(PortfolioIssues.UnknownChecklist(at.Place, list, [.. known?.Keys ?? []]));
            }
            else if (list.Done.Keys.FirstOrDefault(item => !items.Contains(item)) is { } unknown)
            {
                issues.Add(PortfolioIssues.UnknownChecklistItem(at.Place, list, unknown, items));
            }
        }
    }
}
