using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Providers.Csv;
using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

[Slow("needs SQL Server")]
[Collection(SqlServerFixture.Alone)]
public sealed class SqlServerEqualsStreamTests
{
    private const int Rounds = 30;

    [Fact]
    public async Task Extract_RandomRows_GivesTheSameFromCsvAndSqlServerStreamedAndGrouped()
    {
        _ = SqlServerFixture.Server();
        long rows = 0;
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        for (int seed = 1; seed <= Rounds; seed++)
        {
            var made = new RandomDataset(seed);
            string[][] cells = made.TypedRows();
            Extraction extraction = made.Extraction();
            await using var csv = new CsvFixture();
            await using var database = new SqlServerFixture();
            await using ISource file = await csv.OpenAsync(SampleCases.Columns, cells);
            await using var source = (SqlSource)await database.OpenAsync(SampleCases.Columns, cells);

            string expected = TallyText.Of(await file.ExtractAsync(extraction, null, cancellationToken));
            string streamed = TallyText.Of(await source.StreamAsync(extraction, null, cancellationToken));
            string grouped = TallyText.Of(await source.ExtractAsync(extraction, null, cancellationToken));

            Assert.True(expected == streamed, $"Seed {seed}, streamed from SQL Server:\n{streamed}\nfrom CSV:\n{expected}");
            Assert.True(expected == grouped, $"Seed {seed}, grouped by SQL Server:\n{grouped}\nfrom CSV:\n{expected}");
            rows += cells.Length;
        }

        Assert.True(rows > Rounds * 10, $"Only {rows} rows were compared.");
    }
}
