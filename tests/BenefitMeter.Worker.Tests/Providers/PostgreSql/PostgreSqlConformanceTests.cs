using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

[Slow("starts PostgreSQL")]
public sealed class PostgreSqlConformanceTests : SourceConformance
{
    private protected override ISourceFixture Fixture() => new PostgreSqlFixture();
}
