using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>Reads the sources.</summary>
internal static class SourceReader
{
    private static readonly HashSet<string> Shared =
        [.. SourceKeys.Source([]).Shared.Select(key => key.Name)];

    public static IReadOnlyDictionary<string, SourceDefinition> Read(string folder, Node? sources) =>
        sources.Entries().ToDictionary(entry => entry.Key, entry => Source(folder, entry), StringComparer.Ordinal);

    private static SourceDefinition Source(string folder, MapEntry entry) => new(
        entry.Key,
        entry.Value.At("provider").Text() ?? string.Empty,
        entry.Value.Entries()
            .Where(option => !Shared.Contains(option.Key) && option.Value.Text() is not null)
            .ToDictionary(option => option.Key, option => option.Value.Text()!, StringComparer.Ordinal),
        entry.Value.At("max-concurrency").Integer() ?? 1,
        entry.Value.At("timeout").TimeSpan() ?? TimeSpan.FromMinutes(5),
        entry.Value.At("hours").Text(),
        entry.Value.At("contact").Text(),
        Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, entry.Place.File)))!);
}
