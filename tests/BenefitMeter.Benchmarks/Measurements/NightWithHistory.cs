using System.Globalization;
using Npgsql;

namespace BenefitMeter.Benchmarks.Measurements;

/// <summary>
/// A night with ten years of history against one with a single year: work follows what can have changed, not history.
/// </summary>
internal sealed class NightWithHistory : IBenchmark
{
    private const int LateDays = 45;
    private const decimal Limit = 1.2m;
    private static readonly DateOnly FirstNight = new(2025, 12, 20);

    /// <inheritdoc/>
    public string Name => "night";

    /// <inheritdoc/>
    public async Task<BenchmarkResult> MeasureAsync(Workbench bench)
    {
        string database = await bench.NewDatabaseAsync("night");
        await FillAsync(database, bench.Size(5_000_000, 100_000));
        string one = Catalogue(bench, 1);
        string three = Catalogue(bench, 3);
        string ten = Catalogue(bench, 10);
        bench.Say("night: first runs, which read everything");
        DateOnly night = FirstNight;
        await MeasureAsync(one, database, night);
        await MeasureAsync(three, database, night);
        await MeasureAsync(ten, database, night);
        IReadOnlyList<AlternatingRuns> nights = await AlternatingRuns.RunAsync(
            () => MeasureAsync(ten, database, night = night.AddDays(1)),
            areWarm: true,
            (bench.Times, () => MeasureAsync(one, database, night)),
            (bench.Times, () => MeasureAsync(three, database, night)));
        (AlternatingRuns against, AlternatingRuns between) = (nights[0], nights[1]);
        await CheckAsync(bench, ten, database, night);
        return new BenchmarkResult(
            [
                BenchmarkLine.AtMost(
                    Limit, $"A night with 10 years of history: {Indicators(bench)} indicators, 51 units, PostgreSQL to SQLite",
                    "the night with 1 year", against.Ratio,
                    $"{against.Seconds}; each night reads the open periods and {LateDays} days; {Steps.OfLastRun(ten)}; "
                        + $"with 1 year {Steps.OfLastRun(one)}"),
            ],
            [new Growth("a night, seconds", "years of history", [(1, Spread.MedianOf(against.Peers)),
                (3, Spread.MedianOf(between.Peers)), (10, Spread.MedianOf(against.Ours))])]);
    }

    private static int Indicators(Workbench bench) => bench.Size(20, 3);

    private static async Task FillAsync(string database, int rows)
    {
        await using NpgsqlConnection connection = new(database);
        await connection.OpenAsync();
        await using NpgsqlCommand fill = new(
            string.Create(CultureInfo.InvariantCulture, $"""
            CREATE TABLE post AS SELECT date '2016-01-01' + (i % 3653) AS sent, 'u' || (i * 7 % {LetterTown.Units}) AS unit,
                'k' || (i * 13 % {LetterTown.Kinds}) AS kind, 's' || (i % {LetterTown.Sizes}) AS size, (i %
                  {LetterTown.Amounts})::numeric / 4 AS amount
            FROM generate_series(1, {rows}) AS i;
            CREATE INDEX ON post (sent);
            ANALYZE post
            """),
            connection);
        await fill.ExecuteNonQueryAsync();
    }

    private static string Catalogue(Workbench bench, int years)
    {
        string folder = bench.NewFolder("night");
        string query = string.Create(
            CultureInfo.InvariantCulture, $"{LetterTown.Query} WHERE sent >= '{FirstNight.Year + 1 - years}-01-01'");
        File.WriteAllText(
            Path.Combine(folder, "night.yaml"),
            LetterTown.Catalogue(
                "{ provider: postgresql, connection: Post }", query, "quarter, year", LateDays, Indicators(bench)));
        return folder;
    }

    private static async Task<double> MeasureAsync(
        string folder, string database, DateOnly asOf) => (await ChildProcess.BenefitMeterAsync(
            "measure", "--as-of", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--catalogue", folder,
            "--ConnectionStrings:Post", database)).Seconds;

    // Night after night gives what measuring once with everything gives.
    private static async Task CheckAsync(Workbench bench, string folder, string database, DateOnly asOf)
    {
        string once = bench.NewFolder("once");
        File.Copy(Path.Combine(folder, "night.yaml"), Path.Combine(once, "night.yaml"));
        await MeasureAsync(once, database, asOf);
        Figures.AssertSame(Path.Combine(once, "benefitmeter.db"), Path.Combine(folder, "benefitmeter.db"));
    }
}
