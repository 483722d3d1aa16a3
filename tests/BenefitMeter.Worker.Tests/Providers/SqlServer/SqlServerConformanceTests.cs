using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

public sealed class SqlServerConformanceTests : SourceConformance
{
    private protected override ISourceFixture Fixture() => new SqlServerFixture();
}
