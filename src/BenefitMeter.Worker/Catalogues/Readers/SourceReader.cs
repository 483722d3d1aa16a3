using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues.Keys;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads the sources (<c>sources</c>).</summary>
internal static class SourceReader
{
    private static readonly HashSet<string> Shared =
        [.. SourceKeys.Source([]).Shared.Select(key => key.Name)];

    /// <summary>Reads the sources by id.</summary>
    /// <param name="folder">The catalogue folder. Relative paths of a source start at the file in which it is written.</param>
    /// <param name="sources">The section; null where there is none.</param>
    public static IReadOnlyDictionary<string, SourceDefinition> Read(string folder, Node? sources) =>
        sources.Entries().ToDictionary(entry => entry.Key, entry => Source(folder, entry), StringComparer.Ordinal);

    private static SourceDefinition Source(string folder, MapEntry entry) => new(
        entry.Key,
        entry.Value.At("provider").Text() ?? string.Empty,
        entry.Value.Entries()
            .Where(option => !Shared.Contains(option.Key))
            .SelectMany(option => Texts(option.Key, option.Value))
            .ToDictionary(StringComparer.Ordinal),
        // People work in the source system: more than one session only where the catalogue allows it (decision 0019).
        entry.Value.At("max-concurrency").Integer() ?? 1,
        entry.Value.At("timeout").TimeSpan() ?? TimeSpan.FromMinutes(5),
        OpenHours.TryParse(entry.Value.At("hours").Text(), out OpenHours? hours) ? hours : null,
        entry.Value.At("contact").Text(),
        Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, entry.Place.File)))!)
    {
        Protection = Protection(entry.Value),
    };

    private static SourceProtection Protection(Node source) => new(
        source.At("retries").Integer() ?? SourceProtection.Default.Retries,
        source.At("retry-wait").TimeSpan() ?? SourceProtection.Default.RetryDelay,
        source.At("run-limit").TimeSpan() ?? SourceProtection.Default.RunTimeout,
        source.At("break-after").Integer() ?? SourceProtection.Default.BreakAfterFailures,
        source.At("break-for").TimeSpan() ?? SourceProtection.Default.BreakDuration);

    // Nested keys become one option with a dotted name, such as headers.Accept-Language.
    private static IEnumerable<KeyValuePair<string, string>> Texts(string key, Node node) => node.Text() is { } text
        ? [new(key, text)]
        : node.Entries().SelectMany(below => Texts($"{key}.{below.Key}", below.Value));
}
