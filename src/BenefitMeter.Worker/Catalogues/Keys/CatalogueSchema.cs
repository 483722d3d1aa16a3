using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenefitMeter.Worker.Catalogues.Rules;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>
/// Writes the table of keys as a JSON schema (draft 2020-12), with which an editor completes and explains every key.
/// </summary>
internal static class CatalogueSchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the schema of one catalogue file.</summary>
    /// <param name="providers">The providers that sources may name, with their own keys.</param>
    /// <returns>The schema as indented JSON with a final line break. No section is required.</returns>
    public static string Write(IReadOnlyList<ProviderKeys> providers)
    {
        // A catalogue may be spread over several files, so no single file needs every section.
        MappingType root = CatalogueKeys.Root(providers);
        JsonObject schema = Of(root with { Keys = [.. root.Keys.Select(key => key with { Required = false })] });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "BenefitMeter catalogue");
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Of(KeyType type) => type switch
    {
        ScalarType scalar => Of(scalar),
        ChoiceType choice => new JsonObject { ["enum"] = Words(choice.Values) },
        ListType list => new JsonObject { ["type"] = "array", ["items"] = Of(list.Item) },
        MapType map => OfMap(map),
        MappingType mapping => OfKeys(mapping.Keys, mapping.ExactlyOne),
        VariantType variant => new JsonObject
        {
            ["anyOf"] = new JsonArray([.. variant.Own.Select(own => OfVariant(variant, own.Key, own.Value))]),
        },
        EitherType either => new JsonObject { ["anyOf"] = new JsonArray([.. either.Forms.Select(Of)]) },
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The schema has no form for this type."),
    };

    private static JsonObject Of(ScalarType scalar)
    {
        string description = ScalarCheck.Expected(scalar.Kind).English;
        JsonObject schema = scalar.Kind switch
        {
            ScalarKind.Number => new JsonObject { ["type"] = "number" },
            ScalarKind.Integer => new JsonObject { ["type"] = "integer" },
            ScalarKind.Boolean => new JsonObject { ["type"] = "boolean" },
            ScalarKind.Text or ScalarKind.Column or ScalarKind.NumberOrDate =>
                new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") },
            ScalarKind.Label => new JsonObject
            {
                ["type"] = new JsonArray("string", "number", "boolean"),
                ["maxLength"] = Scalars.LongestId,
            },
            ScalarKind.Window => new JsonObject { ["type"] = new JsonArray("string", "integer") },
            _ => new JsonObject { ["type"] = "string" },
        };
        if (scalar.Min is { } min)
        {
            schema["minimum"] = min;
        }

        if (scalar.Max is { } max)
        {
            schema["maximum"] = max;
        }

        schema["description"] = description;
        return schema;
    }

    private static JsonObject OfMap(MapType map)
    {
        var schema = new JsonObject { ["type"] = new JsonArray("object", "null"), ["additionalProperties"] = Of(map.Item) };
        if (map.Key == ScalarKind.NewId)
        {
            schema["propertyNames"] = new JsonObject { ["pattern"] = @"^[\p{L}\p{N}][\p{L}\p{N}._-]*$", ["maxLength"] = Scalars.LongestId };
        }

        return schema;
    }

    private static JsonObject OfKeys(IReadOnlyList<KeyDescription> keys, bool exactlyOne)
    {
        var schema = new JsonObject
        {
            ["type"] = exactlyOne || keys.Any(key => key.Required) ? "object" : new JsonArray("object", "null"),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Described(key)))),
        };
        string[] required = [.. keys.Where(key => key.Required).Select(key => key.Name)];
        if (required.Length > 0)
        {
            schema["required"] = Words(required);
        }

        if (exactlyOne)
        {
            schema["minProperties"] = 1;
            schema["maxProperties"] = 1;
        }

        return schema;
    }

    private static JsonObject OfVariant(VariantType variant, string value, IReadOnlyList<KeyDescription> own)
    {
        JsonObject schema = OfKeys([.. variant.Shared, .. own], exactlyOne: false);
        schema["properties"]![variant.Selector]!["enum"] = Words([value]);
        return schema;
    }

    private static JsonObject Described(KeyDescription key)
    {
        JsonObject schema = Of(key.Type);
        string otherwise = key.Default is null ? string.Empty : $" Default: {key.Default}.";
        string from = key.ActsFrom is null ? string.Empty : $" Acts from: {key.ActsFrom.English}.";
        schema["description"] = $"{key.Meaning.English}{otherwise}{from} ({key.Danish}: {key.Meaning.Danish})";
        return schema;
    }

    private static JsonArray Words(IEnumerable<string> words) =>
        new([.. words.Select(word => (JsonNode?)JsonValue.Create(word))]);
}
