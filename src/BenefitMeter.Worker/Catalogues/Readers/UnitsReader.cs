using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads the units of the organisation from the YAML and from the units file.</summary>
internal static class UnitsReader
{
    /// <summary>Reads every unit. A unit that has moved has several rows; one that is in both places is an error.</summary>
    public static IReadOnlyList<UnitRow> Read(string folder, Node? organisation, ICollection<DefinitionIssue> issues)
    {
        MapEntry[] written = [.. organisation.At("units").Entries()];
        List<UnitRow> units = [.. written.SelectMany(entry => FromYaml(entry, issues))];
        if (organisation.At("units-file") is ScalarNode file)
        {
            string[] people = [.. organisation.At("people").Entries().Select(entry => entry.Key)];
            foreach (UnitRow row in UnitsFile.Read(folder, file, [.. written.Select(entry => entry.Key)], people, issues))
            {
                if (Array.Find(written, entry => entry.Key == row.Unit.Id) is { } first)
                {
                    issues.Add(FileIssues.DuplicateId(row.Place, "units", row.Unit.Id, first.Place));
                }
                else
                {
                    units.Add(row);
                }
            }
        }

        return units;
    }

    /// <summary>Reads one unit: a row for each of its parents, each beginning on the day after the one before it ends.</summary>
    private static List<UnitRow> FromYaml(MapEntry entry, ICollection<DefinitionIssue> issues)
    {
        Node node = entry.Value;
        Unit unit = new(
            entry.Key, node.At("name").Wording() ?? LocalText.Same(entry.Key), node.At("parent").Text(),
            node.At("codes").Texts(), node.At("responsible").Text())
        {
            ValidFrom = node.At("valid-from").Date(),
            ValidTo = node.At("valid-to").Date(),
        };
        Unit last = unit with { Successors = Successors(node.At("successors")) };
        if (node.At("parents") is not ListNode { Items.Count: > 0 } parents)
        {
            return [new UnitRow(last, entry.Place)];
        }

        if (node.Has("parent"))
        {
            issues.Add(OrganisationIssues.ParentAndParents(parents.Place, entry.Key));
        }

        List<UnitRow> rows = [];
        DateOnly? from = unit.ValidFrom;
        foreach ((int index, Node item) in parents.Items.Index())
        {
            bool isLast = index == parents.Items.Count - 1;
            DateOnly? until = item.At("until").Date();
            if (until is null != isLast)
            {
                issues.Add(OrganisationIssues.ParentUntil(item.Place, entry.Key, isLast));
            }

            Unit row = isLast ? last : unit with { ValidTo = until };
            rows.Add(new UnitRow(row with { ParentId = item.At("parent").Text(), ValidFrom = from }, item.Place));
            from = until is { } day && day < DateOnly.MaxValue ? day.AddDays(1) : from;
        }

        return rows;
    }

    private static Dictionary<string, decimal> Successors(Node? node) => node is MapNode map
        ? map.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Number() ?? 0, StringComparer.Ordinal)
        : node.Text() is { } only ? new() { [only] = 1 } : [];
}
