using BenefitMeter.Definitions;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Sources;

/// <summary>Reads a source's settings that are one of a few words.</summary>
internal static class SourceOption
{
    /// <summary>The words <c>true</c> and <c>false</c>.</summary>
    public static readonly IReadOnlyDictionary<string, bool> TrueOrFalse =
        new Dictionary<string, bool>(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    /// <summary>How numbers and dates are written.</summary>
    public static readonly IReadOnlyDictionary<string, NumberStyle> Cultures =
        new Dictionary<string, NumberStyle>(StringComparer.Ordinal) { ["da-DK"] = NumberStyle.Danish, ["invariant"] = NumberStyle.Invariant };

    /// <summary>Gets what a setting's word stands for.</summary>
    /// <param name="source">The source.</param>
    /// <param name="key">The setting.</param>
    /// <param name="otherwise">The word where the catalogue has none.</param>
    /// <param name="choices">The words that are known.</param>
    /// <exception cref="BenefitMeterException">The word is not known.</exception>
    public static T Choose<T>(SourceDefinition source, string key, string otherwise, IReadOnlyDictionary<string, T> choices)
    {
        string value = source.Options.GetValueOrDefault(key, otherwise);
        return choices.TryGetValue(value, out T? choice) ? choice : throw new BenefitMeterException(
            FailureKind.Catalogue,
            $"Source '{source.Id}' has {key}: '{value}', which is not known.",
            $"Write one of: {string.Join(", ", choices.Keys.Where(c => c != "\t"))}.",
            null);
    }
}
