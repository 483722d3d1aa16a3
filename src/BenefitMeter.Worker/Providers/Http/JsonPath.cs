using System.Text.Json;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>A field, or a nested field by its dotted path. A field whose own name contains the dots takes precedence.</summary>
internal sealed class JsonPath(string text)
{
    private readonly string[] steps = text.Split('.');

    /// <summary>Finds the value at the path.</summary>
    /// <param name="from">The value that the path starts from.</param>
    /// <param name="found">The value at the path; where there is none, the last value on the way.</param>
    /// <returns>Whether there is a value. Every path below a null leads to a null.</returns>
    public bool TryFind(JsonElement from, out JsonElement found)
    {
        found = from;
        if (from.ValueKind == JsonValueKind.Object && from.TryGetProperty(text, out JsonElement direct))
        {
            found = direct;
            return true;
        }

        foreach (string step in steps)
        {
            if (found.ValueKind == JsonValueKind.Null)
            {
                return true;
            }

            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(step, out JsonElement below))
            {
                return false;
            }

            found = below;
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => text;

    /// <summary>Gets the paths of an object's fields, nested ones included.</summary>
    public static IEnumerable<string> AllPaths(
        JsonElement row) => row.EnumerateObject().SelectMany(field => field.Value.ValueKind == JsonValueKind.Object
            ? AllPaths(field.Value).Select(below => $"{field.Name}.{below}")
            : [field.Name]);

    /// <summary>Gets the kind of a value, with an article, for messages; never the value itself.</summary>
    public static LocalText Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new("et objekt", "an object"),
        JsonValueKind.Array => new("en liste", "an array"),
        JsonValueKind.String => new("en tekst", "a text"),
        JsonValueKind.Number => new("et tal", "a number"),
        JsonValueKind.Null => LocalText.Same("null"),
        _ => new("true eller false", "true or false"),
    };
}
