using System.Diagnostics;
using System.Globalization;
using System.Text;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Municipalities;
using BenefitMeter.Worker.Tests.Providers.PostgreSql;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>
/// A publication of 100,000 figures that the worker or the database server does not survive leaves the old figures or the new
/// ones, never some of each, and the next run heals. Every figure changes each time, so one run stands behind all of them.
/// </summary>
[Slow("starts workers and PostgreSQL")]
public sealed class LargePublishKillTests(ITestOutputHelper output) : IDisposable
{
    private const int Units = 45;
    private const string AsOf = "2025-12-31";

    // The units and their root, 1,096 days, two indicators.
    private const long Figures = (Units + 1) * 1096 * 2;

    private readonly Workspace folder = TestMunicipality.Amounts(
        Units, "grain: day", ("total", "sum: { column: amount }"), ("mean", "mean: { column: amount }")).Create();

    private readonly int times = Environment.GetEnvironmentVariable("BENEFITMETER_TEST_LONG") == "1" ? 10 : 1;
    private readonly Random random = new();
    private int rounds;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sqlite_WorkerKilled_LeavesOldOrNewAndHeals()
    {
        StoreAddress store = SqliteStore.Dialect.Address($"Data Source={folder.Store};Pooling=False");
        TimeSpan publishing = await MeasureAsync(SqliteStore.Dialect, store);
        for (int time = 0; time < times; time++)
        {
            await StruckAsync(SqliteStore.Dialect, store, publishing, worker => worker.Kill());
        }

        await HealsAsync(SqliteStore.Dialect, store);
    }

    [Fact]
    public async Task PostgreSql_WorkerOrServerKilled_LeavesOldOrNewAndHeals()
    {
        using var server = PostgreSqlCluster.StartOwn();
        StoreAddress store = PostgreSqlStore.Dialect.Address(server.Own);
        TimeSpan publishing = await MeasureAsync(PostgreSqlStore.Dialect, store);
        for (int time = 0; time < times; time++)
        {
            await StruckAsync(PostgreSqlStore.Dialect, store, publishing, worker => worker.Kill());
            string said = await StruckAsync(PostgreSqlStore.Dialect, store, publishing, worker =>
            {
                server.Crash();
                worker.WaitForExit();
                server.Start();
            });
            Assert.True(
                said.Length == 0 || said.Contains("does not answer", StringComparison.Ordinal)
                    || said.Contains("broke the connection in the middle of an answer", StringComparison.Ordinal),
                said);
        }

        await HealsAsync(PostgreSqlStore.Dialect, store);
    }

    /// <summary>Publishes every figure again, and returns how long that took.</summary>
    private async Task<TimeSpan> MeasureAsync(StoreDialect dialect, StoreAddress store)
    {
        WriteRows();
        await folder.SucceedAsync(["measure", "--as-of", AsOf, .. Settings(dialect, store)]);
        Assert.Equal([Figures, 1L, 1L], await AskAsync(dialect, store, Seen));
        return TimeSpan.FromSeconds((double)Convert.ToDecimal(
            (await AskAsync(dialect, store, "SELECT seconds FROM bi_run_step WHERE name = 'publish'"))[0],
            CultureInfo.InvariantCulture));
    }

    private const string Seen = "SELECT COUNT(*), MIN(run_id), MAX(run_id) FROM bi_figure";

    /// <summary>Starts a run over changed rows and strikes while it publishes; gets what the worker said of it.</summary>
    private async Task<string> StruckAsync(StoreDialect dialect, StoreAddress store, TimeSpan publishing, Action<Process> strike)
    {
        object? before = (await AskAsync(dialect, store, Seen))[1];
        WriteRows();
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "benefitmeter.dll"), "measure", "--as-of",
            AsOf, "--catalogue", folder.Path, "--language", "en", .. Settings(dialect, store)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process worker = Process.Start(start)!;
        long run = await JudgedAsync(dialect, store, worker, (long)before!);
        await Task.Delay(publishing * random.NextDouble(), TestContext.Current.CancellationToken);
        strike(worker);
        string said = await worker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);

        object?[] after = await AskAsync(dialect, store, Seen);
        bool isNew = after[1] is long first && first == run;
        output.WriteLine($"{dialect.Name}: run {run} left the {(isNew ? "new" : "old")} figures. {said}");
        Assert.Equal([Figures, isNew ? run : before, isNew ? run : before], after);
        object? left = (await AskAsync(dialect, store, $"SELECT COUNT(*) FROM bm_figure WHERE run_id = {run}"))[0];
        Assert.Equal(isNew ? Figures : 0L, left);
        return said;
    }

    private async Task HealsAsync(StoreDialect dialect, StoreAddress store)
    {
        WriteRows();
        await folder.SucceedAsync(["measure", "--as-of", AsOf, .. Settings(dialect, store)]);
        object?[] healed = await AskAsync(dialect, store, Seen);
        object? run = (await AskAsync(dialect, store, "SELECT MAX(run_id) FROM bi_run"))[0];
        Assert.Equal([Figures, run, run], healed);
        Assert.Equal(0L, (await AskAsync(dialect, store, "SELECT COUNT(*) FROM bi_run WHERE outcome = 'running'"))[0]);
    }

    private static async Task<long> JudgedAsync(StoreDialect dialect, StoreAddress store, Process worker, long before)
    {
        while (true)
        {
            object? run = (await AskAsync(
                dialect, store, $"SELECT MAX(run_id) FROM bi_run_step WHERE name = 'judge' AND run_id > {before}"))[0];
            if (run is long judged)
            {
                return judged;
            }

            Assert.False(worker.HasExited, "The worker ended before it published.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<object?[]> AskAsync(StoreDialect dialect, StoreAddress store, string question)
    {
        await using System.Data.Common.DbConnection connection = dialect.Connect(store, false);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return (await new StoreSession(connection, dialect, store.Place).QueryAsync(
            question, row => Enumerable.Range(0, question.Split(" FROM ")[0].Split(',').Length).Select(row.Cell).ToArray(),
            TestContext.Current.CancellationToken))[0];
    }

    private static string[] Settings(StoreDialect dialect, StoreAddress store) =>
    [
        "--ReportingStore:Provider", dialect.Name, "--ReportingStore:ConnectionString", store.ConnectionString,
        "--ReportingStore:MigrateOnStart", "true",
    ];

    // One row a day and unit; what is added changes every figure.
    private void WriteRows()
    {
        StringBuilder rows = new("paid,unit,amount\n");
        for (int row = 0; row < Units * 1096; row++)
        {
            DateOnly paid = new DateOnly(2023, 1, 1).AddDays(row / Units);
            rows.Append(
                CultureInfo.InvariantCulture,
                $"{paid:yyyy-MM-dd},u{(row % Units) + 1},{(row * 7919L % 997) + (rounds * 1000)}.25\n");
        }

        rounds++;
        folder.Write("rows.csv", rows.ToString());
    }
}
