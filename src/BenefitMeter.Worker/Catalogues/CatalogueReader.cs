using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Economy;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Catalogues.Readers;
using BenefitMeter.Worker.Catalogues.Rules;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>Reads a folder of YAML files into one catalogue, or into the list of everything that is wrong with it.</summary>
internal static class CatalogueReader
{
    /// <summary>Reads the folder. Problems are returned as issues, all of them at once, and never thrown.</summary>
    /// <param name="folder">The catalogue folder.</param>
    /// <param name="providers">The providers that sources may name, with their own keys.</param>
    public static CatalogueLoad Read(string folder, IReadOnlyList<ProviderKeys> providers)
    {
        List<DefinitionIssue> issues = [];
        List<Node> documents = [];
        foreach (string file in CatalogueFiles.Find(folder, issues))
        {
            documents.AddRange(YamlFile.Read(folder, file, issues));
        }

        issues.AddRange(documents.SelectMany(CprCheck.Find));
        (Catalogue? catalogue, ManagementPlans plans) = documents.Count > 0
            ? Read(folder, documents, CatalogueKeys.Root(providers), issues)
            : (null, ManagementPlans.None);
        return new CatalogueLoad(catalogue, [.. issues.OrderBy(issue => issue.Location.File, StringComparer.Ordinal)
            .ThenBy(issue => issue.Location.Line).ThenBy(issue => issue.Location.Column).Select(CprCheck.Masked)])
        { Plans = plans };
    }

    private static (Catalogue? Catalogue, ManagementPlans Plans) Read(
        string folder, List<Node> documents, MappingType root, List<DefinitionIssue> issues)
    {
        MapNode tree = CatalogueTree.Merge(documents, root, issues);
        IReadOnlyList<UnitRow> units = UnitsReader.Read(folder, tree.At("organisation"), issues);
        var check = new ShapeCheck(KnownIds(tree, units), issues);
        HashSet<Node> sound = CheckShapes(check, tree, root, issues);

        Organisation? organisation = OrganisationReader.Read(tree.At("organisation"), units, issues);
        var sources = SourceReader.Read(folder, tree.At("sources"));
        var datasets = DatasetReader.Read(tree.At("datasets"), sound, issues);
        var indicatorContext = new IndicatorReaderContext(
            folder, [.. units.Select(unit => unit.Unit.Id).Distinct()], datasets, tree.At("defaults"), sound, issues);
        var indicators = IndicatorReader.Read(tree.At("indicators"), indicatorContext);
        var approved = BaselineFiles.Read(folder, issues);

        var planContext = new PlanReaderContext(folder, tree, organisation, datasets, indicators, sound, issues);
        BenefitPlan benefits = BenefitReader.Read(planContext);
        var plans = new ManagementPlans
        {
            Benefits = benefits,
            FollowUp = StrategyReader.Read(planContext),
            Work = WorkReader.Read(planContext),
            Portfolio = PortfolioReader.Read(planContext, benefits.Benefits),
        };

        return organisation is not null && issues.All(issue => issue.Level != IssueLevel.Error)
            ? (new Catalogue(organisation, sources, datasets, indicators, approved), plans)
            : (null, ManagementPlans.None);
    }

    /// <summary>
    /// Checks every section, and the items of a section one by one. Only sound items are checked by the rules across keys.
    /// </summary>
    private static HashSet<Node> CheckShapes(ShapeCheck check, MapNode tree, MappingType root, List<DefinitionIssue> issues)
    {
        HashSet<Node> sound = new(ReferenceEqualityComparer.Instance);
        foreach (KeyDescription section in root.Keys)
        {
            if (tree.At(section.Name) is not { } node)
            {
                if (section.Required)
                {
                    issues.Add(ShapeIssues.MissingKey(tree.Place, section));
                }
            }
            else if (section.Type is MapType map && node is MapNode)
            {
                foreach (MapEntry entry in node.Entries())
                {
                    var single = new MapNode(entry.Place, [entry]);
                    if (check.Check(map, section.Name, single))
                    {
                        sound.Add(entry.Value);
                    }
                }

                check.CheckCase(node.Entries());
            }
            else if (check.Check(section.Type, section.Name, node))
            {
                sound.Add(node);
            }
        }

        return sound;
    }

    private static Dictionary<ScalarKind, IReadOnlyCollection<string>> KnownIds(
        MapNode tree, IReadOnlyList<UnitRow> units) => new()
        {
            [ScalarKind.Person] = IdsOf(tree.At("organisation").At("people")),
            [ScalarKind.Unit] = [.. units.Select(unit => unit.Unit.Id).Distinct()],
            [ScalarKind.Source] = IdsOf(tree.At("sources")),
            [ScalarKind.Dataset] = IdsOf(tree.At("datasets")),
            [ScalarKind.Indicator] = IdsOf(tree.At("indicators")),
            [ScalarKind.Benefit] = IdsOf(tree.At("benefits")),
            [ScalarKind.Portfolio] = IdsOf(tree.At("portfolio")),
            [ScalarKind.Initiative] = IdsOf(tree.At("initiatives")),
            [ScalarKind.Rate] = IdsOf(tree.At("rates")),
            [ScalarKind.TreeNode] = [.. IdsOf(tree.At("tree")), .. IdsOf(tree.At("benefits"))],
            [ScalarKind.BusinessCase] = IdsOf(tree.At("business-cases")),
            [ScalarKind.Goal] = StrategyReader.GoalIds(tree.At("strategy")),
            [ScalarKind.ImprovementProject] = IdsOf(tree.At("improvement-projects")),
        };

    private static string[] IdsOf(Node? section) => [.. section.Entries().Select(entry => entry.Key)];
}
