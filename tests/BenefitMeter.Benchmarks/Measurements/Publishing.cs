using System.Diagnostics;
using System.Text;
using BenefitMeter.Assessing;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Reporting.Tables;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Words;
using Npgsql;

namespace BenefitMeter.Benchmarks.Measurements;

/// <summary>Publishing judged figures, against the raw bulk copy of the same rows into a table with the same key.</summary>
internal sealed class Publishing : IBenchmark
{
    private const int Units = 100;
    private const decimal OfRawCopy = 0.5m;
    private static readonly DateOnly AsOf = new(2025, 12, 31);

    /// <inheritdoc/>
    public string Name => "publishing";

    /// <inheritdoc/>
    public async Task<BenchmarkResult> MeasureAsync(Workbench bench)
    {
        int indicators = bench.Size(15, 3);
        JudgedIndicators town = new(indicators, Units, forecasts: true);
        FigureChange[] changes = ChangesOf(town, indicators);
        string folder = bench.NewFolder("publishing");
        string csv = Path.Combine(folder, "rows.csv");
        await File.WriteAllTextAsync(csv, Csv(changes));
        string what = $"Publishing {changes.Length:#,0} figures";
        List<BenchmarkLine> lines = [];
        int number = 0;
        try
        {
            IReadOnlyList<AlternatingRuns> sqlite = await AlternatingRuns.RunAsync(
                () => PublishAsync(
                    SqliteStore.Dialect, $"Data Source={Path.Combine(folder, $"store{number++}.db")};Pooling=false",
                    town, changes),
                areWarm: false,
                (bench.Times, () => ImportAsync(csv, Path.Combine(folder, $"raw{number}.db"))));
            lines.Add(Line(what + " to SQLite", "sqlite3 .import", sqlite[0]));
        }
        catch (PeerMissingException missing)
        {
            lines.Add(BenchmarkLine.Skipped(what + " to SQLite", missing.Message));
        }

        List<(string Database, string Raw)> databases = [];
        for (int i = 0; i <= bench.Times; i++)
        {
            databases.Add((await bench.NewDatabaseAsync($"store{i}"), await bench.NewDatabaseAsync($"raw{i}")));
        }

        (int ours, int peers) = (0, 0);
        IReadOnlyList<AlternatingRuns> postgres = await AlternatingRuns.RunAsync(
            () => PublishAsync(PostgreSqlStore.Dialect, databases[ours++].Database, town, changes),
            areWarm: false,
            (bench.Times, () => CopyAsync(csv, databases[peers++].Raw)));
        lines.Add(Line(what + " to PostgreSQL", "COPY", postgres[0]));
        return new BenchmarkResult(lines, [await GrowthAsync(bench, folder, indicators)]);
    }

    private static async Task<Growth> GrowthAsync(Workbench bench, string folder, int indicators)
    {
        List<(double, double)> points = [];
        foreach (int part in new[] { Math.Max(indicators / 9, 1), Math.Max(indicators / 3, 2), indicators })
        {
            JudgedIndicators town = new(part, Units, forecasts: true);
            FigureChange[] changes = ChangesOf(town, part);
            points.Add((changes.Length, await PublishAsync(
                SqliteStore.Dialect, $"Data Source={Path.Combine(folder, $"growth{part}.db")};Pooling=false", town, changes)));
        }

        bench.Say("publishing: grown");
        return new Growth("publishing to SQLite, seconds", "figures", points);
    }

    private static BenchmarkLine Line(string what, string peer, AlternatingRuns pairs) => BenchmarkLine.AtLeast(
        OfRawCopy, what, $"raw bulk copy of the same rows ({peer}), rows a second",
        new Spread([.. pairs.Ratio.Values.Select(ratio => 1 / ratio)], "×"),
        $"{pairs.Seconds}; 47 columns and both sentences, 2 indexes more");

    private static FigureChange[] ChangesOf(JudgedIndicators town, int indicators) =>
        [.. town.Figures(indicators).Select(figure => new FigureChange(null, figure, null))];

    private static async Task<double> PublishAsync(
        StoreDialect dialect, string connection, JudgedIndicators town, FigureChange[] changes)
    {
        ReportingStore store = await ReportingStore.OpenAsync(dialect, connection, migrate: true, CancellationToken.None);
        long run = await store.BeginRunAsync(new RunStart("benchmark", [], AsOf, "benchmark"), CancellationToken.None);
        await store.PublishCatalogueAsync(town.Catalogue, PublishedPeriods.Of(changes), CancellationToken.None);
        DefinitionVersion[] versions = [.. town.Catalogue.Indicators.Keys.Select(id => new DefinitionVersion(id, 1, id))];
        Stopwatch watch = Stopwatch.StartNew();
        await store.PublishAsync(
            run, new Publication(changes, TrueFigures.None, versions, [], new RunEnd(RunOutcome.Succeeded, null, null, null)),
            CancellationToken.None);
        double seconds = watch.Elapsed.TotalSeconds;
        int found = (await store.ReadCurrentFiguresAsync([changes[0].Key.IndicatorId], CancellationToken.None)).Count;
        int published = changes.Count(change => change.Key.IndicatorId == changes[0].Key.IndicatorId);
        return found == published ? seconds : throw new FiguresDifferException($"{found} figures instead of {published}");
    }

    private static string TableOf(string type)
    {
        IEnumerable<string> columns = FigureTable.Content.Select(column =>
            $"\"{column.Name}\" {(column.Kind == ColumnKind.Decimal ? type : "TEXT")}");
        return $"CREATE TABLE raw ({string.Join(", ", columns)}, PRIMARY KEY (indicator_id, unit_id, grain, period_id))";
    }

    private static async Task<double> ImportAsync(string csv, string file) =>
        (await ChildProcess.RunAsync(
            "sqlite3", [file], $"{TableOf("TEXT")};\n.mode csv\nBEGIN;\n.import {csv} raw\nCOMMIT;\n")).Seconds;

    private static async Task<double> CopyAsync(string csv, string database)
    {
        string text = await File.ReadAllTextAsync(csv);
        await using NpgsqlConnection connection = new(database);
        await connection.OpenAsync();
        await using (NpgsqlCommand make = new(TableOf("numeric"), connection))
        {
            await make.ExecuteNonQueryAsync();
        }

        Stopwatch watch = Stopwatch.StartNew();
        await using (TextWriter copy = await connection.BeginTextImportAsync("COPY raw FROM STDIN (FORMAT csv)"))
        {
            await copy.WriteAsync(text);
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static string Csv(FigureChange[] changes)
    {
        StringBuilder text = new();
        CsvRowWriter cells = new(text);
        foreach (FigureChange change in changes)
        {
            FigureRow row = new(change, 0, 0);
            foreach (Column<FigureRow> column in FigureTable.Content.Cast<Column<FigureRow>>())
            {
                column.Write(row, cells);
            }

            cells.EndRow();
        }

        return text.ToString();
    }
}
