using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.Sqlite;

public sealed class SqliteConformanceTests : SourceConformance
{
    private protected override ISourceFixture Fixture() => new SqliteFixture();
}
