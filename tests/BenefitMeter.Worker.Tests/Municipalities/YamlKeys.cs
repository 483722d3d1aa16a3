using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BenefitMeter.Worker.Tests.Municipalities;

/// <summary>The keys of a YAML mapping in flow style, in their order: <c>name: Office A, parent: north, codes: [A]</c>.</summary>
internal sealed partial class YamlKeys
{
    private readonly ImmutableList<(string Key, string Value)> pairs;

    private YamlKeys(ImmutableList<(string Key, string Value)> pairs) => this.pairs = pairs;

    /// <summary>Gets a mapping without keys.</summary>
    public static YamlKeys None { get; } = new([]);

    /// <summary>Adds keys; one that is there already gets the new value at its old place.</summary>
    public YamlKeys With(string text)
    {
        ImmutableList<(string Key, string Value)> changed = pairs;
        foreach ((string key, string value) in Split(LineEnd().Replace(text, " ").Trim()).Select(Pair))
        {
            int index = changed.FindIndex(pair => pair.Key == key);
            changed = index < 0 ? changed.Add((key, value)) : changed.SetItem(index, (key, value));
        }

        return new YamlKeys(changed);
    }

    /// <summary>Gets each key with its value.</summary>
    public IEnumerable<string> Lines() => pairs.Select(pair => $"{pair.Key}: {pair.Value}");

    /// <summary>Gets the mapping in flow style.</summary>
    public override string ToString() => $"{{ {string.Join(", ", Lines())} }}";

    private static (string Key, string Value) Pair(string text)
    {
        int colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0
            ? (text[..colon], text[(colon + 2)..].Trim())
            : throw new FormatException($"'{text}' is not a key with its value.");
    }

    // Commas inside brackets, braces and quoted texts do not separate keys. A quotation mark opens a text only where a key or a
    // value begins.
    private static IEnumerable<string> Split(string text)
    {
        (int start, int depth, char quote, char before) = (0, 0, '\0', ',');
        for (int index = 0; index < text.Length; index++)
        {
            char one = text[index];
            if (quote != '\0')
            {
                index += one == '\\' && quote == '"' ? 1 : 0;
                quote = one == quote ? '\0' : quote;
            }
            else if ((one is '"' or '\'') && (before is ',' or ':' or '[' or '{'))
            {
                quote = one;
            }
            else if (one is '[' or '{')
            {
                depth++;
            }
            else if (one is ']' or '}')
            {
                depth--;
            }
            else if (one == ',' && depth == 0)
            {
                yield return text[start..index].Trim();
                start = index + 1;
            }

            before = one == ' ' ? before : one;
        }

        if (text[start..].Trim() is { Length: > 0 } last)
        {
            yield return last;
        }
    }

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineEnd();
}
