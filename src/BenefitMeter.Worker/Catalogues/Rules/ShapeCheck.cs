using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Keys;

namespace BenefitMeter.Worker.Catalogues.Rules;

/// <summary>
/// Checks nodes against the table of keys: unknown and missing keys, values of the wrong type, words that are not among the
/// choices, and references to ids that do not exist. One pass finds all problems.
/// </summary>
internal sealed class ShapeCheck
{
    private readonly IReadOnlyDictionary<ScalarKind, IReadOnlyCollection<string>> known;
    private readonly ICollection<DefinitionIssue> issues;

    /// <summary>Creates a check.</summary>
    /// <param name="known">The existing ids by kind of reference. A kind that is not among them is not checked.</param>
    /// <param name="issues">Receives the problems.</param>
    public ShapeCheck(IReadOnlyDictionary<ScalarKind, IReadOnlyCollection<string>> known, ICollection<DefinitionIssue> issues) =>
        (this.known, this.issues) = (known, issues);

    /// <summary>Checks the value of a key, with everything below it.</summary>
    /// <param name="type">The type that the key accepts.</param>
    /// <param name="key">The key, as messages name it.</param>
    /// <param name="node">The value.</param>
    /// <returns><c>true</c> where no problem was found.</returns>
    public bool Check(KeyType type, string key, Node node)
    {
        int before = issues.Count;
        Walk(type, key, node);
        return issues.Count == before;
    }

    /// <summary>Checks that ids differ in more than upper and lower case, because they are used as file names too.</summary>
    public void CheckCase(IReadOnlyList<MapEntry> entries)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (MapEntry entry in entries.Where(entry => !seen.TryAdd(entry.Key, entry.Key)))
        {
            issues.Add(ShapeIssues.IdDiffersByCase(entry.Place, entry.Key, seen[entry.Key]));
        }
    }

    private static LocalText Found(Node node) => node switch
    {
        ListNode => new("en liste", "a list"),
        MapNode => new("nøgler med værdier", "keys with values"),
        ScalarNode { IsNull: true } => new("tom", "empty"),
        ScalarNode scalar => new($"'{Issue.Show(scalar.Value)}'", $"'{Issue.Show(scalar.Value)}'"),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static LocalText Expected(KeyType type) => type switch
    {
        ScalarType scalar => ScalarCheck.Expected(scalar.Kind),
        ChoiceType choice => new($"en af {string.Join(", ", choice.Values)}", $"one of {string.Join(", ", choice.Values)}"),
        ListType => new("en liste", "a list"),
        EitherType either => new(
            string.Join(" eller ", either.Forms.Select(form => Expected(form).Danish)),
            string.Join(" or ", either.Forms.Select(form => Expected(form).English))),
        _ => new("nøgler med værdier", "keys with values"),
    };

    private static bool Fits(KeyType type, Node node) => (type, node) switch
    {
        (ScalarType or ChoiceType, ScalarNode { IsNull: false }) => true,
        (ListType, ListNode) => true,
        (MappingType or MapType or VariantType, MapNode) => true,
        (MappingType or MapType or ListType, ScalarNode { IsNull: true }) => true,
        (EitherType either, _) => either.Forms.Any(form => Fits(form, node)),
        _ => false,
    };

    private void Walk(KeyType type, string key, Node node)
    {
        if (!Fits(type, node))
        {
            issues.Add(ShapeIssues.WrongType(node.Place, key, Expected(type), Found(node)));
            return;
        }

        switch (type)
        {
            case ScalarType scalar:
                CheckScalar(scalar, key, (ScalarNode)node);
                break;
            case ChoiceType choice when !choice.Values.Contains(node.Text()):
                issues.Add(ShapeIssues.NotOneOf(node.Place, key, node.Text()!, [.. choice.Values]));
                break;
            case ListType list:
                foreach (Node item in node.Items())
                {
                    Walk(list.Item, key, item);
                }

                break;
            case MapType map:
                CheckMap(map, node.Entries());
                break;
            case MappingType mapping:
                CheckMapping(mapping.Keys, mapping.ExactlyOne, key, node);
                break;
            case VariantType variant:
                string? selected = node.At(variant.Selector).Text();
                bool isKnown = selected is not null && variant.Own.ContainsKey(selected);
                IEnumerable<KeyDescription> own = isKnown
                    ? variant.Own[selected!]
                    : variant.Own.Values.SelectMany(keys => keys).Select(Optional);
                CheckMapping(
                    [.. variant.Shared, .. own.DistinctBy(description => description.Name)], exactlyOne: false, key, node);
                break;
            case EitherType either:
                Walk(either.Forms.First(form => Fits(form, node)), key, node);
                break;
        }
    }

    private static KeyDescription Optional(KeyDescription key) => key with { Required = false };

    private void CheckScalar(ScalarType type, string key, ScalarNode node)
    {
        if (ScalarCheck.Problem(type, key, node) is { } problem)
        {
            issues.Add(problem);
        }
        else
        {
            CheckReference(type.Kind, node.Value, node.Place);
        }
    }

    private void CheckReference(ScalarKind kind, string id, FileLocation place)
    {
        if (known.TryGetValue(kind, out IReadOnlyCollection<string>? ids) && !ids.Contains(id))
        {
            issues.Add(ShapeIssues.UnknownReference(place, ReferenceNames.Name(kind), id, ids));
        }
    }

    private void CheckMap(MapType map, IReadOnlyList<MapEntry> entries)
    {
        foreach (MapEntry entry in entries)
        {
            if (map.Key == ScalarKind.NewId && !Scalars.IsId(entry.Key))
            {
                issues.Add(ShapeIssues.BadId(entry.Place, entry.Key));
            }
            else
            {
                CheckScalar(new ScalarType(map.Key), entry.Key, new ScalarNode(entry.Place, entry.Key, IsPlain: false));
            }

            Walk(map.Item, entry.Key, entry.Value);
        }

        if (map.Key == ScalarKind.NewId)
        {
            CheckCase(entries);
        }
    }

    private void CheckMapping(IReadOnlyList<KeyDescription> keys, bool exactlyOne, string key, Node node)
    {
        IReadOnlyList<MapEntry> entries = node.Entries();
        string[] names = [.. keys.Select(description => description.Name)];
        foreach (MapEntry entry in entries)
        {
            KeyDescription? description = keys.FirstOrDefault(description => description.Name == entry.Key);
            if (description is null)
            {
                issues.Add(ShapeIssues.UnknownKey(entry.Place, entry.Key, names));
            }
            else
            {
                Walk(description.Type, entry.Key, entry.Value);
            }
        }

        foreach (KeyDescription missing in keys.Where(description => description.Required && !node.Has(description.Name)))
        {
            issues.Add(ShapeIssues.MissingKey(node.Place, missing));
        }

        if (exactlyOne && entries.Count != 1)
        {
            issues.Add(ShapeIssues.ExactlyOne(node.Place, key, entries.Count, names));
        }
    }
}
