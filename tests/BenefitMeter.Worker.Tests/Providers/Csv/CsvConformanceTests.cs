using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.Csv;

public sealed class CsvConformanceTests : SourceConformance
{
    private protected override ISourceFixture Fixture() => new CsvFixture();
}
