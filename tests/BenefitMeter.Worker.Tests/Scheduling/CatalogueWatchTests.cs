using BenefitMeter.Tests;
using BenefitMeter.Worker.Scheduling;

namespace BenefitMeter.Worker.Tests.Scheduling;

[Slow("waits for the file system")]
public sealed class CatalogueWatchTests : IDisposable
{
    private readonly Workspace folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HasChangedAsync_FileHalfWritten_WaitsForTheRestAndReportsOnce()
    {
        folder.Write("town.yaml", "organisation: { name: Example }");
        using CatalogueWatch watch = new(folder.Path, TimeProvider.System);
        Assert.False(await watch.HasChangedAsync(Token));

        folder.Write("town.yaml", string.Empty);
        Task<bool> changed = watch.HasChangedAsync(Token);
        folder.Write("town.yaml", "organisation: { name: Another }");

        Assert.True(await changed);
        Assert.False(await watch.HasChangedAsync(Token));
    }

    [Fact]
    public async Task WaitAsync_FileWritten_ReturnsAtOnce()
    {
        using CatalogueWatch watch = new(folder.Path, TimeProvider.System);
        Task wait = watch.WaitAsync(TimeSpan.FromHours(1), Token);

        folder.Write("town.yaml", "organisation: { name: Example }");

        await wait.WaitAsync(TimeSpan.FromMinutes(1), Token);
        Assert.True(await watch.HasChangedAsync(Token));
    }

    public void Dispose() => folder.Dispose();
}
