using System.Globalization;
using System.Net;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Ops;
using BenefitMeter.Worker.Tests.Providers.Http;
using BenefitMeter.Worker.Tests.Providers.PostgreSql;

namespace BenefitMeter.Worker.Tests.Scheduling;

/// <summary>
/// The reporting database stops under load and comes back: two workers lose and double nothing, say so meanwhile, and what they
/// say makes the alert fire. BENEFITMETER_TEST_LONG=1 keeps it away for more than a minute.
/// </summary>
[Slow("starts workers and PostgreSQL")]
public sealed class StoreOutageTests(ITestOutputHelper output) : IDisposable
{
    private const string Reachable = "benefitmeter_store_reachable";
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("BENEFITMETER_TEST_LONG") == "1";
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(IsLong ? 65 : 8);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Workspace folder = new();
    private readonly List<int> scraped = [];

    [Fact]
    public async Task Serve_DatabaseStoppedUnderLoad_LosesAndDoublesNothingAndSaysSo()
    {
        using PostgreSqlCluster server = PostgreSqlCluster.StartOwn();
        string connection = server.Own; // without a pool, which would keep what the stop broke; the workers have one
        string pooled = connection.Replace("Pooling=false", "Maximum Pool Size=12", StringComparison.Ordinal);
        await ReportingStore.OpenAsync(PostgreSqlStore.Dialect, connection, migrate: true, TestContext.Current.CancellationToken);
        await using LocalServer sources = await LocalServer.StartAsync((context, _) => ManyDue.AnswerAsync(context));
        folder.Describe(ManyDue.Municipality(sources.Url, _ => "daily 05:30"));
        await using WorkerProcess first = new(folder.Path, pooled);
        await using WorkerProcess second = new(folder.Path, pooled);
        await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());
        await WorkerProcess.EventuallyAsync(() => ManyDue.IsServedAsync(connection), "all served at the start", Patience);

        // Most fall due at one moment, under whose load the database stops, and the others while it is away.
        (DateTime due, DateTime later) = (ManyDue.Soon(TimeSpan.FromSeconds(4)), ManyDue.Soon(TimeSpan.FromSeconds(12)));
        folder.Describe(ManyDue.Municipality(sources.Url, i => ManyDue.At(i % 6 == 5 ? later : due)));
        await WorkerProcess.EventuallyAsync(
            async () => (await ManyDue.CountsAsync(connection, due)).Values.Sum() >= ManyDue.Datasets / 6,
            "a sixth done", Patience);
        DateTimeOffset stopped = TimeProvider.System.GetUtcNow();
        server.Crash();
        await ScrapedAsync(first, 0, "told of the outage");
        Assert.Equal(
            [HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable],
            [await first.StatusAsync(), await second.StatusAsync()]);
        Assert.Contains("StoreUnreachable", await second.HealthAsync(), StringComparison.Ordinal);
        while (TimeProvider.System.GetUtcNow() is var now && (now < stopped + Away || now < later.AddSeconds(1)))
        {
            await ScrapeAsync(first);
        }

        server.Start();
        TimeSpan away = TimeProvider.System.GetUtcNow() - stopped;
        await ScrapedAsync(first, 1, "told of its end");
        await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());
        await WorkerProcess.EventuallyAsync(
            async () => (await ManyDue.CountsAsync(connection, due, later)).Count == ManyDue.Datasets
                && await ManyDue.IsServedAsync(connection),
            "all served", Patience);

        Dictionary<string, long> counts = await ManyDue.CountsAsync(connection, due, later);
        object? cut = await ManyDue.ScalarAsync(
            connection,
            $"SELECT COUNT(*) FROM bi_run WHERE scheduled_for IN ({ManyDue.Moments(due, later)}) "
                + "AND outcome IN ('failed', 'abandoned', 'cancelled')");
        output.WriteLine(
            $"Away for {away.TotalSeconds:0} s: {counts.Count} datasets due, {counts.Values.Sum()} runs published, "
            + $"{counts.Values.Count(count => count > 1)} doubled, {ManyDue.Datasets - counts.Count} lost, {cut} cut off and run "
            + "again; health 200 - 503 - 200");
        Assert.All(counts.Values, count => Assert.Equal(1, count));
        await AlertAsync();
    }

    public void Dispose() => folder.Dispose();

    private Task ScrapedAsync(WorkerProcess worker, int value, string what) =>
        WorkerProcess.EventuallyAsync(async () => await ScrapeAsync(worker) == value, what, Patience);

    // As Prometheus does, once a second.
    private async Task<int> ScrapeAsync(WorkerProcess worker)
    {
        string line = (await worker.PageAsync("/metrics")).Split('\n')
            .Single(each => each.StartsWith(Reachable + " ", StringComparison.Ordinal));
        scraped.Add(int.Parse(line[(Reachable.Length + 1)..], CultureInfo.InvariantCulture));
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        return scraped[^1];
    }

    // What was scraped second by second goes through the rule that operations have, just before the database came back.
    private async Task AlertAsync()
    {
        if (!IsLong)
        {
            return; // Seconds are too short for an alert; alerts_test.yml tries the rule.
        }

        string rules = Path.Combine(Repository.Root, "ops", "prometheus", "alerts.yml");
        (int code, string text) = await ExternalTool.RunAsync(
            "promtool", string.Empty, "test", "rules", folder.Write("outage.test", $$"""
                rule_files: ['{{rules}}']
                evaluation_interval: 1s
                tests:
                  - interval: 1s
                    input_series: [{ series: '{{Reachable}}{instance="one"}', values: '{{string.Join(' ', scraped)}}' }]
                    alert_rule_test:
                      - eval_time: {{scraped.LastIndexOf(0)}}s
                        alertname: BenefitMeterStoreUnreachable
                        exp_alerts:
                          - exp_labels: { severity: critical, instance: one }
                            exp_annotations:
                              summary: The worker at one cannot use the reporting database
                              runbook: ops/operations/runbook.md#benefitmeterstoreunreachable
                      - eval_time: {{scraped.Count - 1}}s
                        alertname: BenefitMeterStoreUnreachable
                        exp_alerts: []
                """));
        Assert.True(code == 0, text);
    }
}
