namespace BenefitMeter.Tests;

public sealed class LayeringTests
{
    [Fact]
    public void EngineProject_HasNoPackageReference()
    {
        string project = Path.Combine(Repository.Root, "src", "BenefitMeter", "BenefitMeter.csproj");

        Assert.DoesNotContain("PackageReference", File.ReadAllText(project), StringComparison.Ordinal);
    }
}
