using System.Globalization;
using BenefitMeter.Worker.Commands;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Providers.Http;
using BenefitMeter.Worker.Tests.Scheduling;

namespace BenefitMeter.Benchmarks.Measurements;

/// <summary>Sixty datasets whose schedules name the same moment, on two workers over one PostgreSQL.</summary>
internal sealed class ManyAtOnce : IBenchmark
{
    private const decimal MostLag = 60;
    private const double TopShare = 0.99;
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    public string Name => "due";

    /// <inheritdoc/>
    public async Task<BenchmarkResult> MeasureAsync(Workbench bench)
    {
        string connection = await bench.NewDatabaseAsync("due");
        string pooled = connection.Replace("Pooling=false", "Maximum Pool Size=20", StringComparison.Ordinal);
        await ReportingStore.OpenAsync(PostgreSqlStore.Dialect, connection, migrate: true, CancellationToken.None);
        string folder = bench.NewFolder("due");
        await using LocalServer sources = await LocalServer.StartAsync((context, _) => ManyDue.AnswerAsync(context));
        await WriteAsync(folder, sources, _ => "daily 05:30");
        string[] program = ["dotnet", typeof(CommandLine).Assembly.Location];
        await using WorkerProcess first = new(program, folder, pooled, []);
        await using WorkerProcess second = new(program, folder, pooled, []);
        await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());
        await WorkerProcess.EventuallyAsync(() => ManyDue.IsServedAsync(connection), "all served at the start", Timeout);
        async Task<Round> DoAsync(int datasets)
        {
            TimeSpan before = TimeSpan.FromSeconds(bench.Size(12, 6));
            DateTime due = ManyDue.Soon(before);
            await WriteAsync(folder, sources, i => i < datasets ? ManyDue.At(due) : "daily 05:30");
            await Task.Delay(before / 2); // The changed catalogue is taken, and both workers rest.
            return await RoundAsync(connection, due, datasets);
        }

        List<Round> rounds = [];
        for (int i = 0; i < bench.FewTimes; i++)
        {
            rounds.Add(await DoAsync(ManyDue.Datasets));
        }

        List<(double, double)> points = [];
        for (int datasets = ManyDue.Datasets / 4; datasets < ManyDue.Datasets && !bench.IsShort; datasets *= 2)
        {
            points.Add((datasets, (await DoAsync(datasets)).Seconds));
        }

        points.Add((ManyDue.Datasets, Spread.MedianOf(rounds.Select(round => round.Seconds))));
        Spread Of(Func<Round, double> value, string unit) => new([.. rounds.Select(value)], unit);
        string what = $"{ManyDue.Datasets} datasets due at one moment on 2 workers, {ManyDue.Sources} sources of 0.15 s, "
            + $"{ManyDue.MostAtOnce} runs each at once";
        return new BenchmarkResult(
            [
                BenchmarkLine.AtMost(
                    MostLag, $"Schedule lag, 99th percentile: {what}", string.Empty, Of(round => round.Top, " s"),
                    $"median {Of(round => round.Middle, " s")}"),
                BenchmarkLine.AtMost(
                    0, "Runs doubled, lost or wasted of these", string.Empty, Of(round => round.Wrong, string.Empty),
                    $"{ManyDue.Datasets} due, {ManyDue.Datasets} published each time where this is 0"),
                new BenchmarkLine(
                    "Load of the reporting database meanwhile", string.Empty, string.Empty,
                    Of(round => round.PerSecond, " transactions/s"), null,
                    $"idle {Of(round => round.IdlePerSecond, " transactions/s")}; at most "
                        + $"{Of(round => round.Connections, string.Empty)} connections of 40 that both may open"),
            ],
            points.Count > 1 ? [new Growth("until all that is due is published, seconds", "datasets", points)] : []);
    }

    // Whole at once, as an editor that saves: a worker never reads half of it.
    private static async Task WriteAsync(string folder, LocalServer sources, Func<int, string> schedule)
    {
        string file = Path.Combine(folder, "many.yaml");
        await File.WriteAllTextAsync(file + ".new", ManyDue.Municipality(sources.Url, schedule).Catalogue());
        File.Move(file + ".new", file, overwrite: true);
    }

    private static async Task<Round> RoundAsync(string connection, DateTime due, int datasets)
    {
        long start = await TransactionsAsync(connection);
        TimeSpan still = due - TimeProvider.System.GetUtcNow().UtcDateTime - TimeSpan.FromSeconds(1);
        await Task.Delay(still);
        long busy = await TransactionsAsync(connection);
        double connections = 0;
        int looks = 0;
        await WorkerProcess.EventuallyAsync(
            async () =>
            {
                looks++;
                connections = Math.Max(connections, await NumberAsync(
                    connection, "SELECT COUNT(*) - 1 FROM pg_stat_activity WHERE datname = current_database()"));
                return (await ManyDue.CountsAsync(connection, due)).Count == datasets && await ManyDue.IsServedAsync(connection);
            },
            "all served", Timeout, PollInterval);
        double seconds = (TimeProvider.System.GetUtcNow().UtcDateTime - due).TotalSeconds + 1;
        long done = await TransactionsAsync(connection) - (looks * 3); // Its own looks do not count.
        string runs = $"FROM bi_run WHERE scheduled_for = {ManyDue.Moments(due)}";
        Task<double> LagAsync(double share) => NumberAsync(
            connection,
            string.Create(CultureInfo.InvariantCulture, $"SELECT PERCENTILE_CONT({share}) WITHIN GROUP (ORDER BY EXTRACT(EPOCH "
                + $"FROM started_at - scheduled_for)) {runs}"));
        double all = await NumberAsync(connection, $"SELECT COUNT(*) FROM bi_run WHERE started_at >= {ManyDue.Moments(due)}");
        Dictionary<string, long> counts = await ManyDue.CountsAsync(connection, due);
        return new Round(
            await LagAsync(0.5), await LagAsync(TopShare), Math.Abs(all - datasets) + counts.Values.Sum(count => count - 1),
            (done - busy) / seconds, (busy - start) / still.TotalSeconds, connections, seconds - 1);
    }

    private static async Task<long> TransactionsAsync(string connection) =>
        (long)await NumberAsync(
            connection, "SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()");

    private static async Task<double> NumberAsync(string connection, string sql) =>
        Convert.ToDouble(await ManyDue.ScalarAsync(connection, sql), CultureInfo.InvariantCulture);

    private sealed record Round(
        double Middle, double Top, double Wrong, double PerSecond, double IdlePerSecond, double Connections, double Seconds);
}
