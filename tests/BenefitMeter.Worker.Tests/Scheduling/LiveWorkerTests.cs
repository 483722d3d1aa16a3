using System.Globalization;
using System.Net;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Municipalities;
using BenefitMeter.Worker.Tests.Providers.Http;

namespace BenefitMeter.Worker.Tests.Scheduling;

/// <summary>One worker on the embedded database while things change and break around it.</summary>
[Slow("starts workers")]
public sealed class LiveWorkerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const string Csv = "provider: csv, path: rows.csv, delimiter: ',', culture: invariant";

    private readonly Workspace folder = new();

    [Fact]
    public async Task Serve_CatalogueEditedWhileItRuns_FollowsWhatIsValid()
    {
        folder.Write("rows.csv", "day,n\n2026-01-05,1\n2026-02-05,2\n");
        folder.Describe(TestMunicipality.Empty.Source("rows", Csv));
        folder.Write("one.yaml", Dataset("one", "rows", "daily 05:30"));
        folder.Write("gone.yaml", Dataset("gone", "rows", "daily 05:30"));
        await using WorkerProcess worker = new(folder.Path, null);
        await worker.ReadyAsync();
        await MeasuredAsync("one", "gone");

        folder.Write("two.yaml", Dataset("two", "rows", "workday 3 08:00"));
        await MeasuredAsync("two");
        folder.Write("one.yaml", Dataset("one", "rows", "monday 06:00"));
        await SaysAsync("SELECT schedule FROM bm_due WHERE dataset_id = 'one'", "monday 06:00");
        File.Delete(folder["gone.yaml"]);
        await SaysAsync("SELECT COUNT(*) FROM bm_due WHERE dataset_id = 'gone'", 0L);
        Assert.Equal(1L, Runs("one")); // A changed schedule is no reason to measure at once.

        folder.Write(
            "two.yaml", Dataset("two", "rows", "workday 3 08:00").Replace("dated-by", "datedby", StringComparison.Ordinal));
        await WorkerProcess.EventuallyAsync(
            async () => (await worker.HealthAsync()).Contains("datedby", StringComparison.Ordinal),
            "told of the broken file", Patience);
        folder.Execute(
            "UPDATE bm_due SET served_through = '2001-01-01T00:00:00.000Z', schedule_since = '2001-01-01T00:00:00.000Z' "
                + "WHERE dataset_id = 'one'");
        await WorkerProcess.EventuallyAsync(
            () => Task.FromResult(Runs("one") == 2L), "measured by the last valid catalogue", Patience);

        folder.Write("two.yaml", Dataset("two", "rows", "daily 07:00"));
        await SaysAsync("SELECT schedule FROM bm_due WHERE dataset_id = 'two'", "daily 07:00");
        await WorkerProcess.EventuallyAsync(
            async () => !(await worker.HealthAsync()).Contains("datedby", StringComparison.Ordinal),
            "told of the broken file no more", Patience);
    }

    // What a worker leaves that is killed between figures and what is derived from them; nothing is due.
    [Fact]
    public async Task Serve_DerivedFromOlderFigures_DerivesAgain()
    {
        folder.Write("rows.csv", "day,n\n2026-01-05,1\n2026-02-05,2\n");
        folder.Describe(TestMunicipality.Empty.Source("rows", Csv));
        folder.Write("one.yaml", Dataset("one", "rows", "daily 05:30"));
        await using (WorkerProcess first = new(folder.Path, null))
        {
            await first.ReadyAsync();
            await MeasuredAsync("one");
            await SaysAsync("SELECT is_behind FROM bi_derivation", 0L);
        }

        folder.Execute("UPDATE bm_publication SET published_at = '2025' || SUBSTR(published_at, 5)");
        folder.Execute("UPDATE bm_derivation SET figures_publication_id = 0");
        Assert.Equal(1L, folder.Scalar("SELECT is_behind FROM bi_derivation"));
        await using WorkerProcess second = new(folder.Path, null);

        await SaysAsync("SELECT is_behind FROM bi_derivation", 0L);
        Assert.Equal(1L, Runs("one"));
    }

    [Fact]
    public async Task Serve_BadSourcesAmongGoodOnes_GoodFiguresAreOnTimeAndBadOnesAreTriedAgain()
    {
        await using LocalServer server = await LocalServer.StartAsync(async (context, _) =>
        {
            string source = context.Request.Path.Value!;
            await Task.Delay(
                source == "/hangs" ? TimeSpan.FromHours(1) : source == "/slow" ? TimeSpan.FromSeconds(3) : TimeSpan.Zero,
                context.RequestAborted);
            await context.JsonAsync("""[{ "day": "2026-01-05", "n": 1 }]""");
        });
        folder.Write("rows.csv", "day,n\n2026-01-05,1\n");
        folder.Describe(TestMunicipality.Empty
            .Source("good", Csv)
            .Source("slow", $"provider: http, url: '{server.Url}/slow'")
            .Source("hangs", $"provider: http, url: '{server.Url}/hangs', run-limit: 3s, retries: 0")
            .Source("refuses", "provider: http, url: 'http://127.0.0.1:9', retries: 0"));
        foreach (string source in new[] { "hangs", "refuses", "slow", "good" })
        {
            folder.Write($"{source}.yaml", Dataset($"on-{source}", source, "daily 05:30"));
        }

        await using WorkerProcess worker = new(folder.Path, null);
        await worker.ReadyAsync();
        await MeasuredAsync("on-good", "on-slow");
        await SaysAsync("SELECT attempts FROM bm_due WHERE dataset_id = 'on-hangs'", 1L);
        await SaysAsync("SELECT waiting_for FROM bm_due WHERE dataset_id = 'on-refuses'", "retry");

        Assert.Contains(
            "run-limit", (string)folder.Scalar("SELECT failure FROM bi_run WHERE datasets = 'on-hangs'")!,
            StringComparison.Ordinal);
        Assert.Contains(
            "http://127.0.0.1:9", (string)folder.Scalar("SELECT hint || failure FROM bi_run WHERE datasets = 'on-refuses'")!,
            StringComparison.Ordinal);
        Assert.Equal(1L, Runs("on-good"));
    }

    [Fact]
    public async Task Serve_TerminatedInALongRun_EndsInTimeAndLeavesItDue()
    {
        TaskCompletionSource asked = new();
        await using LocalServer server = await LocalServer.StartAsync(async (context, _) =>
        {
            asked.TrySetResult();
            await Task.Delay(TimeSpan.FromHours(1), context.RequestAborted);
        });
        folder.Describe(TestMunicipality.Empty.Source("long", $"provider: http, url: '{server.Url}/'"));
        folder.Write("long.yaml", Dataset("long", "long", "daily 05:30"));
        await using WorkerProcess worker = new(folder.Path, null, "--Worker:ShutdownSeconds", "10");
        await asked.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        (int code, TimeSpan took) = await worker.TerminateAsync();

        Assert.Equal(0, code);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Equal("cancelled", folder.Scalar("SELECT outcome FROM bi_run WHERE datasets <> ''"));
        Assert.Null(folder.Scalar("SELECT served_through FROM bm_due"));
        Assert.Equal(0L, folder.Scalar("SELECT attempts FROM bm_due"));
        Assert.Equal(0L, folder.Scalar("SELECT COUNT(*) FROM bi_figure"));
    }

    [Fact]
    public async Task Serve_DatabaseMovedAway_SaysSoOnceAndGoesOnWhenItIsBack()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody move a file that is open.");
        folder.Write("rows.csv", "day,n\n2026-01-05,1\n");
        folder.Describe(TestMunicipality.Empty.Source("rows", Csv));
        folder.Write("one.yaml", Dataset("one", "rows", "\"cron 0/2 * * * * ?\""));
        await using WorkerProcess worker = new(folder.Path, null);
        await worker.ReadyAsync();
        await MeasuredAsync("one");

        File.Move(folder.Store, folder["away"]);
        await WorkerProcess.EventuallyAsync(
            async () => await worker.StatusAsync() == HttpStatusCode.ServiceUnavailable, "told of the loss", Patience);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        string log = worker.Log;

        // Ten seconds, in which the dataset falls due five times.
        await Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(log, worker.Log);
        File.Move(folder["away"], folder.Store);
        long before = Runs("one");
        await WorkerProcess.EventuallyAsync(() => Task.FromResult(Runs("one") > before), "measured again", Patience);

        Assert.Contains("can be used again", worker.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", worker.Log, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    // A file of its own, so that it can be changed and deleted alone.
    private static string Dataset(string id, string source, string schedule) => TestMunicipality.Nothing
        .Dataset(id, $"source: {source}, dates: {{ day: {{ column: day, as: date }} }}, rows-are: things, schedule: {schedule}")
        .Indicator($"count-{id}", $"name: Rows, dataset: {id}, dated-by: day, measure: {{ count: {{}} }}, measured-in: rows")
        .Catalogue();

    private long Runs(string dataset) =>
        (long)folder.Scalar(
            $"SELECT COUNT(*) FROM bm_run WHERE datasets = '{dataset}' AND outcome IN ('succeeded', 'nothing-changed')")!;

    private Task MeasuredAsync(params string[] datasets) => WorkerProcess.EventuallyAsync(
        () => Task.FromResult(datasets.All(dataset => Runs(dataset) > 0)), $"measured: {string.Join(", ", datasets)}", Patience);

    private Task SaysAsync(string sql, object expected) => WorkerProcess.EventuallyAsync(
        () => Task.FromResult(expected.Equals(folder.Query(sql).FirstOrDefault()?.Values.Single())),
        string.Create(CultureInfo.InvariantCulture, $"{expected}: {sql}"), Patience);
}
