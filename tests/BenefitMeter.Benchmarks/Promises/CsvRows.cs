using System.Globalization;

namespace BenefitMeter.Benchmarks.Promises;

/// <summary>Twenty indicators from a CSV file, against DuckDB, pandas and the sqlite3 shell; and the memory that it takes.</summary>
internal sealed class CsvRows : IPromise
{
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
        (string most, string least) = (Prepare(bench, rows), Prepare(bench, rows / 10));
        (List<Child> ofMost, List<Child> ofLeast) = ([], []);
        await OursAsync(most, ofMost);
        List<PromiseLine> lines = [];
        foreach ((string folder, List<Child> ours) in new[] { (most, ofMost), (least, ofLeast) }.Take(bench.Size(2, 1)))
        {
            string csv = Path.Combine(folder, "post.csv");
            string what = What(bench, folder == most ? rows : rows / 10, csv);
            lines.Add(await AgainstAsync(bench, what, "DuckDB, 2 threads", folder == most ? OfDuckDb : null, folder, ours, () => DuckDbAsync(csv)));
            lines.Add(await AgainstAsync(bench, what, "pandas", null, folder, ours, () => Child.RunAsync("/usr/bin/python3", ["-c", Pandas, csv], null)));
        }

        string few = Path.Combine(least, "post.csv");
        lines.Add(await AgainstAsync(bench, What(bench, rows / 10, few), "sqlite3 shell", null, least, ofLeast, () => SqliteAsync(few)));
        string middle = Prepare(bench, rows / 3);
        List<Child> ofMiddle = [];
        for (int i = 0; i < bench.FewTimes; i++)
        {
            await OursAsync(middle, ofMiddle);
        }

        lines.Add(PromiseLine.AtMost(
            MostMiB, What(bench, rows, Path.Combine(most, "post.csv")), string.Empty, new Spread([.. ofMost.Select(child => child.PeakMiB)], " MiB"), "the most memory that the process held"));
        Array.ForEach([most, middle, least], folder => Directory.Delete(folder, recursive: true));
        (double Size, List<Child> Children)[] sizes = [(rows / 10, ofLeast), (rows / 3, ofMiddle), (rows, ofMost)];
        Growth Of(string what, Func<Child, double> cost) =>
            new(what, "rows", [.. sizes.Select(size => (size.Size, Spread.MedianOf(size.Children.Select(cost))))]);
        return new PromiseResult(lines, [Of("measuring from CSV, seconds", child => child.Seconds), Of("measuring from CSV, MiB held", child => child.PeakMiB)]);
    }

    private static string What(Workbench bench, int rows, string csv) => string.Create(
        CultureInfo.InvariantCulture, $"20 indicators from {rows:#,0} CSV rows ({new FileInfo(csv).Length / 1_000_000:#,0} MB), 51 units, {bench.Years * 12} months");

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
            limit is null ? bench.FewTimes : bench.Times, () => OursAsync(folder, ours), async () => (await ask()).Seconds, areWarm: true);
        string note = $"{pairs.Seconds}; of ours {Steps.OfLastRun(folder)}; {peer} held {Spread.Shown(first.PeakMiB)} MiB";
        return limit is { } most ? PromiseLine.AtMost(most, what, peer, pairs.Ratio, note) : new PromiseLine(what, peer, string.Empty, pairs.Ratio, null, note);
    }

    private static string Prepare(Workbench bench, int rows)
    {
        string folder = bench.NewFolder("csv");
        Town.WriteCsv(Path.Combine(folder, "post.csv"), rows, bench.Years);
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
