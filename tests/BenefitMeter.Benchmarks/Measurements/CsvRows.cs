using System.Globalization;

namespace BenefitMeter.Benchmarks.Measurements;

/// <summary>
/// Twenty indicators from a CSV file, against DuckDB, pandas and the sqlite3 shell; and the memory that it takes.
/// </summary>
internal sealed class CsvRows : IBenchmark
{
    private const decimal OfDuckDb = 0.6m;
    private const decimal MostMiB = 200;

    private const string Pandas = """
        import sys
        import pandas
        post = pandas.read_csv(
            sys.argv[1], usecols=["sent", "unit", "kind", "size", "amount"],
            dtype={"unit": "category", "kind": "category", "size": "category"})
        post["month"] = post["sent"].str.slice(0, 7).astype("category")
        for i in range(12): post[f"count{i}"] = (post["kind"] == f"k{i % 4}") & (post["size"] == f"s{i % 3}")
        for i in range(4): post[f"sum{i}"] = post["amount"].where(post["kind"] == f"k{i}", 0)
        for i in range(3): post[f"part{i}"] = post["kind"] == f"k{i}"
        post["n"] = 1
        columns = [f"count{i}" for i in range(12)] + [f"sum{i}" for i in range(4)] + [f"part{i}" for i in range(3)] + ["n"]
        for keys in (["month", "unit"], ["month"]):
            groups = post.groupby(keys, observed=True)
            found = groups[columns].sum()
            found["median"] = groups["amount"].median()
            found = found.reset_index()
            if len(keys) == 1: found.insert(1, "unit", "")
            found.to_csv(sys.stdout, header=False, index=False)
        """;

    private const string DuckDb = """
        const { DuckDBInstance } = require('@duckdb/node-api');
        (async () => {
          const database = await DuckDBInstance.create(':memory:', { threads: '2' });
          const connection = await database.connect();
          const rows = (await connection.runAndReadAll(process.argv[1])).getRowsJson();
          console.log(rows.map(row => row.map(cell => cell === null ? '' : cell).join(',')).join('\n'));
        })();
        """;

    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public async Task<BenchmarkResult> MeasureAsync(Workbench bench)
    {
        int rows = bench.Size(10_000_000, 300_000);
        Rows most = Prepare(bench, rows);
        Rows least = Prepare(bench, rows / 10);
        Rows middle = Prepare(bench, rows / 3);
        List<BenchmarkLine> lines = [];
        Peer duckDb = new("DuckDB, 2 threads", DuckDbAsync);
        Peer pandas = new("pandas", csv => ChildProcess.RunAsync("/usr/bin/python3", ["-c", Pandas, csv], null));
        Peer sqlite = new("sqlite3 shell", SqliteAsync);
        lines.AddRange(await AgainstAsync(bench, most, (duckDb, bench.Times, OfDuckDb), (pandas, bench.FewTimes, null)));
        lines.AddRange(await AgainstAsync(
            bench, least,
            bench.IsShort
                ? [(sqlite, bench.FewTimes, null)]
                : [(duckDb, bench.FewTimes, null), (pandas, bench.FewTimes, null), (sqlite, bench.FewTimes, null)]));
        for (int i = 0; i < bench.FewTimes; i++)
        {
            await OursAsync(middle);
        }

        lines.Add(BenchmarkLine.AtMost(
            MostMiB, most.What, string.Empty, new Spread([.. most.Measured.Select(child => child.PeakMiB)], " MiB"),
            "the most memory that the process held"));
        Growth Of(string what, Func<ChildProcess, double> cost) => new(
            what, "rows",
            [.. new[] { least, middle, most }.Select(size => ((double)size.Count, Spread.MedianOf(size.Measured.Select(cost))))]);
        return new BenchmarkResult(lines, [Of("measuring from CSV, seconds", child => child.Seconds),
            Of("measuring from CSV, MiB held", child => child.PeakMiB)]);
    }

    // The figures of the first pair are compared before any counts.
    private static async Task<IEnumerable<BenchmarkLine>> AgainstAsync(
        Workbench bench, Rows rows, params IReadOnlyList<(Peer Peer, int Times, decimal? Limit)> peers)
    {
        double own = await OursAsync(rows);
        List<BenchmarkLine> skipped = [];
        List<(Peer Peer, int Times, decimal? Limit, ChildProcess First)> there = [];
        foreach ((Peer peer, int times, decimal? limit) in peers)
        {
            bench.Say($"csv: {rows.What}: {peer.Name}");
            try
            {
                there.Add((peer, times, limit, await peer.AskAsync(rows.Csv)));
            }
            catch (Exception missing) when (missing is PeerMissingException or InvalidOperationException)
            {
                skipped.Add(BenchmarkLine.Skipped($"{rows.What} against {peer.Name}", missing.Message.ReplaceLineEndings(" ")));
            }
        }

        there.ForEach(each =>
            Aggregates.AssertSame(Aggregates.Read(each.First.Output.Split('\n')), Path.Combine(rows.Folder, "benefitmeter.db")));
        IReadOnlyList<AlternatingRuns> pairs = await AlternatingRuns.RunAsync(
            () => OursAsync(rows), areWarm: true, [.. there.Select(each =>
                (each.Times - 1, (Func<Task<double>>)(async () => (await each.Peer.AskAsync(rows.Csv)).Seconds)))]);
        string ours = Steps.OfLastRun(rows.Folder);
        return
        [
            .. skipped,
            .. there.Zip(pairs, (each, after) =>
            {
                AlternatingRuns pair = after.After(own, each.First.Seconds);
                string note = $"{pair.Seconds}; of ours {ours}; {each.Peer.Name} held {Spread.Shown(each.First.PeakMiB)} MiB";
                return each.Limit is { } limit
                    ? BenchmarkLine.AtMost(limit, rows.What, each.Peer.Name, pair.Ratio, note)
                    : new BenchmarkLine(rows.What, each.Peer.Name, string.Empty, pair.Ratio, null, note);
            }),
        ];
    }

    private static Rows Prepare(Workbench bench, int count)
    {
        string folder = bench.NewFolder("csv");
        string csv = bench.CsvOf(count);
        File.WriteAllText(
            Path.Combine(folder, "town.yaml"),
            LetterTown.Catalogue($"{{ provider: csv, path: '{csv}' }}", null, string.Empty, null));
        string what = string.Create(
            CultureInfo.InvariantCulture,
            $"20 indicators from {count:#,0} CSV rows ({new FileInfo(csv).Length / 1_000_000:#,0} MB), 51 units, "
                + $"{bench.Years * 12} months");
        return new Rows(count, what, csv, folder, []);
    }

    private static async Task<double> OursAsync(Rows rows)
    {
        Array.ForEach(Directory.GetFiles(rows.Folder, "benefitmeter*"), File.Delete);
        ChildProcess child = await ChildProcess.BenefitMeterAsync("measure", "--as-of", "2025-12-31", "--catalogue", rows.Folder);
        rows.Measured.Add(child);
        return child.Seconds;
    }

    private static Task<ChildProcess> DuckDbAsync(string csv)
    {
        string modules = Environment.GetEnvironmentVariable("BENEFITMETER_BENCH_DUCKDB") ?? string.Empty;
        if (!Directory.Exists(Path.Combine(modules, "@duckdb")))
        {
            throw new PeerMissingException("DuckDB's npm package @duckdb/node-api is not there");
        }

        string sql = $"SELECT strftime(sent, '%Y-%m'), unit, {string.Join(", ", Aggregates.Additive)}, median(amount::DOUBLE) "
            + $"FROM read_csv('{csv}', header = true, columns = {{'id': 'INT', 'sent': 'DATE', 'unit': 'VARCHAR', 'kind': "
            + "'VARCHAR', 'size': 'VARCHAR', 'amount': 'DECIMAL(10,2)', 'recipient': 'VARCHAR', 'subject': 'VARCHAR'}) "
            + "GROUP BY GROUPING SETS ((1, unit), (1))";
        return ChildProcess.RunAsync(
            "node", ["-e", DuckDb.Replace("require('@duckdb", $"require('{modules}/@duckdb", StringComparison.Ordinal), sql],
            null);
    }

    private static Task<ChildProcess> SqliteAsync(string csv)
    {
        string columns = string.Join(", ", Aggregates.Additive);
        string Part(string unit) => $"""
            WITH letters AS MATERIALIZED (SELECT substr(sent, 1, 7) AS month, {unit} AS unit, kind, size, amount FROM post),
            placed AS (
                SELECT month, unit, amount, row_number() OVER (PARTITION BY month, unit ORDER BY amount) AS place,
                    count(*) OVER (PARTITION BY month, unit) AS whole FROM letters),
            medians AS (SELECT month, unit, avg(amount) AS median FROM placed WHERE place IN ((whole + 1) / 2, whole / 2 + 1)
              GROUP BY month, unit)
            SELECT * FROM (SELECT month, unit, {columns} FROM letters GROUP BY month, unit) JOIN medians USING (month, unit);
            """;
        string script = $"""
            CREATE TABLE post (id INTEGER, sent TEXT, unit TEXT, kind TEXT, size TEXT, amount REAL, recipient TEXT, subject TEXT);
            .mode csv
            .import --skip 1 {csv} post
            {Part("unit")}
            {Part("''")}
            """;
        return ChildProcess.RunAsync("sqlite3", [":memory:"], script);
    }

    private sealed record Peer(string Name, Func<string, Task<ChildProcess>> AskAsync);

    private sealed record Rows(int Count, string What, string Csv, string Folder, List<ChildProcess> Measured);
}
