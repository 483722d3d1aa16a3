using System.Data.Common;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Sources;
using Npgsql;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

[Slow("starts PostgreSQL")]
public sealed class PostgreSqlSourceTests : IAsyncLifetime
{
    private static readonly AdditiveTally Count = new("opened", All, null);

    private static readonly AdditiveTally Sum = new("opened", All, new ColumnValue("Amount"));

    private readonly PostgreSqlFixture fixture = new();

    public async ValueTask InitializeAsync() => await fixture.FillAsync(Columns, [Row("2026-03-05", amount: "1.50")]);

    public ValueTask DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Extract_TwoDatasetsOfOneRun_SeeOneState()
    {
        await using SqlSource source = fixture.Open();
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;

        DatasetTallies before = await source.ExtractAsync(Extract(Count), null, cancellationToken);
        await fixture.ExecuteAsync("INSERT INTO Cases SELECT * FROM Cases");
        DatasetTallies after = await source.ExtractAsync(Extract(Count), null, cancellationToken);

        Assert.Equal((1, 1), (before.RowsRead, after.RowsRead));
        Assert.Equal(2, (await ExtractAsync(Cases, Count)).RowsRead);
    }

    [Fact]
    public async Task Estimate_OfAnalysedTexts_IsTheirNumber_OfUnknownOnesMany()
    {
        await fixture.ExecuteAsync("INSERT INTO Cases (\"Kind\") SELECT 'k' || n % 4 FROM generate_series(1, 10000) AS n");
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        SourceDefinition definition = Source("postgresql", "/", ("connection", "Cases"));
        PostgreSqlEngine engine = new(definition, Context(_ => fixture.ConnectionString));

        Assert.InRange((await EstimateAsync())!.Value, 200, 10_000);
        await fixture.ExecuteAsync("ANALYZE Cases");
        Assert.InRange((await EstimateAsync())!.Value, 4, 5);

        async Task<long?> EstimateAsync()
        {
            await using DbTransaction transaction = await engine.OpenAsync(cancellationToken);
            await using DbConnection connection = transaction.Connection!;
            await using DbCommand command = connection.CreateCommand();
            command.CommandText = "SELECT DISTINCT \"Kind\" FROM Cases";
            return await engine.EstimateAsync(command, cancellationToken);
        }
    }

    [Fact]
    public async Task Open_ServerWithMoreMemory_KeepsItAndHashes()
    {
        SourceDefinition definition = Source("postgresql", "/", ("connection", "Cases"));

        Assert.Equal("64MB", await WorkMemoryAsync(string.Empty));
        Assert.Equal("256MB", await WorkMemoryAsync(";Options=-c work_mem=256MB"));

        async Task<string?> WorkMemoryAsync(string options)
        {
            PostgreSqlEngine engine = new(definition, Context(_ => fixture.ConnectionString + options));
            await using DbTransaction transaction = await engine.OpenAsync(TestContext.Current.CancellationToken);
            await using DbConnection connection = transaction.Connection!;
            await using DbCommand command = connection.CreateCommand();
            command.CommandText = "SHOW work_mem";
            return (string?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData(
        "SELECT c.*, nextval('numbers') FROM Cases AS c", "cannot execute nextval() in a read-only transaction (SQLSTATE 25006)")]
    [InlineData("SELECT * FROM Cases) AS x; DELETE FROM Cases; SELECT * FROM (SELECT 1", "in a read-only transaction")]
    [InlineData("DELETE FROM Cases", "syntax error")]
    public async Task Extract_QueryThatWrites_IsRefusedByTheDatabase(string query, string words)
    {
        await fixture.ExecuteAsync("CREATE SEQUENCE numbers");

        BenefitMeterException failure = await FailsAsync(Cases with { Query = query }, Count);

        Assert.Equal(FailureKind.Source, failure.Kind);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await ExtractAsync(Cases, Count)).RowsRead);
    }

    [Theory]
    [InlineData("SELECT * FROM Nowhere", "relation \"nowhere\" does not exist (SQLSTATE 42P01)")]
    [InlineData(
        "SELECT c.*, 1 / 0 FROM Cases AS c WHERE 1 / (SELECT COUNT(*) - 1 FROM Cases) = 0",
        "cannot convert or calculate with (SQLSTATE 22012)")]
    public async Task Extract_QueryThatFails_IsTheSources(string query, string words)
    {
        BenefitMeterException failure = await FailsAsync(Cases with { Query = query }, Count);

        Assert.Equal(FailureKind.Source, failure.Kind);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_ValueThatCannotBeCast_IsNeverShown()
    {
        await fixture.ExecuteAsync("UPDATE Cases SET \"Unit\" = '010203-1234'");

        BenefitMeterException failure = await FailsAsync(
            Cases with
            {
                Query = "SELECT \"Opened\", \"Closed\", \"Moved\", \"Unit\", \"Kind\", CAST(\"Unit\" AS integer) AS \"Amount\" "
                    + "FROM Cases",
            },
            Sum);

        Assert.DoesNotContain("1234", failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("SQLSTATE 22P02", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_QuestionOverItsTime_IsStoppedOnTheServer()
    {
        BenefitMeterException failure = await FailsAsync(
            Cases with { Query = "SELECT c.* FROM Cases AS c, generate_series(1, 1000000000000) AS n WHERE n < 0" }, Count);

        Assert.Equal(
            (FailureKind.Transient, "Source 'system' took more than 1 seconds to answer a query."),
            (failure.Kind, failure.Message));
        await using NpgsqlConnection connection = await PostgreSqlCluster.ConnectAsync(fixture.ConnectionString);
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText =
            "SELECT COUNT(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%generate_series(1, 1000000000000)%' "
            + "AND pid <> pg_backend_pid()";
        Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Extract_NoServer_IsTransient()
    {
        await using SqlSource source = fixture.Open("Host=127.0.0.1;Port=1;Username=nobody;Password=Sommer2026");

        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => source.ExtractAsync(Extract(Count), null, TestContext.Current.CancellationToken));

        Assert.Equal(FailureKind.Transient, failure.Kind);
        Assert.DoesNotContain("Sommer2026", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_UserWithoutRights_SaysWhatToGrant()
    {
        await fixture.ExecuteAsync(
            "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'stranger') THEN CREATE ROLE "
                + "stranger LOGIN; END IF; END $$");

        await using SqlSource source =
            fixture.Open(fixture.ConnectionString.Replace("tester", "stranger", StringComparison.Ordinal));
        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => source.ExtractAsync(
                Extract(Cases with { Query = fixture.QualifiedQuery }, Count), null, TestContext.Current.CancellationToken));

        Assert.StartsWith(
            "Give the connection's user the right to read: GRANT SELECT ON", failure.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("now()", "has the type timestamp with time zone, which cannot be read as a local time (as: local).")]
    [InlineData("20260305", "has the type integer, which cannot be read as a local time (as: local).")]
    [InlineData("true", "has the type boolean, which cannot be read as a local time (as: local).")]
    public async Task Extract_ColumnOfAnotherType_SaysWhatToWrite(string opened, string words)
    {
        BenefitMeterException failure = await FailsAsync(Replacing("Opened", opened), Count);

        Assert.Equal(FailureKind.Catalogue, failure.Kind);
        Assert.Equal($"Column 'Opened' of dataset 'cases' {words}", failure.Message);
        Assert.Contains("as: offset", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_RealWithoutDecimals_SaysWhatToWrite()
    {
        BenefitMeterException failure = await FailsAsync(Replacing("Amount", "CAST(2.5 AS double precision)"), Sum);

        Assert.Equal("Column 'Amount' contains floating-point numbers, which are not exact.", failure.Message);
    }

    [Theory]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("2.675", 2, "2.68")]
    public async Task Extract_RealWithDecimals_IsRoundedHalfAwayFromZero(string amount, int decimals, string sum)
    {
        var columns = new Dictionary<string, ColumnDefinition> { ["Amount"] = new(ColumnType.Decimal, decimals) };

        DatasetTallies tallies =
            await ExtractAsync(Replacing("Amount", $"CAST({amount} AS double precision)") with { Columns = columns }, Sum);

        Assert.EndsWith($"sum {sum}", tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Opened", "CAST('infinity' AS date)", "aaaaaaaa, length 8")]
    [InlineData("Opened", "CAST('-infinity' AS timestamp)", "-aaaaaaaa, length 9")]
    [InlineData("Opened", "CAST('0044-03-15 BC' AS date)", "9999-99-99 aa, length 13")]
    [InlineData("Moved", "CAST('infinity' AS timestamptz)", "aaaaaaaaa, length 9")]
    [InlineData("Amount", "CAST('NaN' AS numeric)", "aaa, length 3")]
    [InlineData("Amount", "1e40 + 0.5", "9999999999999999999999999999999999999999…, length 43")]
    public async Task Extract_WhatNoCellHolds_IsUnreadableGroupedAsStreamed(string column, string value, string shape)
    {
        DatasetDefinition dataset = Replacing(column, value);
        DatasetDefinition both = dataset with { Query = $"{dataset.Query} UNION ALL SELECT * FROM Cases" };
        await using SqlSource source = fixture.Open();
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;

        DatasetTallies grouped = await source.ExtractAsync(Extract(both, Sum), null, cancellationToken);
        DatasetTallies streamed = await source.StreamAsync(Extract(both, Sum), null, cancellationToken);

        Assert.Equal((column, shape), (Assert.Single(grouped.Findings).Column, grouped.Findings[0].Shape));
        Assert.Equal(TallyText.Of(streamed), TallyText.Of(grouped));
    }

    // Cells that stand as they are, over texts that are few, are read anew for each mention; with a text that is ordered they are
    // handed on.
    [Theory]
    [InlineData(Bucket.Month, ConditionOperator.In)]
    [InlineData(Bucket.Month, ConditionOperator.Above)]
    [InlineData(Bucket.Day, ConditionOperator.In)]
    public async Task Extract_AwkwardDatesAndNumbers_GivesTheSameGroupedAsStreamed(Bucket bucket, ConditionOperator operation)
    {
        const string Rows = """
            SELECT CAST(o AS date) AS "Opened", CAST(c AS date) AS "Closed", u AS "Unit", k AS "Kind", CAST(a AS numeric) AS
              "Amount" FROM (VALUES
              ('2026-03-01', '2026-03-31', 'CBS', 'Brev', '1.50'), ('2026-03-31', 'infinity', 'CBS', 'Brev', '1.5000'),
                ('2026-03-31', '2026-03-01', 'TEK', '', '-0.00'),
              ('-infinity', 'infinity', 'TEK', 'Sag', '1'), ('infinity', '-infinity', 'TEK', 'Sag', 'NaN'), ('5874897-12-31',
                '0044-03-15 BC', '', 'Sag', '1e40'),
              ('0001-01-01', '9999-12-31', 'CBS', NULL, '12345678901234567890.12345678'), ('9999-12-31', '10000-01-01', NULL,
                'Brev', NULL), ('10000-01-01', NULL, 'CBS', 'Brev', '2'),
              ('2026-04-15', '2026-04-16', '1', 'brev', '100000000000000'), ('2026-04-16', '2027-01-01', '01', 'Brev',
                '99999999999999.00000000000001'),
              ('2026-04-30', NULL, 'CBS', 'Å', '0.0000000000000000000000000001'), ('2026-04-01', '2026-04-01', 'CBS', 'Brev',
                '0.00000000000000000000000000001'),
              (NULL, '2026-04-01', 'CBS', 'Brev', '3'), ('2024-02-29', '2024-03-01', 'TEK', 'Brev', '1.5')) AS v (o, c, u, k, a)
            """;
        Extraction extraction = Extract(
            Cases with { Query = Rows },
            new AdditiveTally("opened", Where("Kind", operation, "Brev"), new ColumnValue("Amount")),
            new AdditiveTally("opened", All, Duration(DurationUnit.CalendarDays, keepNegative: false)),
            new AdditiveTally("closed", Where("Amount", ConditionOperator.Above, "1.5"), null),
            new ValuesTally("opened", All, new ColumnValue("Amount")),
            new ValuesTally("opened", All, Duration(DurationUnit.Days)),
            new DistinctTally("opened", All, "Kind"),
            new OpenTally("opened", "closed", All));
        extraction = extraction with
        { Bucket = bucket, AsOf = Day("2026-04-15"), Columns = [.. extraction.Columns.Where(need => need.Column != "Moved")] };
        await using SqlSource source = fixture.Open();
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;

        DatasetTallies grouped = await source.ExtractAsync(extraction, null, cancellationToken);
        DatasetTallies streamed = await source.StreamAsync(extraction, null, cancellationToken);

        Assert.Equal(TallyText.Of(streamed), TallyText.Of(grouped));
        Assert.Equal((15, 8), (grouped.RowsRead, grouped.RowsKept));
    }

    [Fact]
    public async Task Extract_SumBeyondDecimal_Fails()
    {
        DatasetDefinition dataset = Replacing("Amount", "79228162514264337593543950335");

        BenefitMeterException failure =
            await FailsAsync(dataset with { Query = $"{dataset.Query} UNION ALL SELECT * FROM Cases" }, Sum);

        Assert.Equal("A sum over dataset 'cases' has more digits than can be calculated exactly (28).", failure.Message);
    }

    [Theory]
    [InlineData("true", "true")]
    [InlineData("42", "42")]
    [InlineData("CAST('6F9619FF-8B86-D011-B42D-00CF4FC964FF' AS uuid)", "6f9619ff-8b86-d011-b42d-00cf4fc964ff")]
    public async Task Extract_OtherTypesAsText_AreComparedAsTheyAreWritten(string kind, string value)
    {
        DatasetTallies tallies = await ExtractAsync(
            Replacing("Kind", kind), new AdditiveTally("opened", Where("Kind", ConditionOperator.In, value), null));

        Assert.EndsWith(": 1 rows, 0 filled, sum 0", tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_UnknownConnection_NamesTheSetting()
    {
        await using SqlSource source = new(
            Source("postgresql", "/"),
            new BenefitMeter.Worker.Providers.PostgreSql.PostgreSqlEngine(
                Source("postgresql", "/", ("connection", "Fag")), SampleCases.Context(_ => null)));

        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => source.ExtractAsync(Extract(Count), null, TestContext.Current.CancellationToken));

        Assert.Equal("The settings have no connection string 'Fag', which source 'system' names.", failure.Message);
        Assert.Contains("BENEFITMETER__ConnectionStrings__Fag", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_ConnectionStringThatIsNone_IsNotShown()
    {
        await using SqlSource source = fixture.Open("Host=x;Port=Sommer2026");

        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => source.ExtractAsync(Extract(Count), null, TestContext.Current.CancellationToken));

        Assert.Equal("The connection string 'Cases' of source 'system' cannot be read.", failure.Message);
        Assert.DoesNotContain("Sommer2026", failure.ToString(), StringComparison.Ordinal);
    }

    private static DatasetDefinition Replacing(string column, string sql) => Cases with
    {
        Query = $"SELECT {string.Join(", ", Columns.Select(name => name == column ? $"{sql} AS \"{name}\"" : $"\"{name}\""))} "
            + "FROM Cases",
    };

    private async Task<DatasetTallies> ExtractAsync(DatasetDefinition dataset, params Tally[] tallies)
    {
        await using SqlSource source = fixture.Open();
        return await source.ExtractAsync(Extract(dataset, tallies), null, TestContext.Current.CancellationToken);
    }

    private async Task<BenefitMeterException> FailsAsync(DatasetDefinition dataset, params Tally[] tallies) =>
        await TwoLanguages.FailAsync(() => ExtractAsync(dataset, tallies));
}
