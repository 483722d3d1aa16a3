using System.Globalization;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Providers.Csv;
using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.Sqlite;

[Slow("measures many datasets")]
public sealed class SqliteEqualsStreamTests
{
    private const int Rounds = 200;

    [Fact]
    public async Task Extract_RandomRows_GivesTheSameFromCsvFromSqliteAndFromItsGroups()
    {
        long rows = 0;
        for (int seed = 1; seed <= Rounds; seed++)
        {
            var made = new RandomDataset(seed);
            string[][] cells = made.Rows();
            Extraction extraction = made.Extraction();
            await using var csv = new CsvFixture();
            await using var database = new SqliteFixture();
            await using ISource file = await csv.OpenAsync(SampleCases.Columns, cells);
            await database.FillAsync(
                SampleCases.Columns, [.. cells.Select(row => row.Select((cell, column) => Stored(cell, column)).ToArray())]);
            await using SqlSource grouped = database.Open();

            CancellationToken cancellationToken = TestContext.Current.CancellationToken;
            string expected = TallyText.Of(await file.ExtractAsync(extraction, null, cancellationToken));
            string streamed = TallyText.Of(await grouped.StreamAsync(extraction, null, cancellationToken));
            DatasetTallies groups = await grouped.ExtractAsync(extraction, null, cancellationToken);

            Assert.True(expected == streamed, $"Seed {seed}, streamed from SQLite:\n{streamed}\nfrom CSV:\n{expected}");
            Assert.True(
                expected == TallyText.Of(groups),
                $"Seed {seed}, grouped by SQLite:\n{TallyText.Of(groups)}\nstreamed:\n{expected}");
            rows += groups.RowsKept;
        }

        Assert.True(rows > Rounds * 10, $"Only {rows} rows were compared.");
    }

    // SQLite keeps whole numbers as such where the text would come back the same.
    private static object? Stored(string cell, int column) =>
        cell.Length == 0 ? null
        : column >= 3 && long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
            && whole.ToString(CultureInfo.InvariantCulture) == cell ? whole
        : cell;
}
