using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

[Collection(SqlServerFixture.Alone)]
public sealed class SqlServerConformanceTests : SourceConformance
{
    private protected override ISourceFixture Fixture() => new SqlServerFixture();
}
