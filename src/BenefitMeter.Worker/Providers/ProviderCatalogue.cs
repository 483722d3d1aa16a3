using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Providers.Csv;
using BenefitMeter.Worker.Providers.Excel;
using BenefitMeter.Worker.Providers.Http;
using BenefitMeter.Worker.Providers.Manual;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers;

/// <summary>The list of all providers. A new provider is added here, and nowhere else outside its folder.</summary>
internal static class ProviderCatalogue
{
    /// <summary>Gets the keys that each provider adds to a source.</summary>
    public static IReadOnlyList<ProviderKeys> Keys { get; } =
    [
        new("csv", CsvKeys.All),
        new("excel", ExcelKeys.All),
        new("http", HttpKeys.All),
        new("manual", ManualKeys.All),
        new("postgresql", PostgreSqlKeys.All),
        new("sqlite", SqliteKeys.All),
        new("sqlserver", SqlServerKeys.All),
    ];

    /// <summary>Gets the providers of sources.</summary>
    public static IReadOnlyList<SourceProvider> Sources { get; } =
    [
        new("csv", (source, _) => CsvSource.Open(source)),
        new("excel", (source, _) => ExcelSource.Open(source)),
        new("http", (source, context) => new HttpSource(source, context)),
        new("manual", (source, _) => ManualSource.Open(source)),
        new("postgresql", (source, context) => new SqlSource(source, new PostgreSqlEngine(source, context))),
        new("sqlite", (source, _) => new SqlSource(source, new SqliteEngine(source))),
        new("sqlserver", (source, context) => new SqlSource(source, new SqlServerEngine(source, context))),
    ];

    /// <summary>Gets the databases that the reporting database can be on.</summary>
    public static IReadOnlyList<StoreDialect> Stores { get; } =
        [SqliteStore.Dialect, PostgreSqlStore.Dialect, SqlServerStore.Dialect];
}
