using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.Excel;

public sealed class ExcelConformanceTests : SourceConformance
{
    private protected override ISourceFixture Fixture() => new ExcelFixture();
}
