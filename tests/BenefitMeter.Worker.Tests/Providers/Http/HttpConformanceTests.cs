using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.Http;

public sealed class HttpJsonConformanceTests : SourceConformance
{
    private protected override ISourceFixture Fixture() => new HttpFixture(isCsv: false);
}

public sealed class HttpCsvConformanceTests : SourceConformance
{
    private protected override ISourceFixture Fixture() => new HttpFixture(isCsv: true);
}
