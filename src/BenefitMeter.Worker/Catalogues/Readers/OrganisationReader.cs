using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Rules;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads the organisation (<c>organisation</c>).</summary>
internal static class OrganisationReader
{
    private const string DefaultTimeZone = "Europe/Copenhagen";

    /// <summary>Reads and checks the organisation; null where it is absent or the catalogue has an error so far.</summary>
    /// <param name="node">The section; null where there is none.</param>
    /// <param name="units">All units, of the YAML and of the units file.</param>
    /// <param name="issues">The issues found before; receives those of the organisation.</param>
    public static Organisation? Read(Node? node, IReadOnlyList<UnitRow> units, ICollection<DefinitionIssue> issues)
    {
        if (node is null)
        {
            return null;
        }

        UnitRules.Check(units, (node.At("units") ?? node).Place, issues);
        DateOnly anchor = node.At("fortnight-anchor").Date() ?? Scalars.DefaultFortnightAnchor;
        if (anchor.DayOfWeek != DayOfWeek.Monday)
        {
            issues.Add(OrganisationIssues.NotMonday(node.At("fortnight-anchor")!.Place, anchor));
        }

        return issues.Any(issue => issue.Level == IssueLevel.Error)
            ? null
            : new Organisation(
                node.At("name").Wording()!,
                node.At("time-zone").Text() ?? DefaultTimeZone,
                anchor,
                node.At("people").Entries().ToDictionary(entry => entry.Key, PersonOf, StringComparer.Ordinal),
                new UnitTree(units.Select(row => row.Unit)));
    }

    private static Person PersonOf(MapEntry entry) =>
        new(entry.Key, entry.Value.Text() ?? entry.Value.At("name").Text() ?? entry.Key);
}
