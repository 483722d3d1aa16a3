using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Keys;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>Merges the files of a catalogue into one tree: each top-level key with everything that is written under it.</summary>
internal static class CatalogueTree
{
    private const string SingleSection = "organisation";

    /// <summary>Merges documents. A section may be spread over several files, but an id may be written only once.</summary>
    /// <param name="documents">The documents, at least one.</param>
    /// <param name="root">The type of a whole catalogue.</param>
    /// <param name="issues">Receives unknown sections, and ids and sections that are written twice.</param>
    public static MapNode Merge(IReadOnlyList<Node> documents, MappingType root, ICollection<DefinitionIssue> issues)
    {
        var sections = new Dictionary<string, MapEntry>(StringComparer.Ordinal);
        foreach (Node document in documents)
        {
            if (document is not MapNode)
            {
                issues.Add(ShapeIssues.WrongType(document.Place, document.Place.File,
                    new LocalText(
                        "nøgler som organisation, sources, datasets, indicators",
                        "keys such as organisation, sources, datasets, indicators"),
                    new LocalText("noget andet", "something else")));
            }

            foreach (MapEntry section in document.Entries())
            {
                if (!root.Keys.Any(key => key.Name == section.Key))
                {
                    issues.Add(ShapeIssues.UnknownKey(section.Place, section.Key, [.. root.Keys.Select(key => key.Name)]));
                }
                else if (!sections.TryGetValue(section.Key, out MapEntry? earlier))
                {
                    sections.Add(section.Key, section);
                }
                else if (section.Key == SingleSection)
                {
                    issues.Add(FileIssues.DuplicateSection(section.Place, section.Key, earlier.Place));
                }
                else
                {
                    sections[section.Key] = Merge(earlier, section, issues);
                }
            }
        }

        return new MapNode(documents[0].Place, [.. sections.Values]);
    }

    private static MapEntry Merge(MapEntry earlier, MapEntry later, ICollection<DefinitionIssue> issues)
    {
        if (earlier.Value is not MapNode)
        {
            return later;
        }

        Dictionary<string, MapEntry> items = earlier.Value.Entries().ToDictionary(item => item.Key, StringComparer.Ordinal);
        foreach (MapEntry item in later.Value.Entries())
        {
            if (!items.TryAdd(item.Key, item))
            {
                issues.Add(FileIssues.DuplicateId(item.Place, later.Key, item.Key, items[item.Key].Place));
            }
        }

        return earlier with { Value = new MapNode(earlier.Value.Place, [.. items.Values]) };
    }
}
