using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Sources;

/// <summary>Reads the keys that a provider adds to a source, and refuses values that are not valid.</summary>
internal static class SourceOption
{
    /// <summary>The values <c>true</c> and <c>false</c>.</summary>
    public static readonly IReadOnlyDictionary<string, bool> TrueOrFalse =
        new Dictionary<string, bool>(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    /// <summary>The values of <c>culture</c>: how numbers and dates are written.</summary>
    public static readonly IReadOnlyDictionary<string, NumberStyle> Cultures =
        new Dictionary<string, NumberStyle>(StringComparer.Ordinal)
        { ["da-DK"] = NumberStyle.Danish, ["invariant"] = NumberStyle.Invariant };

    /// <summary>Gets the meaning of a key's value.</summary>
    /// <param name="source">The source.</param>
    /// <param name="key">The key.</param>
    /// <param name="otherwise">The value where the catalogue has none.</param>
    /// <param name="choices">The valid values and their meanings.</param>
    /// <exception cref="BenefitMeterException">The value is not one of the choices.</exception>
    public static T Choose<T>(SourceDefinition source, string key, string otherwise, IReadOnlyDictionary<string, T> choices)
    {
        string value = source.Options.GetValueOrDefault(key, otherwise);
        return choices.TryGetValue(value, out T? choice) ? choice : throw Wrong(
            source,
            new($"har {key}: '{value}', som ikke er en gyldig værdi.", $"has {key}: '{value}', which is not a valid value."),
            new LocalText("Skriv en af disse:", "Write one of:")
                .Then(LocalText.Same($"{string.Join(", ", choices.Keys.Where(c => c != "\t"))}.")));
    }

    /// <summary>Gets a text. Null where the key is missing or its value is empty.</summary>
    public static string? Text(SourceDefinition source, string key) =>
        source.Options.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;

    /// <summary>Gets an integer. Null where the key is missing or its value is empty.</summary>
    /// <exception cref="BenefitMeterException">
    /// The value is not an integer, or it is below <paramref name="atLeast"/>.
    /// </exception>
    public static int? Integer(SourceDefinition source, string key, int atLeast)
    {
        if (Text(source, key) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= atLeast
            ? number
            : throw Wrong(
                source, new($"har {key}: '{text}', som ikke er gyldigt.", $"has {key}: '{text}', which is not valid."),
                new($"Skriv et helt tal på mindst {atLeast}.", $"Write a whole number of at least {atLeast}."));
    }

    /// <summary>Gets the failure of a source whose keys are wrong.</summary>
    /// <param name="source">The source.</param>
    /// <param name="what">What is wrong, as the rest of a sentence that starts with the source.</param>
    /// <param name="next">The hint: what to do.</param>
    public static BenefitMeterException Wrong(SourceDefinition source, LocalText what, LocalText next) =>
        new(FailureKind.Catalogue, new LocalText($"Kilden '{source.Id}'", $"Source '{source.Id}'").Then(what), next);
}
