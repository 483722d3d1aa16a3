using System.Globalization;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Providers.Http;
using BenefitMeter.Worker.Tests.Providers.PostgreSql;

namespace BenefitMeter.Worker.Tests.Scheduling;

/// <summary>
/// Two workers on one PostgreSQL with many datasets due at the same minute: each is measured exactly once, no source is read by
/// more than may, and killing either worker in the middle loses nothing and doubles nothing.
/// </summary>
[Slow("starts workers and PostgreSQL")]
public sealed class ClusterTests(ITestOutputHelper output) : IDisposable
{
    private readonly Workspace folder = new();
    private readonly PostgreSqlStoreFixture fixture = new();

    [Fact]
    public async Task Serve_TwoWorkersOneKilled_EveryDueRunHappensOnce()
    {
        int times = Environment.GetEnvironmentVariable("BENEFITMETER_TEST_LONG") == "1" ? 20 : 1;
        string connection = fixture.ConnectionString + ";Maximum Pool Size=12";
        await ReportingStore.OpenAsync(PostgreSqlStore.Dialect, connection, migrate: true, TestContext.Current.CancellationToken);
        int[] going = new int[ManyDue.Sources];
        int[] most = new int[ManyDue.Sources];
        await using LocalServer server = await LocalServer.StartAsync(async (context, _) =>
        {
            int source = int.Parse(context.Request.Path.Value![2..], CultureInfo.InvariantCulture);
            int now = Interlocked.Increment(ref going[source]);
            InterlockedMax(ref most[source], now);
            try
            {
                await ManyDue.AnswerAsync(context);
            }
            finally
            {
                Interlocked.Decrement(ref going[source]);
            }
        });

        for (int time = 0; time < times; time++)
        {
            folder.Describe(ManyDue.Municipality(server.Url, _ => "daily 05:30"));
            await using WorkerProcess first = new(folder.Path, connection);
            await using WorkerProcess second = new(folder.Path, connection);
            await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());

            // Every dataset becomes due at the same moment, whatever was measured at the start.
            await WorkerProcess.EventuallyAsync(
                () => ManyDue.IsServedAsync(connection), "all served at the start", TimeSpan.FromMinutes(3));
            DateTime due = await ManyDue.MakeDueAsync(connection);
            await WorkerProcess.EventuallyAsync(
                async () => (await ManyDue.CountsAsync(connection, due)).Values.Sum() >= ManyDue.Datasets / 4,
                "a quarter done", TimeSpan.FromMinutes(2));
            int[] mostBefore = [.. most]; // What a killed worker asked may still be answered while another asks.
            await (time % 2 == 0 ? first : second).KillAsync();
            await WorkerProcess.EventuallyAsync(
                () => ManyDue.IsServedAsync(connection), "all served after the kill", TimeSpan.FromMinutes(3));

            Dictionary<string, long> counts = await ManyDue.CountsAsync(connection, due);
            long abandoned = (long)(await ManyDue.ScalarAsync(
                connection, $"SELECT COUNT(*) FROM bm_run WHERE scheduled_for = '{due:O}' AND outcome = 'abandoned'"))!;
            output.WriteLine(
                $"{time}: {counts.Count} datasets due, {counts.Values.Sum()} runs published, "
                + $"{counts.Values.Count(count => count > 1)} doubled, "
                + $"{abandoned} cut off by the kill and run again; most at once per source: {string.Join(' ', mostBefore)}");
            Assert.Equal(ManyDue.Datasets, counts.Count);
            Assert.All(counts.Values, count => Assert.Equal(1, count));
            Assert.All(mostBefore, count => Assert.InRange(count, 1, ManyDue.MostAtOnce));
        }
    }

    public void Dispose()
    {
        folder.Dispose();
        fixture.Dispose();
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (int seen = target; value > seen; seen = target)
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
