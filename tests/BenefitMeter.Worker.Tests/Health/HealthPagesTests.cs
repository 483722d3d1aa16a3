using BenefitMeter.Definitions;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Tests.Municipalities;
using BenefitMeter.Worker.Tests.Scheduling;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Health;

/// <summary>The pages of a worker that listens on loopback, as a probe sees them.</summary>
[Slow("starts a worker")]
[Collection(nameof(WorkerFixture))]
public sealed class HealthPagesTests
{
    [Fact]
    public async Task Ready_DatabaseGoneAndBackAgain_TurnsRedThenGreen()
    {
        using Workspace folder = await MeasuredAsync();
        await using WorkerFixture worker = await WorkerFixture.StartAsync(folder);

        string green = await worker.ReadyAsync(200, "\"ready\"");
        SqliteConnection.ClearAllPools();
        File.Move(folder.Store, folder.Store + ".away");
        string red = await worker.ReadyAsync(503, "StoreUnreachable");
        File.Move(folder.Store + ".away", folder.Store);
        await worker.ReadyAsync(200, "\"ready\"");

        Assert.Contains("\"reasons\": []", green, StringComparison.Ordinal);
        Assert.Contains("\"not-ready\"", red, StringComparison.Ordinal);
        Assert.Contains("is missing or empty", red, StringComparison.Ordinal);
        Assert.Equal((200, true), ((await worker.GetAsync("/health/live")) is var (status, text)
            ? (status, text.Contains("live", StringComparison.Ordinal))
            : (0, false)));
    }

    [Fact]
    public async Task Ready_BrokenCatalogueAndOpenCircuit_AreReasonsWhileItWorksOn()
    {
        using Workspace folder = await MeasuredAsync();
        await using WorkerFixture worker = await WorkerFixture.StartAsync(folder);

        worker.State.CatalogueBroken(LocalText.Same("town.yaml:3:1: error: Unknown key 'x'."));
        worker.State.SetCircuit("letters", SourceCircuit.Open);

        string text = await worker.ReadyAsync(200, "CatalogueBroken");
        Assert.Contains("town.yaml:3:1: error: Unknown key 'x'.", text, StringComparison.Ordinal);
        Assert.Contains("SourceCircuitOpen", text, StringComparison.Ordinal);
        worker.State.CatalogueLoaded(worker.State.Catalogue!);
        worker.State.SetCircuit("letters", SourceCircuit.Closed);
        await worker.ReadyAsync(200, "\"ready\"");
    }

    [Fact]
    public async Task Ready_SchedulerStopped_Is503()
    {
        using Workspace folder = await MeasuredAsync();
        await using WorkerFixture worker = await WorkerFixture.StartAsync(folder);

        worker.State.SchedulerRunning = false;

        await worker.ReadyAsync(503, "SchedulerStopped");
    }

    [Fact]
    public async Task Ready_NoRunSinceTheScheduleNamedOne_IsOverdueAndNamesWhomToCall()
    {
        using Workspace folder = await MeasuredAsync();
        folder.Execute("UPDATE bm_run SET started_at = '2026-01-01T00:00:00.000Z' WHERE datasets = 'letters'");

        await using WorkerFixture worker = await WorkerFixture.StartAsync(folder);

        string text = await worker.ReadyAsync(200, "DatasetOverdue");
        Assert.Contains("A run of dataset 'letters' should have succeeded by 2026-01-01 06:30Z.", text, StringComparison.Ordinal);
        Assert.Contains("\"contact\": \"IT, 1234\"", text, StringComparison.Ordinal);
        Assert.Contains("\"degraded\"", text, StringComparison.Ordinal);
        (_, string metrics) = await worker.GetAsync("/metrics");
        Assert.Contains(
            "benefitmeter_dataset_overdue{dataset=\"letters\",source=\"letters\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("benefitmeter_store_reachable 1\n", metrics, StringComparison.Ordinal);

        // What left the catalogue is told of no more.
        folder.Execute("UPDATE bm_job SET is_current = 0 WHERE dataset_id = 'letters'");
        await WorkerProcess.EventuallyAsync(
            async () => !(await worker.GetAsync("/metrics")).Text
                .Contains("benefitmeter_dataset_overdue{dataset=\"letters\"", StringComparison.Ordinal),
            "told of no more", TimeSpan.FromMinutes(1));
    }

    private static Task<Workspace> MeasuredAsync() => TestMunicipality.ScheduledLetters.MeasureAsync();
}
