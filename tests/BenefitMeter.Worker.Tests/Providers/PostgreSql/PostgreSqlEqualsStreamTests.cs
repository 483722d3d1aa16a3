using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Providers.Csv;
using BenefitMeter.Worker.Tests.Providers.Sqlite;
using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

[Slow("starts PostgreSQL")]
public sealed class PostgreSqlEqualsStreamTests
{
    private const int Rounds = 100;

    [Fact]
    public async Task Extract_RandomRows_GivesTheSameFromCsvSqliteAndPostgreSqlStreamedAndGrouped()
    {
        long rows = 0;
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        for (int seed = 1; seed <= Rounds; seed++)
        {
            var made = new RandomDataset(seed);
            string[][] cells = made.TypedRows();
            Extraction extraction = made.Extraction();
            await using var csv = new CsvFixture();
            await using var sqlite = new SqliteFixture();
            await using var database = new PostgreSqlFixture();
            await using ISource file = await csv.OpenAsync(SampleCases.Columns, cells);
            await using ISource other = await sqlite.OpenAsync(SampleCases.Columns, cells);
            await database.FillAsync(SampleCases.Columns, cells);
            await database.ExecuteAsync(seed % 2 == 0 ? "ANALYZE Cases" : "SELECT 1");
            Assert.DoesNotContain("text", database.Types.Take(3).Append(database.Types[5]));
            await using SqlSource source = database.Open();

            string expected = TallyText.Of(await file.ExtractAsync(extraction, null, cancellationToken));
            string streamed = TallyText.Of(await source.StreamAsync(extraction, null, cancellationToken));
            DatasetTallies groups = await source.ExtractAsync(extraction, null, cancellationToken);

            Assert.True(
                expected == TallyText.Of(await other.ExtractAsync(extraction, null, cancellationToken)),
                $"Seed {seed}: SQLite differs from CSV.");
            Assert.True(expected == streamed, $"Seed {seed}, streamed from PostgreSQL:\n{streamed}\nfrom CSV:\n{expected}");
            Assert.True(
                expected == TallyText.Of(groups),
                $"Seed {seed}, grouped by PostgreSQL:\n{TallyText.Of(groups)}\nstreamed:\n{expected}");
            rows += groups.RowsKept;
            Extraction later = made.Since(extraction);
            string since = Tallies(await file.ExtractAsync(later, null, cancellationToken));
            Assert.True(
                since == Tallies(await source.ExtractAsync(later, null, cancellationToken)),
                $"Seed {seed}: grouped since {later.FirstDay} differs.");
            Assert.True(
                since == Tallies(await source.StreamAsync(later, null, cancellationToken)),
                $"Seed {seed}: streamed since {later.FirstDay} differs.");
        }

        Assert.True(rows > Rounds * 10, $"Only {rows} rows were compared.");
    }

    // A database leaves out rows before the first day that a file hands over, so that rows and days seen differ.
    private static string Tallies(DatasetTallies tallies) =>
        string.Join('\n', tallies.Lines().Where(line => line.StartsWith("tally", StringComparison.Ordinal)));
}
