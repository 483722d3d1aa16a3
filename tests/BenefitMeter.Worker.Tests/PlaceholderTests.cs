namespace BenefitMeter.Tests;

public sealed class PlaceholderTests
{
    [Fact]
    public void Root_IsFound() => Assert.True(Directory.Exists(Repository.Root));
}
