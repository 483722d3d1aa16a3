using System.Globalization;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Providers.Http;
using BenefitMeter.Worker.Tests.Providers.PostgreSql;
using BenefitMeter.Worker.Tests.Runs;
using Npgsql;

namespace BenefitMeter.Worker.Tests.Scheduling;

/// <summary>
/// Two workers on one PostgreSQL with many datasets due at the same minute: each is measured exactly once, no source is read by
/// more than may, and killing either worker in the middle loses nothing and doubles nothing.
/// </summary>
public sealed class ClusterTests(ITestOutputHelper output) : IDisposable
{
    private const int Datasets = 60;
    private const int Sources = 6;
    private const int MostAtOnce = 2;

    private readonly CatalogueFolder folder = new();
    private readonly PostgreSqlStoreFixture fixture = new();

    [Fact]
    public async Task Serve_TwoWorkersOneKilled_EveryDueRunHappensOnce()
    {
        int times = Environment.GetEnvironmentVariable("BENEFITMETER_TEST_LONG") == "1" ? 20 : 1;
        string connection = fixture.ConnectionString + ";Maximum Pool Size=12";
        await ReportingStore.OpenAsync(PostgreSqlStore.Dialect, connection, migrate: true, TestContext.Current.CancellationToken);
        int[] going = new int[Sources];
        int[] most = new int[Sources];
        await using LocalServer server = await LocalServer.StartAsync(async (context, _) =>
        {
            int source = int.Parse(context.Request.Path.Value![2..], CultureInfo.InvariantCulture);
            int now = Interlocked.Increment(ref going[source]);
            InterlockedMax(ref most[source], now);
            try
            {
                await Task.Delay(150, context.RequestAborted);
                await context.JsonAsync("""[{ "day": "2026-01-05", "n": 1 }, { "day": "2026-02-05", "n": 2 }]""");
            }
            finally
            {
                Interlocked.Decrement(ref going[source]);
            }
        });

        for (int time = 0; time < times; time++)
        {
            folder.Write("many.yaml", Catalogue(server.Url));
            await using WorkerProcess first = new(folder.Folder, connection);
            await using WorkerProcess second = new(folder.Folder, connection);
            await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());

            // Every dataset becomes due at the same moment, whatever was measured at the start.
            await WorkerProcess.EventuallyAsync(() => IsServedAsync(connection), "all served at the start", TimeSpan.FromMinutes(3));
            DateTime due = await MakeDueAsync(connection);
            await WorkerProcess.EventuallyAsync(
                async () => (await CountsAsync(connection, due)).Values.Sum() >= Datasets / 4, "a quarter done", TimeSpan.FromMinutes(2));
            int[] mostBefore = [.. most]; // What a killed worker asked may still be answered while another asks.
            await (time % 2 == 0 ? first : second).KillAsync();
            await WorkerProcess.EventuallyAsync(() => IsServedAsync(connection), "all served after the kill", TimeSpan.FromMinutes(3));

            Dictionary<string, long> counts = await CountsAsync(connection, due);
            long abandoned = await ScalarAsync(connection, $"SELECT COUNT(*) FROM bm_run WHERE scheduled_for = '{due:O}' AND outcome = 'abandoned'");
            output.WriteLine(
                $"{time}: {counts.Count} datasets due, {counts.Values.Sum()} runs published, {counts.Values.Count(count => count > 1)} doubled, "
                + $"{abandoned} cut off by the kill and run again; most at once per source: {string.Join(' ', mostBefore)}");
            Assert.Equal(Datasets, counts.Count);
            Assert.All(counts.Values, count => Assert.Equal(1, count));
            Assert.All(mostBefore, count => Assert.InRange(count, 1, MostAtOnce));
        }
    }

    public void Dispose()
    {
        folder.Dispose();
        fixture.Dispose();
    }

    private static string Catalogue(string url) => $$"""
        organisation:
          name: Example
          people: { owner: { name: Anna Example } }
          units: { all: { name: All } }
        sources:
        {{string.Concat(Enumerable.Range(0, Sources).Select(i => $"  s{i}: {{ provider: http, url: '{url}/s{i}', max-concurrency: {MostAtOnce} }}\n"))}}
        datasets:
        {{string.Concat(Enumerable.Range(0, Datasets).Select(i => $"  d{i:00}: {{ source: s{i % Sources}, dates: {{ day: {{ column: day, as: date }} }}, rows-are: things, schedule: daily 05:30 }}\n"))}}
        indicators:
        {{string.Concat(Enumerable.Range(0, Datasets).Select(i => $"  i{i:00}: {{ name: I{i}, dataset: d{i:00}, dated-by: day, measure: {{ count: {{}} }}, grain: month, measured-in: rows, direction: lower-is-better, judge: attainment, owner: owner, act-when: The owner decides. }}\n"))}}
        """;

    // What a clock would do at 05:30: one statement makes all due.
    private static async Task<DateTime> MakeDueAsync(string connection)
    {
        DateTime due = new(TimeProvider.System.GetUtcNow().UtcDateTime.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        await using NpgsqlConnection open = await PostgreSqlCluster.ConnectAsync(connection);
        await using NpgsqlCommand command = new($"UPDATE bm_due SET requested_at = '{due:O}', served_through = '{due.AddMinutes(-1):O}', schedule_since = '{due:O}'", open);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return due;
    }

    private static async Task<bool> IsServedAsync(string connection) =>
        await ScalarAsync(connection, "SELECT COUNT(*) FROM bm_due WHERE served_through >= requested_at") == Datasets
        && await ScalarAsync(connection, "SELECT COUNT(*) FROM bm_run WHERE outcome = 'running'") == 0;

    private static async Task<Dictionary<string, long>> CountsAsync(string connection, DateTime due)
    {
        await using NpgsqlConnection open = await PostgreSqlCluster.ConnectAsync(connection);
        await using NpgsqlCommand command = new(
            $"SELECT datasets, COUNT(*) FROM bm_run WHERE scheduled_for = '{due:O}' AND outcome IN ('succeeded', 'nothing-changed') GROUP BY datasets", open);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Dictionary<string, long> counts = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            counts[reader.GetString(0)] = reader.GetInt64(1);
        }

        return counts;
    }

    private static async Task<long> ScalarAsync(string connection, string sql)
    {
        await using NpgsqlConnection open = await PostgreSqlCluster.ConnectAsync(connection);
        await using NpgsqlCommand command = new(sql, open);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (int seen = target; value > seen; seen = target)
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
