namespace BenefitMeter.Benchmarks.Promises;

/// <summary>Twenty indicators from a CSV file, against DuckDB, pandas and the sqlite3 shell; and the memory that it takes.</summary>
internal sealed class CsvRows : IPromise
{
    private const int Days = 1095;
    private const decimal OfDuckDb = 0.6m;
    private const decimal MostMiB = 200;

    private const string Pandas = """
        import sys
        import pandas
        post = pandas.read_csv(sys.argv[1], usecols=["sent", "unit", "kind", "size", "amount"], dtype={"unit": "category", "kind": "category", "size": "category"})
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
    public async Task<PromiseResult> MeasureAsync(Workbench bench)
    {
        int rows = bench.Size(10_000_000, 300_000);
        string folder = Prepare(bench, rows);
        string csv = Path.Combine(folder, "post.csv");
        string what = $"20 indicators from {rows:#,0} CSV rows ({new FileInfo(csv).Length / 1_000_000:#,0} MB), 51 units, 36 months";
        List<Child> ours = [];
        await OursAsync(folder, ours);
        List<PromiseLine> lines =
        [
            await AgainstAsync(bench, what, "DuckDB, 2 threads", OfDuckDb, folder, ours, () => DuckDbAsync(csv)),
            await AgainstAsync(bench, what, "pandas", null, folder, ours, () => Child.RunAsync("/usr/bin/python3", ["-c", Pandas, csv], null)),
        ];
        string part = Prepare(bench, rows / 10);
        lines.Add(await AgainstAsync(
            bench, what.Replace($"{rows:#,0}", $"{rows / 10:#,0}", StringComparison.Ordinal).Split(" (")[0], "sqlite3 shell", null, part, [], () => SqliteAsync(Path.Combine(part, "post.csv"))));
        (Growth time, Growth memory) = await GrowthAsync(bench, rows, ours);
        lines.Add(PromiseLine.AtMost(MostMiB, what, string.Empty, new Spread([.. ours.Select(child => child.PeakMiB)], " MiB"), "the most memory that the process held"));
        Directory.Delete(folder, recursive: true);
        return new PromiseResult(lines, [time, memory]);
    }

    private static async Task<PromiseLine> AgainstAsync(
        Workbench bench, string what, string peer, decimal? limit, string folder, List<Child> ours, Func<Task<Child>> ask)
    {
        bench.Say($"csv: {peer}");
        Child first;
        try
        {
            first = await ask();
        }
        catch (Exception missing) when (missing is PeerMissingException or InvalidOperationException)
        {
            return PromiseLine.Skipped($"{what} against {peer}", missing.Message.ReplaceLineEndings(" "));
        }

        if (ours.Count == 0)
        {
            await OursAsync(folder, ours);
        }

        Aggregates.AssertSame(Aggregates.Read(first.Output.Split('\n')), Path.Combine(folder, "benefitmeter.db"));
        Alternately pairs = await Alternately.RunAsync(
            limit is null ? Workbench.FewTimes : bench.Times, () => OursAsync(folder, ours), async () => (await ask()).Seconds);
        string note = $"{pairs.Seconds}; {peer} held {Spread.Shown(first.PeakMiB)} MiB";
        return limit is { } most ? PromiseLine.AtMost(most, what, peer, pairs.Ratio, note) : new PromiseLine(what, peer, string.Empty, pairs.Ratio, null, note);
    }

    private static async Task<(Growth Time, Growth Memory)> GrowthAsync(Workbench bench, int rows, List<Child> most)
    {
        List<(double Size, Child Child)> points = [];
        foreach (int part in new[] { 10, 3 })
        {
            string folder = Prepare(bench, rows / part);
            List<Child> children = [];
            for (int i = 0; i < 3; i++)
            {
                await OursAsync(folder, children);
            }

            points.Add((rows / part, children.OrderBy(child => child.Seconds).ElementAt(1)));
            Directory.Delete(folder, recursive: true);
        }

        points.Add((rows, most.OrderBy(child => child.Seconds).ElementAt(most.Count / 2)));
        return (
            new Growth("measuring from CSV, seconds", "rows", [.. points.Select(point => (point.Size, point.Child.Seconds))]),
            new Growth("measuring from CSV, MiB held", "rows", [.. points.Select(point => (point.Size, point.Child.PeakMiB))]));
    }

    private static string Prepare(Workbench bench, int rows)
    {
        string folder = bench.NewFolder("csv");
        Town.WriteCsv(Path.Combine(folder, "post.csv"), rows, Days);
        File.WriteAllText(Path.Combine(folder, "town.yaml"), Town.Catalogue("{ provider: csv, path: post.csv }", null, string.Empty, null));
        return folder;
    }

    private static async Task<double> OursAsync(string folder, List<Child> into)
    {
        Array.ForEach(Directory.GetFiles(folder, "benefitmeter*"), File.Delete);
        Child child = await Child.BenefitMeterAsync("measure", "--as-of", "2025-12-31", "--catalogue", folder);
        into.Add(child);
        return child.Seconds;
    }

    private static Task<Child> DuckDbAsync(string csv)
    {
        string modules = Environment.GetEnvironmentVariable("BENEFITMETER_BENCH_DUCKDB") ?? string.Empty;
        if (!Directory.Exists(Path.Combine(modules, "@duckdb")))
        {
            throw new PeerMissingException("DuckDB's npm package @duckdb/node-api is not there");
        }

        string sql = $"SELECT strftime(sent, '%Y-%m'), unit, {string.Join(", ", Aggregates.Additive)}, median(amount::DOUBLE) "
            + $"FROM read_csv('{csv}', header = true, columns = {{'id': 'INT', 'sent': 'DATE', 'unit': 'VARCHAR', 'kind': 'VARCHAR', 'size': 'VARCHAR', 'amount': 'DECIMAL(10,2)', 'recipient': 'VARCHAR', 'subject': 'VARCHAR'}}) "
            + "GROUP BY GROUPING SETS ((1, unit), (1))";
        return Child.RunAsync("node", ["-e", DuckDb.Replace("require('@duckdb", $"require('{modules}/@duckdb", StringComparison.Ordinal), sql], null);
    }

    private static Task<Child> SqliteAsync(string csv)
    {
        string columns = string.Join(", ", Aggregates.Additive);
        string Part(string unit) => $"""
            WITH letters AS MATERIALIZED (SELECT substr(sent, 1, 7) AS month, {unit} AS unit, kind, size, amount FROM post),
            placed AS (
                SELECT month, unit, amount, row_number() OVER (PARTITION BY month, unit ORDER BY amount) AS place,
                    count(*) OVER (PARTITION BY month, unit) AS whole FROM letters),
            medians AS (SELECT month, unit, avg(amount) AS median FROM placed WHERE place IN ((whole + 1) / 2, whole / 2 + 1) GROUP BY month, unit)
            SELECT * FROM (SELECT month, unit, {columns} FROM letters GROUP BY month, unit) JOIN medians USING (month, unit);
            """;
        string script = $"""
            CREATE TABLE post (id INTEGER, sent TEXT, unit TEXT, kind TEXT, size TEXT, amount REAL, recipient TEXT, subject TEXT);
            .mode csv
            .import --skip 1 {csv} post
            {Part("unit")}
            {Part("''")}
            """;
        return Child.RunAsync("sqlite3", [":memory:"], script);
    }
}
