using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BenefitMeter.Definitions;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Providers;

namespace BenefitMeter.Worker.Tests.Catalogues.Keys;

/// <summary>Compares the schema, the reference table and its file with the table of keys.</summary>
public sealed partial class CatalogueReferenceTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(CatalogueSchema.Write(ProviderCatalogue.Keys))!;

    /// <summary>Rewrites the file where BENEFITMETER_TEST_WRITE is set; review the change before it is committed.</summary>
    [Fact]
    public void ReferenceFile_IsTheTable()
    {
        string path = Path.Combine(Repository.Root, "ops", "guide", "keys.md");
        string[] parts = File.ReadAllText(path).Split("| key |");
        string expected = parts[0] + CatalogueReference.Markdown(ProviderCatalogue.Keys, language: null);
        if (Environment.GetEnvironmentVariable("BENEFITMETER_TEST_WRITE") is not null)
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    [Fact]
    public void Schema_HasTheKeysOfTheTableAndNoOthers() =>
        Assert.Equal(
            CatalogueReference.Keys(ProviderCatalogue.Keys).Select(key => Bare(key.Path)).Order(StringComparer.Ordinal)
                .Distinct(),
            Properties(Schema, "").Select(property => property.Path).Order(StringComparer.Ordinal).Distinct());

    [Fact]
    public void Schema_ExplainsEveryKeyInBothLanguages()
    {
        Dictionary<string, JsonNode> properties = Properties(Schema, "").DistinctBy(property => property.Path)
            .ToDictionary(property => property.Path, property => property.Node);

        Assert.All(CatalogueReference.Keys(ProviderCatalogue.Keys).DistinctBy(key => Bare(key.Path)), key =>
        {
            string description = (string)properties[Bare(key.Path)]["description"]!;
            Assert.StartsWith(key.Key.Meaning.English, description, StringComparison.Ordinal);
            Assert.EndsWith($" ({key.Key.Danish}: {key.Key.Meaning.Danish})", description, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Schema_IsStrictAndOfDraft2020()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string)Schema["$schema"]!);
        Assert.All(
            Properties(Schema, "").Select(property => property.Node).Prepend(Schema)
                .Where(node => node["properties"] is not null),
            node => Assert.False((bool)node["additionalProperties"]!));
        JsonNode grain = Properties(Schema, "").Single(property => property.Path == "indicators.*.grain").Node;
        Assert.Equal(
            ["day", "week", "fortnight", "month", "quarter", "half-year", "year"],
            grain["enum"]!.AsArray().Select(word => (string)word!));
    }

    [Theory]
    [InlineData(
        Language.Danish, "| `indicators.INDICATOR.grain` | målefrekvens | ",
        "| **kræves** | Perioden, den måles og vurderes i. |")]
    [InlineData(
        Language.English, "| `indicators.INDICATOR.grain` | målefrekvens | ",
        "| **required** | The period it is measured and judged in. |")]
    public void Markdown_OneLanguage_IsInIt(Language language, string begins, string holds)
    {
        string line = CatalogueReference.Markdown(ProviderCatalogue.Keys, language).Split('\n')
            .Single(line => line.StartsWith(begins, StringComparison.Ordinal));

        Assert.Contains(holds, line, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryKey_HasAMeaningAndADanishWord() =>
        Assert.All(CatalogueReference.Keys(ProviderCatalogue.Keys), key =>
        {
            Assert.EndsWith(".", key.Key.Meaning.English, StringComparison.Ordinal);
            Assert.EndsWith(".", key.Key.Meaning.Danish, StringComparison.Ordinal);
            Assert.NotEmpty(key.Key.Danish);
        });

    private static string Bare(string path) => OwnWords().Replace(path, match => match.Value[0] == '.' ? ".*" : "");

    private static IEnumerable<(string Path, JsonNode Node)> Properties(JsonNode schema, string path)
    {
        foreach ((string name, JsonNode? property) in schema["properties"]?.AsObject() ?? [])
        {
            string own = path.Length == 0 ? name : $"{path}.{name}";
            yield return (own, property!);
            foreach ((string, JsonNode) below in Properties(property!, own))
            {
                yield return below;
            }
        }

        IEnumerable<(JsonNode Schema, string Path)> forms = (schema["anyOf"]?.AsArray() ?? []).Select(form => (form!, path));
        if (schema["additionalProperties"] is JsonObject item)
        {
            forms = forms.Append((item, path + ".*"));
        }

        if (schema["items"] is JsonObject listed)
        {
            forms = forms.Append((listed, path + "[]"));
        }

        foreach ((string, JsonNode) below in forms.SelectMany(form => Properties(form.Schema, form.Path)))
        {
            yield return below;
        }
    }

    [GeneratedRegex(@"\.[A-Z]+(?=[.\[(]|$)|\([a-z]+\)")]
    private static partial Regex OwnWords();
}
