using System.Diagnostics;
using BenefitMeter.Worker.Demo;
using BenefitMeter.Worker.Tests.Scheduling;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Benchmarks.Measurements;

/// <summary>
/// How soon a worker, published as operations install it, is ready, and the memory that it holds while nothing is due.
/// </summary>
internal sealed class StartAndIdle : IBenchmark
{
    private const decimal MostSeconds = 1;
    private const decimal MostMiB = 150;

    /// <inheritdoc/>
    public string Name => "start";

    /// <inheritdoc/>
    public async Task<BenchmarkResult> MeasureAsync(Workbench bench)
    {
        string program =
            Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "benefitmeter.exe" : "benefitmeter");
        string folder = bench.NewFolder("start");
        DemoFolder.Prepare(folder, asOf: null, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        TimeSpan rest = TimeSpan.FromSeconds(bench.Size(20, 3));
        List<double> seconds = [];
        List<double> used = [];
        List<double> idle = [];
        List<double> after = [];
        // also reads the files into the system's memory, and leaves nothing due
        after.Add(await AfterRunsAsync(program, folder, rest));
        for (int i = 0; i < bench.Times; i++)
        {
            (double ready, WorkerProcess worker) = await StartAsync(program, folder);
            await using (worker)
            {
                seconds.Add(ready);
                used.Add(worker.ProcessorSeconds);
                if (i == 0)
                {
                    await Task.Delay(rest);
                    idle.Add(worker.MemoryMiB);
                }
            }
        }

        string when = $"{rest.TotalSeconds:0} s";
        return new BenchmarkResult(
            [
                BenchmarkLine.AtMost(
                    MostSeconds, "Start to ready: the demo's catalogue, SQLite", string.Empty, new Spread(seconds, " s"),
                    $"of the processor {Spread.Shown(Spread.MedianOf(used))} s; published and compiled ahead, "
                        + "files in the system's memory"),
                BenchmarkLine.AtMost(
                    MostMiB, $"Idle memory {when} after the start", string.Empty, new Spread(idle, " MiB"),
                    "resident, with what it shares with other programs"),
                BenchmarkLine.AtMost(
                    MostMiB, $"Idle memory {when} after the last run of the whole demo", string.Empty, new Spread(after, " MiB"),
                    "memory is given back once no run goes on"),
            ],
            bench.IsShort ? [] : [await GrowthAsync(bench, program)]);
    }

    private static async Task<Growth> GrowthAsync(Workbench bench, string program)
    {
        List<(double, double)> points = [];
        foreach (int indicators in new[] { 20, 200, 2000 })
        {
            string folder = bench.NewFolder("catalogue");
            LetterTown.WriteCsv(Path.Combine(folder, "post.csv"), 1000, 1);
            await File.WriteAllTextAsync(
                Path.Combine(folder, "town.yaml"),
                LetterTown.Catalogue("{ provider: csv, path: post.csv }", null, string.Empty, null, indicators));
            List<double> seconds = [];
            for (int i = 0; i < bench.FewTimes; i++)
            {
                (double ready, WorkerProcess worker) = await StartAsync(program, folder);
                await worker.DisposeAsync();
                seconds.Add(ready);
            }

            points.Add((indicators, Spread.MedianOf(seconds)));
        }

        return new Growth("start to ready, seconds", "indicators", points);
    }

    private static async Task<(double Seconds, WorkerProcess Worker)> StartAsync(string program, string folder)
    {
        Stopwatch watch = Stopwatch.StartNew();
        WorkerProcess worker = new([program], folder, null, []);
        await worker.ReadyAsync(TimeSpan.FromMilliseconds(5));
        return (watch.Elapsed.TotalSeconds, worker);
    }

    // A reporting database that is new makes every dataset due.
    private static async Task<double> AfterRunsAsync(string program, string folder, TimeSpan rest)
    {
        foreach (string file in Directory.GetFiles(folder, "benefitmeter*.db*"))
        {
            File.Delete(file);
        }

        await using WorkerProcess worker = new([program], folder, null, []);
        await worker.ReadyAsync();
        await WorkerProcess.EventuallyAsync(() => Task.FromResult(IsServed(folder)), "all measured", TimeSpan.FromMinutes(2));
        await Task.Delay(rest);
        return worker.MemoryMiB;
    }

    private static bool IsServed(string folder)
    {
        using SqliteConnection connection =
            new($"Data Source={Path.Combine(folder, "benefitmeter.db")};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) > 0 AND COUNT(*) = COUNT(served_through) FROM bm_due";
        return command.ExecuteScalar() is 1L;
    }
}
