using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace BenefitMeter.Benchmarks.Measurements;

/// <summary>
/// Twenty indicators over a table in PostgreSQL, against the statements that people would write for it by hand.
/// </summary>
internal sealed class PostgreSqlRows : IBenchmark
{
    private const decimal OfBest = 0.75m;
    private const decimal OfBestWithOneSession = 1.05m;
    private const decimal OfEach = 1m / 6;

    // A scan for all that adds up and one for the median, whose values are counted first.
    private static readonly string Best = $"""
        WITH cells AS MATERIALIZED (
            SELECT date_trunc('month', sent)::date AS month, unit, kind, size, count(*) AS n, sum(amount) AS amount FROM post
              GROUP BY 1, 2, 3, 4),
        added AS (SELECT month, unit, {string.Join(", ", OverCells.Select((column, i) => $"{column} AS a{i}"))} FROM cells
          GROUP BY GROUPING SETS ((month, unit), (month))),
        amounts AS MATERIALIZED (SELECT date_trunc('month', sent)::date AS month, unit, amount, count(*) AS n FROM post
          GROUP BY 1, 2, 3),
        counted AS (SELECT month, unit, amount, sum(n) AS n FROM amounts
          GROUP BY GROUPING SETS ((month, unit, amount), (month, amount))),
        placed AS (
            SELECT month, unit, amount, n, sum(n) OVER (PARTITION BY month, unit ORDER BY amount) AS through,
                (sum(n) OVER (PARTITION BY month, unit))::bigint AS whole
            FROM counted),
        medians AS (SELECT month, unit, avg(amount) AS median FROM placed
            WHERE (through - n < (whole + 1) / 2 AND (whole + 1) / 2 <= through) OR (through - n < whole / 2 + 1
              AND whole / 2 + 1 <= through)
            GROUP BY month, unit)
        SELECT added.*, median FROM added JOIN medians ON medians.month = added.month
          AND coalesce(medians.unit, '') = coalesce(added.unit, '')
        """;

    private static readonly string Usual =
        "SELECT date_trunc('month', sent)::date AS month, unit, "
        + $"{string.Join(", ", Aggregates.Additive.Select((column, i) => $"{column} AS a{i}"))}, "
        + "percentile_cont(0.5) WITHIN GROUP (ORDER BY amount) AS median FROM post "
        + "GROUP BY GROUPING SETS ((date_trunc('month', sent)::date, unit), (date_trunc('month', sent)::date))";

    /// <inheritdoc/>
    public string Name => "postgresql";

    // What the filters name are groups already: k0 and s0 of the first count and so on.
    private static IEnumerable<string> OverCells => Aggregates.Additive.Select(column => column
        .Replace("count(*)", "sum(n)", StringComparison.Ordinal));

    /// <inheritdoc/>
    public async Task<BenchmarkResult> MeasureAsync(Workbench bench)
    {
        int rows = bench.Size(10_000_000, 100_000);
        Table post = await PrepareAsync(bench, rows);
        await using NpgsqlConnection connection = new(post.Database + ";Command Timeout=0");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "SET work_mem = '64MB'"); // as much as BenefitMeter asks for

        async Task<double> AskAsync(string statement)
        {
            double seconds = await InsertAsync(connection, statement);
            Aggregates.AssertSame(
                Aggregates.Read(await LinesAsync(connection, "SELECT * FROM result")),
                Path.Combine(post.Folder, "benefitmeter.db"));
            return seconds;
        }

        IReadOnlyList<AlternatingRuns> pairs = await AlternatingRuns.RunAsync(
            () => OursAsync(post), areWarm: true, (bench.FewTimes, () => AskAsync(Usual)), (bench.Times, () => AskAsync(Best)));
        (AlternatingRuns usual, AlternatingRuns best) = (pairs[0], pairs[1]);
        bench.Say("postgresql: one query an indicator");
        await ExecuteAsync(connection, "ALTER TABLE result RENAME TO best");
        double each = await EachAsync(connection);
        double ours = Spread.MedianOf(best.Ours);
        string what = $"20 indicators over {rows:#,0} rows in PostgreSQL, 51 units, {bench.Years * 12} months";
        return new BenchmarkResult(
            [
                BenchmarkLine.AtMost(
                    OfBest, what, "best single statement", best.Ratio,
                    $"{best.Seconds}; the whole `measure`, start of the program included: {Steps.OfLastRun(post.Folder)}"),
                BenchmarkLine.AtMost(
                    OfBestWithOneSession, what, "best single statement, where one session asks", best.Ratio,
                    "the same pairs: one session is what BenefitMeter takes"),
                new BenchmarkLine(what, "statement as usually written", string.Empty, usual.Ratio, null, usual.Seconds),
                BenchmarkLine.AtMost(
                    OfEach, what, "one query an indicator", new Spread([.. best.Ours.Select(seconds => seconds / each)], "×"),
                    $"{Spread.Shown(ours)} s against {Spread.Shown(each)} s"),
                new BenchmarkLine(
                    what, string.Empty, string.Empty, new Spread([.. post.Measured.Select(child => child.PeakMiB)], " MiB"), null,
                    "the most memory that the process held"),
            ],
            [await GrowthAsync(bench, rows, ours)]);
    }

    private static async Task<Growth> GrowthAsync(Workbench bench, int rows, double most)
    {
        List<(double, double)> points = [];
        foreach (int part in new[] { 10, 3 })
        {
            Table fewer = await PrepareAsync(bench, rows / part);
            for (int i = 0; i < bench.FewTimes; i++)
            {
                await OursAsync(fewer);
            }

            points.Add((rows / part, Spread.MedianOf(fewer.Measured.Select(child => child.Seconds))));
        }

        return new Growth("measuring from PostgreSQL, seconds", "rows", [.. points, (rows, most)]);
    }

    private static async Task<Table> PrepareAsync(Workbench bench, int rows)
    {
        string folder = bench.NewFolder("postgresql");
        string database = await bench.NewDatabaseAsync(string.Create(CultureInfo.InvariantCulture, $"rows{rows}"));
        await using (NpgsqlConnection connection = new(database + ";Command Timeout=0"))
        {
            await connection.OpenAsync();
            await ExecuteAsync(
                connection,
                "CREATE TABLE post (id int, sent date, unit text, kind text, size text, amount numeric, "
                    + "recipient text, subject text)");
            await using (TextWriter copy =
                await connection.BeginTextImportAsync("COPY post FROM STDIN (FORMAT csv, HEADER true)"))
            {
                using StreamReader reader = new(bench.CsvOf(rows));
                char[] part = new char[1 << 16];
                for (int read; (read = await reader.ReadAsync(part)) > 0;)
                {
                    await copy.WriteAsync(part.AsMemory(0, read));
                }
            }

            await ExecuteAsync(connection, "VACUUM ANALYZE post");
        }

        await File.WriteAllTextAsync(
            Path.Combine(folder, "town.yaml"),
            LetterTown.Catalogue("{ provider: postgresql, connection: Post }", LetterTown.Query, string.Empty, null));
        return new Table(database, folder, []);
    }

    // Everything is measured and published anew each time, as the peers insert everything.
    private static async Task<double> OursAsync(Table post)
    {
        Array.ForEach(Directory.GetFiles(post.Folder, "benefitmeter*"), File.Delete);
        ChildProcess child = await ChildProcess.BenefitMeterAsync(
            "measure", "--as-of", "2025-12-31", "--catalogue", post.Folder, "--ConnectionStrings:Post", post.Database);
        post.Measured.Add(child);
        return child.Seconds;
    }

    private static async Task<double> InsertAsync(NpgsqlConnection connection, string statement)
    {
        await ExecuteAsync(connection, "DROP TABLE IF EXISTS result");
        Stopwatch watch = Stopwatch.StartNew();
        await ExecuteAsync(connection, $"CREATE TABLE result AS {statement}");
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> EachAsync(NpgsqlConnection connection)
    {
        double seconds = 0;
        foreach ((int i, string column) in Aggregates.Additive.SkipLast(1)
            .Append("percentile_cont(0.5) WITHIN GROUP (ORDER BY amount)").Index())
        {
            seconds += await InsertAsync(
                connection,
                $"SELECT date_trunc('month', sent)::date AS month, unit, {column} AS a, count(*) AS n FROM post "
                    + "GROUP BY GROUPING SETS ((date_trunc('month', sent)::date, unit), (date_trunc('month', sent)::date))");
            string same = column.StartsWith("percentile", StringComparison.Ordinal) ? "median" : $"a{i}";
            List<string> others = await LinesAsync(
                connection,
                $"""
                SELECT coalesce(result.month, best.month), coalesce(result.unit, best.unit), result.a, {same}
                FROM result FULL JOIN best ON result.month = best.month AND coalesce(result.unit, '') = coalesce(best.unit, '')
                WHERE (abs(result.a - {same}) < 0.000001) IS NOT TRUE
                """);
            if (others.Count > 0)
            {
                throw new FiguresDifferException($"{others.Count} of {column} differ: {others[0]}");
            }
        }

        return seconds;
    }

    private static async Task<List<string>> LinesAsync(NpgsqlConnection connection, string statement)
    {
        await using NpgsqlCommand command = new(statement, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        List<string> lines = [];
        while (await reader.ReadAsync())
        {
            lines.Add(string.Join(',', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? string.Empty
                : i == 0 ? reader.GetFieldValue<DateOnly>(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return lines;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement)
    {
        await using NpgsqlCommand command = new(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Table(string Database, string Folder, List<ChildProcess> Measured);
}
