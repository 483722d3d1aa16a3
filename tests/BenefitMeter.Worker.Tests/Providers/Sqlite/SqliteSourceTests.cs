using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Sources;
using Microsoft.Data.Sqlite;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Providers.Sqlite;

public sealed class SqliteSourceTests : IAsyncLifetime
{
    private static readonly AdditiveTally Count = new("opened", All, null);

    private static readonly AdditiveTally Sum = new("opened", All, new ColumnValue("Amount"));

    private readonly SqliteFixture fixture = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Extract_RealWithoutDecimals_SaysWhatToWrite()
    {
        await FillAsync(amount: 2.5);

        BenefitMeterException failure = await FailsAsync(Extract(Sum));

        Assert.Equal(
            (FailureKind.Catalogue, "Column 'Amount' contains floating-point numbers, which are not exact."),
            (failure.Kind, failure.Message));
        Assert.Contains("Amount: { type: decimal, decimals: 2 }", failure.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2.5, 0, "3")]
    [InlineData(-2.5, 0, "-3")]
    [InlineData(0.1, 2, "0.1")]
    [InlineData(2.675, 2, "2.68")]
    public async Task Extract_RealWithDecimals_IsRoundedHalfAwayFromZero(double amount, int decimals, string sum)
    {
        await FillAsync(amount);
        var columns = new Dictionary<string, ColumnDefinition> { ["Amount"] = new(ColumnType.Decimal, decimals) };

        DatasetTallies tallies = await ExtractAsync(Extract(Cases with { Columns = columns }, Sum));

        Assert.EndsWith($"sum {sum}", tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20260305L, "an INTEGER")]
    [InlineData(2460000.5, "a REAL")]
    public async Task Extract_NumberAsDate_IsUnreadable(object opened, string shape)
    {
        await FillAsync(1L, opened);
        await ExecuteAsync("INSERT INTO Cases VALUES ('2026-03-05', NULL, NULL, 'CBS', NULL, 1)");

        Assert.Equal(shape, Assert.Single((await ExtractAsync(Extract(Count))).Findings).Shape);
    }

    [Fact]
    public async Task Extract_Blob_IsUnreadable()
    {
        await FillAsync(new byte[] { 1 });
        await ExecuteAsync("INSERT INTO Cases VALUES ('2026-03-05', NULL, NULL, 'CBS', NULL, 1)");

        Assert.Equal(
            ("Amount", "a BLOB"),
            ((await ExtractAsync(Extract(Count))).Findings[0].Column, (await ExtractAsync(Extract(Count))).Findings[0].Shape));
    }

    [Fact]
    public async Task Extract_SumBeyondDecimal_Fails()
    {
        await FillAsync("79228162514264337593543950335");
        await ExecuteAsync("INSERT INTO Cases VALUES ('2026-03-05', NULL, NULL, 'CBS', NULL, 1)");

        Assert.Equal(
            "A sum over dataset 'cases' has more digits than can be calculated exactly (28).",
            (await FailsAsync(Extract(Sum))).Message);
    }

    [Fact]
    public async Task Extract_SumBeyondDecimalOfRowsThatNoTallyTakes_IsNotMissed()
    {
        await FillAsync("79228162514264337593543950335");
        await ExecuteAsync("INSERT INTO Cases VALUES ('2026-03-05', NULL, NULL, 'CBS', NULL, 1)");
        await ExecuteAsync("INSERT INTO Cases VALUES ('2026-03-05', NULL, NULL, 'CBS', 'Brev', 2)");

        DatasetTallies tallies = await ExtractAsync(
            Extract(new AdditiveTally("opened", Where("Kind", ConditionOperator.In, "Brev"), new ColumnValue("Amount"))));

        Assert.EndsWith("2026-03-05: 1 rows, 1 filled, sum 2", tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_MissingDatabase_NamesTheFile()
    {
        BenefitMeterException failure = await FailsAsync(Extract(Count));

        Assert.Equal((FailureKind.Source, $"The database {fixture.File} does not exist."), (failure.Kind, failure.Message));
    }

    [Fact]
    public async Task Extract_FileThatIsNoDatabase_Fails()
    {
        await File.WriteAllTextAsync(fixture.File, new string('x', 5000), TestContext.Current.CancellationToken);

        Assert.Contains("file is not a database", (await FailsAsync(Extract(Count))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_LockedDatabase_IsTransient()
    {
        await FillAsync(1L);
        await using SqliteConnection other = fixture.Connect();
        await ExecuteAsync("BEGIN EXCLUSIVE", other);

        BenefitMeterException failure = await FailsAsync(Extract(Count));

        Assert.Equal(FailureKind.Transient, failure.Kind);
        Assert.EndsWith("the database is locked.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_TwoDatasetsOfOneRun_SeeOneState()
    {
        await FillAsync(1L);
        await ExecuteAsync("PRAGMA journal_mode = WAL");
        await using SqlSource source = fixture.Open();
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;

        DatasetTallies before = await source.ExtractAsync(Extract(Count), null, cancellationToken);
        await ExecuteAsync("INSERT INTO Cases VALUES ('2026-03-05', NULL, NULL, 'CBS', NULL, 1)");
        DatasetTallies after = await source.ExtractAsync(Extract(Count), null, cancellationToken);

        Assert.Equal((1, 1), (before.RowsRead, after.RowsRead));
        Assert.Equal(2, (await ExtractAsync(Extract(Count))).RowsRead);
    }

    [Theory]
    [InlineData("SELEC * FROM Cases", "syntax error")]
    [InlineData("SELECT * FROM Nowhere", "no such table: Nowhere")]
    [InlineData("DELETE FROM Cases", "syntax error")]
    [InlineData("SELECT * FROM Cases) AS x; DELETE FROM Cases; SELECT * FROM (SELECT 1", "syntax error")]
    public async Task Extract_QueryThatIsNoQuestion_FailsWithTheDatabasesWords(string query, string words)
    {
        await FillAsync(1L);

        BenefitMeterException failure = await FailsAsync(Extract(Cases with { Query = query }, Count));

        Assert.StartsWith("Reading dataset 'cases' from ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await ExtractAsync(Extract(Count))).RowsRead);
    }

    [Theory]
    [InlineData("SELECT * FROM Cases;")]
    [InlineData("WITH c AS (SELECT * FROM Cases) SELECT * FROM c -- every case")]
    public async Task Extract_SemicolonOrComment_IsNoHarm(string query)
    {
        await FillAsync(1L);

        Assert.Equal(1, (await ExtractAsync(Extract(Cases with { Query = query }, Count))).RowsRead);
    }

    [Theory]
    [InlineData("NOCASE", "a")]
    [InlineData("RTRIM", "A ")]
    public async Task Extract_ColumnWithACollation_IsStillComparedOrdinally(string collation, string other)
    {
        await FillAsync(1L);
        await ExecuteAsync(
            $"UPDATE Cases SET Kind = 'A'; INSERT INTO Cases VALUES ('2026-03-05', NULL, NULL, 'CBS', '{other}', 1)");
        string query = $"SELECT Opened, Closed, Moved, Unit, Kind COLLATE {collation} AS Kind, Amount FROM Cases";

        DatasetTallies tallies = await ExtractAsync(
            Extract(Cases with { Query = query }, new AdditiveTally("opened", Where("Kind", ConditionOperator.In, "A"), null)));

        Assert.EndsWith(": 1 rows, 0 filled, sum 0", tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_Key_IsRefusedWithWhatToDo()
    {
        BenefitMeterException failure = await FailsAsync(Extract(Cases with { Key = ["Kind"] }, Count));

        Assert.Equal(FailureKind.Catalogue, failure.Kind);
        Assert.Contains("has a key (Kind)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_NoQuery_SaysWhatToWrite() =>
        Assert.Equal(
            "Write query: SELECT … under the dataset.", (await FailsAsync(Extract(Cases with { Query = null }, Count))).Hint);

    [Fact]
    public async Task Extract_QuestionOverItsTime_IsTransient()
    {
        await FillAsync(1L);
        const string endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT c.* FROM Cases AS c, n";

        BenefitMeterException failure = await FailsAsync(Extract(Cases with { Query = endless }, Count));

        Assert.Equal(
            (FailureKind.Transient, "Source 'system' took more than 1 seconds to answer a query."),
            (failure.Kind, failure.Message));
    }

    private async Task FillAsync(object amount, object? opened = null) =>
        await fixture.FillAsync(Columns, [[opened ?? "2026-03-05", null, null, "CBS", null, amount]]);

    private async Task ExecuteAsync(string sql, SqliteConnection? on = null)
    {
        await using SqliteConnection own = fixture.Connect();
        await using SqliteCommand command = (on ?? own).CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<DatasetTallies> ExtractAsync(Extraction extraction)
    {
        await using SqlSource source = fixture.Open();
        return await source.ExtractAsync(extraction, null, TestContext.Current.CancellationToken);
    }

    private async Task<BenefitMeterException> FailsAsync(Extraction extraction) =>
        await TwoLanguages.FailAsync(() => ExtractAsync(extraction));
}
