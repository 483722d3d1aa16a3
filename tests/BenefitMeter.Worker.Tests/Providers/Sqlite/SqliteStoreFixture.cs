using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Reporting;

namespace BenefitMeter.Worker.Tests.Providers.Sqlite;

/// <summary>A reporting database as a file in a folder of its own.</summary>
internal sealed class SqliteStoreFixture : StoreFixture
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benefitmeter-store-");

    public override StoreDialect Dialect => SqliteStore.Dialect;

    public string File => Path.Combine(folder.FullName, "report.db");

    public override string ConnectionString => $"Data Source={File};Default Timeout=20;Pooling=False";

    public override void Dispose() => folder.Delete(recursive: true);
}
