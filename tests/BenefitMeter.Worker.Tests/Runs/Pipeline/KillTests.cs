using System.Diagnostics;
using System.Globalization;
using System.Text;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Municipalities;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>
/// A run whose process is killed leaves the old figures or the new ones, never some of each, and the next run heals. Half of
/// the kills strike at any moment of the process's life, half while it publishes.
/// </summary>
[Slow("starts workers")]
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Units = 20;
    private const string AsOf = "2025-12-31";

    private static readonly TestMunicipality Town = TestMunicipality.Amounts(
        Units, "grain: month, also: [quarter]", ("total", "sum: { column: amount }"), ("mean", "mean: { column: amount }"),
        ("median", "median: { column: amount }"), ("lowest", "percentile: { p: 10, column: amount }"),
        ("highest", "percentile: { p: 90, column: amount }"));

    // What tells one publication from another, not one figure from another.
    private static readonly HashSet<string> Surrogates = ["figure_id", "run_id", "recorded_at"];

    private readonly Workspace old = Town.WithFile("rows.csv", Rows(added: 0)).Create();

    [Fact]
    public async Task Measure_KilledAtAnyMoment_LeavesOldOrNewFiguresAndHeals()
    {
        int kills = Environment.GetEnvironmentVariable("BENEFITMETER_TEST_LONG") == "1" ? 30 : 4;
        int seed = Environment.TickCount;
        Random random = new(seed);
        await old.SucceedAsync("measure", "--as-of", AsOf);
        string oldFigures = Figures(old);
        (string newFigures, TimeSpan whole, TimeSpan publishing) = await UnhinderedAsync();
        HashSet<string> oldLines = [.. oldFigures.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        Assert.True(oldLines.Count > 4000, $"Only {oldLines.Count} figures were published.");
        Assert.DoesNotContain(newFigures.Split('\n', StringSplitOptions.RemoveEmptyEntries), oldLines.Contains);

        Dictionary<string, int> struck = [];
        for (int kill = 0; kill < kills; kill++)
        {
            using Workspace folder = Changed();
            using Process worker = Start(folder);
            bool whilePublishing = kill % 2 == 1;
            if (whilePublishing)
            {
                await JudgedAsync(folder, worker);
            }

            await Task.Delay((whilePublishing ? publishing : whole) * random.NextDouble(), TestContext.Current.CancellationToken);
            worker.Kill();
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken);

            string figures = Figures(folder);
            string stage = Stage(folder);
            struck[stage] = struck.GetValueOrDefault(stage) + 1;
            string because = $"Kill {kill} of seed {seed}, {stage}: ";
            Assert.True(
                figures == (stage == "after publication" ? newFigures : oldFigures),
                because + "the figures are neither the old nor the new.");

            await folder.SucceedAsync("measure", "--as-of", AsOf);
            Assert.True(Figures(folder) == newFigures, because + "the next run did not heal.");
            string after = string.Join(
                ", ",
                folder.Query("SELECT outcome FROM bi_run WHERE datasets <> '' ORDER BY run_id").Select(run => run["outcome"]));
            Assert.Equal(because + Healed(stage), because + after);
        }

        output.WriteLine($"Seed {seed}; a whole run takes {whole}, its publication {publishing}; killed:");
        foreach ((string stage, int times) in struck)
        {
            output.WriteLine($"{stage}: {times}");
        }

        Assert.True(kills < 30 || struck.ContainsKey("while publishing"), "No kill struck a publication.");
    }

    public void Dispose() => old.Dispose();

    private static string Healed(string stage) => stage switch
    {
        "before the run" => "succeeded, succeeded",
        "after publication" => "succeeded, succeeded, nothing-changed",
        _ => "succeeded, abandoned, succeeded",
    };

    // Some 30,000 rows over 20 units and three years; what is added changes every sum, mean and percentile.
    private static string Rows(int added)
    {
        StringBuilder rows = new("paid,unit,amount\n");
        for (int row = 0; row < 30_000; row++)
        {
            DateOnly paid = new DateOnly(2023, 1, 1).AddDays(row * 1095 / 30_000);
            rows.Append(
                CultureInfo.InvariantCulture, $"{paid:yyyy-MM-dd},u{(row % Units) + 1},{(row * 7919 % 997) + added}.25\n");
        }

        return rows.ToString();
    }

    private static string Figures(Workspace folder) => string.Concat(folder
        .Query("SELECT * FROM bi_figure ORDER BY indicator_id, unit_id, grain, period_id")
        .Select(row => string.Join('|', row.Where(cell => !Surrogates.Contains(cell.Key)).Select(cell => cell.Value)) + "\n"));

    // Where the last process got to, by what the run's own record says.
    private static string Stage(Workspace folder)
    {
        Dictionary<string, object?> run = folder.Query("SELECT * FROM bi_run WHERE datasets <> '' ORDER BY run_id").Last();
        string? step = folder.Query($"SELECT name FROM bi_run_step WHERE run_id = {run["run_id"]} ORDER BY step")
            .LastOrDefault()?["name"] as string;
        return (long)run["run_id"]! == 1 ? "before the run"
            : run["outcome"] is "succeeded" ? "after publication"
            : step switch { null => "while extracting", "extract" => "while judging", _ => "while publishing" };
    }

    private static async Task JudgedAsync(Workspace folder, Process worker)
    {
        while (!worker.HasExited && folder.Query("SELECT 1 FROM bi_run_step WHERE run_id > 1 AND name = 'judge'").Count == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private static Process Start(Workspace folder)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string program = Path.Combine(AppContext.BaseDirectory, "benefitmeter.dll");
        foreach (string argument in new[] { program, "measure", "--as-of", AsOf, "--catalogue", folder.Path })
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    // The old figures, before a run over the changed rows.
    private Workspace Changed()
    {
        Workspace folder = Town.WithFile("rows.csv", Rows(added: 1000)).Create();
        CopyStore(folder);
        return folder;
    }

    // The file alone is not the whole database while a log lies beside it; and a copy has no log until it is asked for one.
    private void CopyStore(Workspace folder)
    {
        Run(old.Store, $"VACUUM INTO '{folder.Store}'");
        Run(folder.Store, "PRAGMA journal_mode = WAL");

        static void Run(string file, string sql)
        {
            using SqliteConnection connection = new($"Data Source={file};Pooling=False");
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private async Task<(string Figures, TimeSpan Whole, TimeSpan Publishing)> UnhinderedAsync()
    {
        using Workspace folder = Changed();
        Stopwatch watch = Stopwatch.StartNew();
        using Process worker = Start(folder);
        string error = await worker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(worker.ExitCode == 0, error);
        double publishing = (double)folder.Scalar("SELECT seconds FROM bi_run_step WHERE run_id > 1 AND name = 'publish'")!;
        return (Figures(folder), watch.Elapsed, TimeSpan.FromSeconds(publishing));
    }
}
