using System.Text;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues.Rules;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>Writes the table of keys for readers, as in <c>ops/guide/keys.md</c>.</summary>
internal static class CatalogueReference
{
    /// <summary>Gets every key with its path, parents before what is below them.</summary>
    /// <param name="providers">The providers that sources may name, with their own keys.</param>
    /// <returns>
    /// The keys, each path once. A part of a path that the controller names is in capitals; <c>[]</c> marks a list and
    /// <c>(csv)</c> a key that only one provider has.
    /// </returns>
    public static IReadOnlyList<(string Path, KeyDescription Key)> Keys(IReadOnlyList<ProviderKeys> providers) =>
        [.. Below(string.Empty, CatalogueKeys.Root(providers)).DistinctBy(key => key.Path)];

    /// <summary>Writes the table as Markdown.</summary>
    /// <param name="providers">The providers that sources may name, with their own keys.</param>
    /// <param name="language">The language of headings and meanings; null for English headings and both meanings.</param>
    public static string Markdown(IReadOnlyList<ProviderKeys> providers, Language? language)
    {
        var text = new StringBuilder();
        text.AppendLine(language switch
        {
            Language.Danish => "| nøgle | på dansk | type | standardværdi | betydning | virker fra |",
            Language.English => "| key | in Danish | type | default | meaning | acts from |",
            _ => "| key | in Danish | type | default | meaning | betydning | acts from |",
        });
        text.AppendLine(language is null ? "|---|---|---|---|---|---|---|" : "|---|---|---|---|---|---|");
        foreach ((string path, KeyDescription key) in Keys(providers))
        {
            string otherwise = !key.Required ? key.Default ?? "–" : language == Language.Danish ? "**kræves**" : "**required**";
            string[] meanings = language is { } one ? [key.Meaning.In(one)] : [key.Meaning.English, key.Meaning.Danish];
            string from = key.ActsFrom?.In(language ?? Language.English) ?? string.Empty;
            string[] cells = [$"`{path}`", key.Danish, TypeWord(key.Type), otherwise, .. meanings, from];
            text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))
                .AppendLine(" |");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<(string Path, KeyDescription Key)> Below(string path, KeyType type) => type switch
    {
        MappingType mapping => mapping.Keys.SelectMany(key => WithBelow(path, key)),
        VariantType variant => variant.Shared.SelectMany(key => WithBelow(path, key))
            .Concat(variant.Own.SelectMany(own => own.Value.SelectMany(key => WithBelow($"{path}({own.Key})", key)))),
        MapType map => Below($"{path}.{map.KeyWord}", map.Item),
        ListType list => Below(path + "[]", list.Item),
        EitherType either => either.Forms.SelectMany(form => Below(path, form)),
        _ => [],
    };

    private static IEnumerable<(string Path, KeyDescription Key)> WithBelow(string path, KeyDescription key)
    {
        string own = path.Length == 0 ? key.Name : $"{path}.{key.Name}";
        return Below(own, key.Type).Prepend((own, key));
    }

    private static string TypeWord(KeyType type) => type switch
    {
        ScalarType scalar => ScalarCheck.Expected(scalar.Kind).English,
        ChoiceType choice =>
            string.Join(" / ", choice.Values.Select(value => $"`{value.Replace("\t", "\\t", StringComparison.Ordinal)}`")),
        ListType list => "list of: " + TypeWord(list.Item),
        MapType map => $"by {map.KeyWord}",
        EitherType either => string.Join(", or ", either.Forms.Select(TypeWord).Distinct()),
        _ => "keys",
    };
}
