using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Keys;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>The files of a catalogue put together: what stands under each top-level key, wherever it was written.</summary>
internal static class CatalogueTree
{
    private const string Once = "organisation";

    /// <summary>Puts documents together; a section may be spread over files, an id stands once.</summary>
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
                else if (section.Key == Once)
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
