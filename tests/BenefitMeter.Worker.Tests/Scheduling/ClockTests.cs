using BenefitMeter.Tests;
using BenefitMeter.Worker.Commands;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Ops;
using BenefitMeter.Worker.Tests.Providers.Http;
using BenefitMeter.Worker.Tests.Providers.PostgreSql;

namespace BenefitMeter.Worker.Tests.Scheduling;

/// <summary>
/// Two workers whose clocks are ten and ninety seconds off, on one PostgreSQL: each dataset that is due is measured once, no run
/// is taken for abandoned, and both warn of the difference.
/// </summary>
[Slow("starts workers and PostgreSQL")]
public sealed class ClockTests(ITestOutputHelper output) : IDisposable
{
    private const int Datasets = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Workspace folder = new();
    private readonly PostgreSqlStoreFixture fixture = new();

    [Theory]
    [InlineData("-10s", "+90s")]
    [InlineData("+10s", "-90s")]
    public async Task Serve_ClocksThatDiffer_EveryDueRunHappensOnceAndNoneIsAbandoned(string one, string other)
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("BENEFITMETER_TEST_LONG") == "1",
            "Takes minutes: BENEFITMETER_TEST_LONG=1 runs it.");

        // The program starts another one with this library; that one itself is started here, so that it can be stopped.
        (_, string library) = await ExternalTool.RunAsync("faketime", string.Empty, "-f", "+0s", "sh", "-c", "echo $LD_PRELOAD");
        string connection = fixture.ConnectionString + ";Maximum Pool Size=12";
        await ReportingStore.OpenAsync(PostgreSqlStore.Dialect, connection, migrate: true, TestContext.Current.CancellationToken);
        await using LocalServer server = await LocalServer.StartAsync((context, _) => ManyDue.AnswerAsync(context));
        folder.Describe(ManyDue.Municipality(server.Url, _ => "daily 05:30", Datasets));
        await using WorkerProcess first = Start(library.Trim(), one, connection);
        await using WorkerProcess second = Start(library.Trim(), other, connection);
        await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());
        await WorkerProcess.EventuallyAsync(
            () => ManyDue.IsServedAsync(connection, Datasets), "all served at the start", Patience);

        DateTime due = await ManyDue.MakeDueAsync(connection);
        await WorkerProcess.EventuallyAsync(() => ManyDue.IsServedAsync(connection, Datasets), "all served", Patience);

        // By the schedule too: one moment, which each clock has at another time.
        DateTime soon = ManyDue.Soon(TimeSpan.FromSeconds(40));
        folder.Describe(ManyDue.Municipality(server.Url, _ => ManyDue.At(soon), Datasets));
        await WorkerProcess.EventuallyAsync(
            async () => (await ManyDue.CountsAsync(connection, soon)).Count == Datasets
                && await ManyDue.IsServedAsync(connection, Datasets),
            "all served by the schedule", Patience);

        Dictionary<string, long> counts = await ManyDue.CountsAsync(connection, due, soon);
        object? ended = await ManyDue.ScalarAsync(
            connection,
            "SELECT string_agg(DISTINCT outcome, ', ') FROM bm_run WHERE outcome NOT IN ('succeeded', 'nothing-changed')");
        object? early = await ManyDue.ScalarAsync(
            connection, $"SELECT COUNT(*) FROM bm_run WHERE scheduled_for = '{soon:O}' AND started_at < '{soon:O}'");
        output.WriteLine($"{counts.Count} datasets, {counts.Values.Sum()} runs; other outcomes: {ended}; early: {early}");
        Assert.Equal(Datasets, counts.Count);
        Assert.All(counts.Values, count => Assert.Equal(2, count));
        Assert.Equal(DBNull.Value, ended);
        Assert.Equal(0L, early);
        await WarnsAsync(first, one);
        await WarnsAsync(second, other);
    }

    public void Dispose()
    {
        folder.Dispose();
        fixture.Dispose();
    }

    private static async Task WarnsAsync(WorkerProcess worker, string clock)
    {
        string seconds = clock.Trim('+', '-', 's');
        string side = clock[0] == '+' ? "ahead of" : "behind";
        string warning = $"The clock of this machine is {seconds} seconds {side} the reporting database's.";
        Assert.Contains(warning, worker.Log, StringComparison.Ordinal);
        string health = await worker.HealthAsync();
        Assert.Contains("ClockDiffers", health, StringComparison.Ordinal);
        Assert.Contains(warning, health, StringComparison.Ordinal);
    }

    // Only the clock of the day is set; what measures how long something takes must run on.
    private WorkerProcess Start(string library, string clock, string connection) => new(
        [
            "env", $"LD_PRELOAD={library}", $"FAKETIME={clock}", "FAKETIME_DONT_FAKE_MONOTONIC=1", "dotnet",
            typeof(CommandLine).Assembly.Location,
        ],
        folder.Path, connection, ["--Worker:PollSeconds", "1"]);
}
