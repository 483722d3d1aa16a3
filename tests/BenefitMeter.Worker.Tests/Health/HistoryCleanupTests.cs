using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Municipalities;
using BenefitMeter.Worker.Tests.Scheduling;

namespace BenefitMeter.Worker.Tests.Health;

/// <summary>The clean-up of a worker that has just started.</summary>
[Slow("starts a worker")]
[Collection(nameof(WorkerFixture))]
public sealed class HistoryCleanupTests
{
    private const string UnchangedRuns =
        "SELECT COUNT(*) FROM bm_run WHERE outcome = 'nothing-changed' AND datasets = 'letters'";

    [Fact]
    public async Task ExecuteAsync_OldRuns_LeavesTheLastOfEachOutcome()
    {
        using Workspace folder = TestMunicipality.ScheduledLetters.Create();
        for (int i = 0; i < 3; i++)
        {
            await folder.MeasureAsync();
        }

        folder.Execute("UPDATE bm_run SET started_at = '2020-01-01T00:00:00.000Z'");
        Assert.Equal(2L, folder.Scalar(UnchangedRuns));

        await using WorkerFixture worker = await WorkerFixture.StartAsync(folder);

        await WorkerProcess.EventuallyAsync(
            () => Task.FromResult(folder.Scalar(UnchangedRuns) is 1L), "cleaned up", TimeSpan.FromMinutes(1));
        Assert.Equal(1L, folder.Scalar("SELECT COUNT(*) FROM bm_run WHERE outcome = 'succeeded' AND datasets = 'letters'"));
    }
}
