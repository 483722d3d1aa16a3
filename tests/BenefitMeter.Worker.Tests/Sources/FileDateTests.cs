using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Tests.Sources;

public sealed class FileDateTests
{
    [Theory]
    [InlineData("sager-2026-03-31.csv", "2026-03-31")]
    [InlineData("sager_20260331.csv", "2026-03-31")]
    [InlineData("sager-2024-02.csv", "2024-02-29")]
    [InlineData("202512.csv", "2025-12-31")]
    [InlineData("2025-01-01_2025-06-30.csv", "2025-06-30")]
    public void Of_DateInName_IsRead(string name, string day) => Assert.Equal(SampleCases.Day(day), FileDate.Of(name));

    [Theory]
    [InlineData("sager.csv")]
    [InlineData("sager-471101.csv")]
    [InlineData("sager-2026-13.csv")]
    [InlineData("sager-2026-02-30.csv")]
    [InlineData("20260331120000.csv")]
    public void Of_NoDateInName_IsNull(string name) => Assert.Null(FileDate.Of(name));
}
