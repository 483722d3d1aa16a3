using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

[Slow("needs SQL Server")]
[Collection(SqlServerFixture.Alone)]
public sealed class SqlServerConformanceTests : SourceConformance
{
    private protected override ISourceFixture Fixture() => new SqlServerFixture();
}
