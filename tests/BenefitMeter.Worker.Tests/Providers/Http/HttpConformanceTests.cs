using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.Http;

[Slow("starts a server")]
public sealed class HttpJsonConformanceTests : SourceConformance
{
    private protected override ISourceFixture Fixture() => new HttpFixture(isCsv: false);
}

[Slow("starts a server")]
public sealed class HttpCsvConformanceTests : SourceConformance
{
    private protected override ISourceFixture Fixture() => new HttpFixture(isCsv: true);
}
