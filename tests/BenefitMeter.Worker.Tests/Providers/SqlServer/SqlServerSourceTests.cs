using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Sql;
using BenefitMeter.Worker.Tests.Sources;
using Microsoft.Data.SqlClient;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

public sealed class SqlServerSourceTests
{
    private static readonly AdditiveTally Count = new("opened", All, null);

    [Theory]
    [InlineData(
        "Server=x;Database=y;User ID=reader;Password=Sommer2026",
        "The connection string 'Post' of source 'system' does not contain Encrypt=.")]
    [InlineData(
        "Server=x;Encrypt=True;Connect Timeout=Sommer2026", "The connection string 'Post' of source 'system' cannot be read.")]
    public async Task Extract_ConnectionStringThatWillNotDo_IsRefusedAndNotShown(string text, string message)
    {
        BenefitMeterException failure = await FailsAsync(text);

        Assert.Equal((FailureKind.Catalogue, message), (failure.Kind, failure.Message));
        Assert.DoesNotContain("Sommer2026", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_NoServer_IsTransient()
    {
        BenefitMeterException failure =
            await FailsAsync("Server=127.0.0.1,1;Encrypt=False;Connect Timeout=1;User ID=reader;Password=Sommer2026");

        Assert.Equal(FailureKind.Transient, failure.Kind);
        Assert.DoesNotContain("Sommer2026", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Server=x;Encrypt=True", "Application Name=BenefitMeter", 15)]
    [InlineData("Server=x;Encrypt=False;Connect Timeout=20;App=Fag", "Application Name=Fag", 20)]
    public void Read_ConnectionString_AsksForReadingOnly(string text, string application, int connectSeconds)
    {
        string read = SqlServerConnection.Read(text, Source("sqlserver", "/"), "Post");

        Assert.Contains("Application Intent=ReadOnly", read, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Command Timeout=1", read, StringComparison.Ordinal);
        Assert.Contains(application, read, StringComparison.Ordinal);
        Assert.Equal(connectSeconds, new SqlConnectionStringBuilder(read).ConnectTimeout);
    }

    // A text of 3,999 characters has room for the one that is appended to it; xml is read as the server writes it.
    [Theory]
    [InlineData("nvarchar", 1, nameof(SqlStorage.ShortText), "CAST({0} AS nvarchar({3}))")]
    [InlineData("varchar", 3999, nameof(SqlStorage.ShortText), "CAST({0} AS nvarchar({3}))")]
    [InlineData("nvarchar", 4000, nameof(SqlStorage.Text), "CAST({0} AS nvarchar(max))")]
    [InlineData("varchar", null, nameof(SqlStorage.Text), "CAST({0} AS nvarchar(max))")]
    [InlineData("ntext", null, nameof(SqlStorage.Text), "CAST({0} AS nvarchar(max))")]
    [InlineData("text", null, nameof(SqlStorage.Text), "CAST({0} AS nvarchar(max))")]
    [InlineData("varbinary", 20, nameof(SqlStorage.Binary), "CONVERT(nvarchar(max), CAST({0} AS varbinary(max)), 1)")]
    [InlineData("image", null, nameof(SqlStorage.Binary), "CONVERT(nvarchar(max), CAST({0} AS varbinary(max)), 1)")]
    [InlineData("timestamp", 8, nameof(SqlStorage.Binary), "CONVERT(nvarchar(max), CAST({0} AS varbinary(max)), 1)")]
    [InlineData("xml", null, nameof(SqlStorage.Other), "CAST({0} AS nvarchar(max))")]
    [InlineData("int", 4, nameof(SqlStorage.Whole), "CAST({0} AS nvarchar(50))")]
    public void StorageOf_EachType_IsReadAsTheServerWritesIt(string type, int? width, string stored, string text)
    {
        Assert.Equal(stored, SqlServerTypes.StorageOf(type, width).ToString());
        Assert.Equal(
            text, SqlServerReadings.All.First(each => each.Kind == SqlKind.Text && each.Stored.ToString() == stored).Streamed);
    }

    [Fact]
    public async Task PlanQueries_TimeBetweenLocalTimes_IsStreamed()
    {
        await using SqlSource source = Open("unused");

        SourceQuery query =
            Assert.Single(source.PlanQueries(Extract(new AdditiveTally("opened", All, Duration(DurationUnit.Days)))));

        Assert.Equal("Every row", query.Purpose);
    }

    [Fact]
    public async Task PlanQueries_EveryKindOfTally_ArePlainTSql()
    {
        DatasetDefinition dataset = Cases with
        {
            Dates = new DateColumn[]
            {
                new("opened", "Opened", DateMeaning.Local), new("closed", "Closed", DateMeaning.Utc),
                new("moved", "Moved", DateMeaning.Offset),
            }.ToDictionary(date => date.Name),
        };
        Extraction extraction = Extract(
            dataset,
            new AdditiveTally("opened", Where("Kind", ConditionOperator.NotIn, "O'Brien"), new ColumnValue("Amount")),
            new AdditiveTally(
                "moved", Where("opened", ConditionOperator.AtLeast, "2026-01-01"),
                Duration(DurationUnit.Hours, keepNegative: false, "closed", "moved"))) with
        {
            Columns =
            [
                new("Opened", CellType.Date, DateMeaning.Local, null), new("Closed", CellType.Date, DateMeaning.Utc, null),
                new("Moved", CellType.Date, DateMeaning.Offset, null), new("Unit", CellType.Text, DateMeaning.Local, null),
                new("Kind", CellType.Text, DateMeaning.Local, null), new("Amount", CellType.Number, DateMeaning.Local, null),
            ],
        };
        await using SqlSource source = Open("unused");

        LongLines.Equal(
            """
            -- Rows by day of 'opened' and unit, with 1 additive tallies
            -- @bm0 = O'Brien
            SELECT bm_bucket,
              NULL,
              [Unit],
              bm_problems,
              COUNT_BIG(*),
              NULL,
              bm_if0,
              COUNT_BIG(bm_value0),
              CONVERT(nvarchar(50), SUM(bm_value0), 2)
            FROM (SELECT bm_rows.*,
              [Opened] AS bm_bucket,
              CASE WHEN ([Kind] IS NULL OR NOT ([Kind] = @bm0 + NCHAR(1))) THEN 1 ELSE 0 END AS bm_if0,
              [Amount] AS bm_value0
            FROM (SELECT CAST([Opened] AS date) AS [Opened],
              DATEADD(HOUR, DATEPART(HOUR, CAST(SWITCHOFFSET([Closed], '+00:00') AS datetime2)), \
                  CAST(CAST(CAST(SWITCHOFFSET([Closed], '+00:00') AS datetime2) AS date) AS datetime2)) AS [Closed],
              CAST(SWITCHOFFSET([Closed], '+00:00') AS datetime2) AS bm_moment1,
              DATEADD(HOUR, DATEPART(HOUR, CAST(SWITCHOFFSET([Moved], '+00:00') AS datetime2)), \
                  CAST(CAST(CAST(SWITCHOFFSET([Moved], '+00:00') AS datetime2) AS date) AS datetime2)) AS [Moved],
              CAST(SWITCHOFFSET([Moved], '+00:00') AS datetime2) AS bm_moment2,
              CASE WHEN DATALENGTH(CAST([Unit] AS nvarchar(max))) > 0 THEN (CAST([Unit] AS nvarchar(max)) + NCHAR(1)) COLLATE \
                  Latin1_General_BIN2 END AS [Unit],
              CASE WHEN DATALENGTH(CAST([Kind] AS nvarchar(max))) > 0 THEN (CAST([Kind] AS nvarchar(max)) + NCHAR(1)) COLLATE \
                  Latin1_General_BIN2 END AS [Kind],
              [Amount] AS [Amount],
              NULL AS bm_problems
            FROM (SELECT * FROM Cases
            ) AS bm_query) AS bm_rows) AS bm_cells
            GROUP BY bm_bucket, [Unit], bm_problems, bm_if0

            -- Rows by day of 'moved' and unit, with 1 additive tallies
            -- @bm0 = 2026-01-01
            SELECT bm_bucket,
              NULL,
              [Unit],
              bm_problems,
              COUNT_BIG(*),
              NULL,
              bm_if0,
              COUNT_BIG(CASE WHEN bm_value0 >= 0 THEN bm_value0 END),
              CONVERT(nvarchar(50), SUM(CASE WHEN bm_value0 >= 0 THEN bm_value0 END), 2),
              COUNT_BIG(CASE WHEN bm_value0 < 0 THEN 1 END)
            FROM (SELECT bm_rows.*,
              [Moved] AS bm_bucket,
              CASE WHEN (([Opened] IS NULL OR NULL IS NULL) AND [Opened] >= @bm0 OR [Opened] >= NULL) THEN 1 ELSE 0 END AS bm_if0,
              CASE WHEN bm_moment1 IS NULL OR bm_moment2 IS NULL THEN CAST(DATEDIFF(DAY, [Closed], [Moved]) AS decimal(19, 0)) * \
                  86400000000 ELSE CAST(DATEDIFF_BIG(MICROSECOND, bm_moment1, bm_moment2) AS decimal(19, 0)) END AS bm_value0
            FROM (SELECT CAST([Opened] AS date) AS [Opened],
              DATEADD(HOUR, DATEPART(HOUR, CAST(SWITCHOFFSET([Closed], '+00:00') AS datetime2)), \
                  CAST(CAST(CAST(SWITCHOFFSET([Closed], '+00:00') AS datetime2) AS date) AS datetime2)) AS [Closed],
              CAST(SWITCHOFFSET([Closed], '+00:00') AS datetime2) AS bm_moment1,
              DATEADD(HOUR, DATEPART(HOUR, CAST(SWITCHOFFSET([Moved], '+00:00') AS datetime2)), \
                  CAST(CAST(CAST(SWITCHOFFSET([Moved], '+00:00') AS datetime2) AS date) AS datetime2)) AS [Moved],
              CAST(SWITCHOFFSET([Moved], '+00:00') AS datetime2) AS bm_moment2,
              CASE WHEN DATALENGTH(CAST([Unit] AS nvarchar(max))) > 0 THEN (CAST([Unit] AS nvarchar(max)) + NCHAR(1)) COLLATE \
                  Latin1_General_BIN2 END AS [Unit],
              CASE WHEN DATALENGTH(CAST([Kind] AS nvarchar(max))) > 0 THEN (CAST([Kind] AS nvarchar(max)) + NCHAR(1)) COLLATE \
                  Latin1_General_BIN2 END AS [Kind],
              [Amount] AS [Amount],
              NULL AS bm_problems
            FROM (SELECT * FROM Cases
            ) AS bm_query) AS bm_rows) AS bm_cells
            GROUP BY bm_bucket, [Unit], bm_problems, bm_if0
            """,
            string.Join("\n\n", source.PlanQueries(extraction)));
    }

    private static SqlSource Open(string connectionString)
    {
        SourceDefinition source = Source("sqlserver", "/", ("connection", "Post"));
        return new(source, new SqlServerEngine(source, Context(_ => connectionString)));
    }

    private static async Task<BenefitMeterException> FailsAsync(string connectionString)
    {
        await using SqlSource source = Open(connectionString);
        return await TwoLanguages.FailAsync(
            () => source.ExtractAsync(Extract(Count), null, TestContext.Current.CancellationToken));
    }
}
