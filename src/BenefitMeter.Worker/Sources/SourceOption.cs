using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Sources;

/// <summary>Reads a provider's own settings of a source, and refuses what it does not know.</summary>
internal static class SourceOption
{
    /// <summary>The words <c>true</c> and <c>false</c>.</summary>
    public static readonly IReadOnlyDictionary<string, bool> TrueOrFalse =
        new Dictionary<string, bool>(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    /// <summary>How numbers and dates are written.</summary>
    public static readonly IReadOnlyDictionary<string, NumberStyle> Cultures =
        new Dictionary<string, NumberStyle>(StringComparer.Ordinal)
        { ["da-DK"] = NumberStyle.Danish, ["invariant"] = NumberStyle.Invariant };

    /// <summary>Gets what a setting's word stands for.</summary>
    /// <param name="source">The source.</param>
    /// <param name="key">The setting.</param>
    /// <param name="otherwise">The word where the catalogue has none.</param>
    /// <param name="choices">The words that are known.</param>
    /// <exception cref="BenefitMeterException">The word is not known.</exception>
    public static T Choose<T>(SourceDefinition source, string key, string otherwise, IReadOnlyDictionary<string, T> choices)
    {
        string value = source.Options.GetValueOrDefault(key, otherwise);
        return choices.TryGetValue(value, out T? choice) ? choice : throw Wrong(
            source, new($"har {key}: '{value}', som ikke kendes.", $"has {key}: '{value}', which is not known."),
            new LocalText("Skriv en af:", "Write one of:")
                .Then(LocalText.Same($"{string.Join(", ", choices.Keys.Where(c => c != "\t"))}.")));
    }

    /// <summary>Gets a text; null where it is left out or empty.</summary>
    public static string? Text(SourceDefinition source, string key) =>
        source.Options.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;

    /// <summary>Gets a whole number; null where it is left out.</summary>
    /// <exception cref="BenefitMeterException">It is no whole number, or too small.</exception>
    public static int? Integer(SourceDefinition source, string key, int atLeast)
    {
        if (Text(source, key) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= atLeast
            ? number
            : throw Wrong(
                source, new($"har {key}: '{text}'.", $"has {key}: '{text}'."),
                new($"Skriv et helt tal på mindst {atLeast}.", $"Write a whole number of at least {atLeast}."));
    }

    /// <summary>A setting that is wrong.</summary>
    /// <param name="source">The source.</param>
    /// <param name="what">What is wrong, as the rest of a sentence.</param>
    /// <param name="next">What to do next.</param>
    public static BenefitMeterException Wrong(SourceDefinition source, LocalText what, LocalText next) =>
        new(FailureKind.Catalogue, new LocalText($"Kilden '{source.Id}'", $"Source '{source.Id}'").Then(what), next);
}
