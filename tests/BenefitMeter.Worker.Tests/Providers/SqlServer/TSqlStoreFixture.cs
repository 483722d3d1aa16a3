using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Reporting;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>A reporting database as a file, to which all statements are sent as T-SQL.</summary>
internal sealed class TSqlStoreFixture : StoreFixture
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benefitmeter-tsql-");

    public TSqlStoreFixture(TSqlStatements statements)
    {
        statements.Use();
        Dialect = statements.Dialect;
    }

    public override StoreDialect Dialect { get; }

    public override string ConnectionString =>
        $"Data Source={Path.Combine(folder.FullName, "report.db")};Default Timeout=20;Pooling=False";

    public override void Dispose() => folder.Delete(recursive: true);
}
