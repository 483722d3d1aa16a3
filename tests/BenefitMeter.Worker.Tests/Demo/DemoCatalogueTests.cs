using BenefitMeter.Worker.Demo;

namespace BenefitMeter.Worker.Tests.Demo;

public sealed class DemoCatalogueTests
{
    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2024-02-29")]
    public void Write_LeavesNoPlaceholder(string asOf)
    {
        using TemporaryFolder folder = new();
        DemoCatalogue.Write(folder.Path, DemoTimeline.EndingAt(DateOnly.ParseExact(asOf, "yyyy-MM-dd"), 4711));
        string[] files = Directory.GetFiles(folder["catalogue"], "*.yaml");
        Assert.Equal(5, files.Length);
        Assert.All(files, file => Assert.DoesNotContain("{{", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Write_BaselineWindow_EndsBeforeTheEffect()
    {
        using TemporaryFolder folder = new();
        DemoCatalogue.Write(folder.Path, DemoTimeline.EndingAt(new(2026, 11, 21), 4711));
        string text = File.ReadAllText(folder["catalogue", "digital-post.yaml"]);
        Assert.Contains("effect-from: 2025-11-01", text, StringComparison.Ordinal);
        Assert.Contains("baseline: { window: 2025-05..2025-10 }", text, StringComparison.Ordinal);
        Assert.Contains("points: { 2027-04: 90 }", text, StringComparison.Ordinal);
    }
}
