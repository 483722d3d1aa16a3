using System.Diagnostics;
using System.Net;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Scheduling;

/// <summary>A worker whose reporting database is on a disk of its own that is full at the start, and full again later.</summary>
[Slow("starts a worker on a disk of its own")]
public sealed class FullDiskTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Workspace folder = TestMunicipality.ScheduledLetters.Create();
    private readonly Workspace disk = new();
    private bool isMounted;

    private string Filler => disk["filler"];

    [Fact]
    public async Task Serve_DiskFullAtStartAndLater_SaysSoAndWorksWhenThereIsRoom()
    {
        Mount();
        Fill();
        string store = disk["benefitmeter.db"];
        await using WorkerProcess worker = new(
            folder.Path, null, "--ReportingStore:ConnectionString", $"Data Source={store}");
        await WorkerProcess.EventuallyAsync(
            () => Task.FromResult(worker.Log.Contains("the disk is full", StringComparison.Ordinal)), "disk reported", Patience);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await worker.StatusAsync());

        File.Delete(Filler);
        await worker.ReadyAsync();
        Fill();
        await SaysAsync(worker, "StoreNotWritable");
        Assert.Contains("the disk is full", await worker.HealthAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await worker.StatusAsync());
        File.Delete(Filler);
        await worker.ReadyAsync();

        Assert.DoesNotContain("   at ", worker.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("unforeseen", worker.Log, StringComparison.Ordinal);
        (int code, _) = await worker.TerminateAsync();
        Assert.Equal(0, code);
    }

    public void Dispose()
    {
        if (isMounted)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Process.Start("umount", ["-l", disk.Path]).WaitForExit();
        }

        disk.Dispose();
        folder.Dispose();
    }

    private static Task SaysAsync(WorkerProcess worker, string text) => WorkerProcess.EventuallyAsync(
        async () => (await worker.HealthAsync()).Contains(text, StringComparison.Ordinal), text, Patience);

    private void Mount()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can mount a disk.");
        string[] arguments = ["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.Path];
        using Process mount = Process.Start(new ProcessStartInfo("mount", arguments) { RedirectStandardError = true })!;
        mount.WaitForExit();
        isMounted = mount.ExitCode == 0;
        Assert.SkipUnless(isMounted, "This machine mounts no disk.");
    }

    private void Fill()
    {
        using FileStream file = new(Filler, FileMode.Create);
        byte[] block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }
}
