using BenefitMeter.Worker.Providers.Csv;
using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers;

/// <summary>Every provider, one line each.</summary>
internal static class ProviderCatalogue
{
    /// <summary>Gets what reads sources.</summary>
    public static IReadOnlyList<SourceProvider> Sources { get; } =
    [
        new("csv", (source, _) => new CsvSource(source)),
        new("sqlite", (source, _) => new SqlSource(source, new SqliteEngine(source))),
    ];
}
