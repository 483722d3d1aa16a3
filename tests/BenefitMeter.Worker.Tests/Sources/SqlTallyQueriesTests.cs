using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Sql;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Sources;

public sealed class SqlTallyQueriesTests
{
    [Fact]
    public void Of_TwentyAdditiveTalliesOnOneDate_IsOneQuestion()
    {
        Tally[] twenty = [.. Enumerable.Range(0, 20)
            .Select(i => new AdditiveTally("opened", Where("Kind", ConditionOperator.In, $"kind {i}"), null))];

        SourceQuery question = Assert.Single(Questions(twenty));

        Assert.Equal("Rows by day of 'opened' and unit, with 20 additive tallies", question.Purpose);
        Assert.Equal(20, question.Parameters.Count);
    }

    [Fact]
    public void Of_SeveralDatesAndMiddleValues_IsOneQuestionADateAndOneATally()
    {
        IReadOnlyList<SourceQuery> questions = Questions(
            new AdditiveTally("opened", All, null),
            new AdditiveTally("moved", All, null),
            new ValuesTally("opened", All, Duration(DurationUnit.Days)),
            new DistinctTally("opened", All, "Kind"),
            new OpenTally("opened", "closed", All));

        Assert.Equal(
            [
                "Rows by day of 'opened' and unit, with 1 additive tallies",
                "Rows by day of 'moved' and unit, with 1 additive tallies",
                "Rows by day of 'closed' and unit, with 0 additive tallies",
                "Rows by day of 'opened', unit and every value",
                "Rows by day of 'opened', unit and different 'Kind'",
                "Rows by day of 'opened', unit and open until 'closed'",
            ],
            questions.Select(q => q.Purpose));
    }

    [Fact]
    public void Of_ShareOfACount_ReadsAsPlanShowsIt()
    {
        DatasetDefinition dataset = Cases with { Query = "SELECT * FROM Cases -- all\n;" };
        Extraction extraction = Extract(
            dataset,
            new AdditiveTally("opened", Where("Kind", ConditionOperator.NotIn, "O'Brien"), null),
            new AdditiveTally("opened", All, Duration(DurationUnit.Hours, keepNegative: false))) with
        {
            Columns =
            [
                new("Opened", CellType.Date, DateMeaning.Local, null), new("Closed", CellType.Date, DateMeaning.Utc, null),
                new("Unit", CellType.Text, DateMeaning.Local, null), new("Kind", CellType.Text, DateMeaning.Local, null),
            ],
        };

        SourceQuery question = Assert.Single(SqlTallyQueries.Build(
            extraction, SqliteDialect.Instance, SqlRows.Expected(SqliteDialect.Instance, extraction))).Query;

        Assert.Equal(
            """
            -- Rows by day of 'opened' and unit, with 2 additive tallies
            -- @bm0 = O'Brien
            SELECT bm_bucket,
              NULL,
              "Unit",
              bm_problems,
              COUNT(*),
              NULL,
              bm_if0,
              COUNT(CASE WHEN bm_value0 >= 0 THEN bm_value0 END),
              bm_sum(CASE WHEN bm_value0 >= 0 THEN bm_value0 END),
              COUNT(CASE WHEN bm_value0 < 0 THEN 1 END)
            FROM (SELECT bm_rows.*,
              bm_day("Opened") AS bm_bucket,
              CASE WHEN ("Kind" IS NULL OR NOT ("Kind" = @bm0)) THEN 1 ELSE 0 END AS bm_if0,
              bm_elapsed("Opened", "Closed") AS bm_value0
            FROM (SELECT bm_local("Opened") AS "Opened",
              bm_utc("Closed") AS "Closed",
              NULLIF(CAST("Unit" AS TEXT) COLLATE BINARY, '') AS "Unit",
              NULLIF(CAST("Kind" AS TEXT) COLLATE BINARY, '') AS "Kind",
              bm_problems("Opened", "Closed", "Unit", "Kind") AS bm_problems
            FROM (SELECT * FROM Cases -- all
            ) AS bm_query
            LIMIT -1) AS bm_rows
            LIMIT -1) AS bm_cells
            GROUP BY bm_bucket, "Unit", bm_problems, bm_if0
            """,
            question.ToString());
    }

    [Fact]
    public void Of_WholeMonths_GroupsByMonthAndPutsLaterDaysAside()
    {
        Extraction extraction = Extract(new AdditiveTally("opened", All, null), new OpenTally("opened", "closed", All)) with
        {
            Bucket = Bucket.Month,
            AsOf = Day("2026-03-15"),
            PlacingDates = ["opened"],
        };

        SqlTallyQuery[] asked = [.. SqlTallyQueries.Build(
            extraction, SqlServerDialect.Instance, SqlRows.Expected(SqlServerDialect.Instance, extraction))];

        Assert.Equal("Rows by month of 'opened' and unit, with 1 additive tallies", asked[0].Query.Purpose);
        Assert.StartsWith("SELECT MIN([Opened]),\n  MAX([Opened]),\n  [Unit],\n", asked[0].Query.Text, StringComparison.Ordinal);
        Assert.Contains(
            "CASE WHEN [Opened] >= @bm0 THEN @bm0 ELSE DATEFROMPARTS(YEAR([Opened]), MONTH([Opened]), 1) END AS bm_bucket",
            asked[0].Query.Text, StringComparison.Ordinal);
        Assert.Equal(new QueryParameter("@bm0", Day("2026-03-16")), asked[0].Query.Parameters[0]);
        Assert.Equal("Rows by day of 'opened', unit and open until 'closed'", asked[1].Query.Purpose);
    }

    [Fact]
    public void Of_FewTexts_GroupsByThemAndAsksConditionsOfGroups()
    {
        Extraction extraction = Extract(
            new AdditiveTally("opened", Where("Kind", ConditionOperator.In, "Brev"), null),
            new AdditiveTally("opened", Where("Kind", ConditionOperator.Above, "C"), null));
        SqlRows rows = SqlRows.Expected(PostgreSqlDialect.Instance, extraction).WithFewTexts(areFew: true);

        SourceQuery question = Assert.Single(SqlTallyQueries.Build(extraction, PostgreSqlDialect.Instance, rows).Take(1)).Query;

        Assert.EndsWith("\nGROUP BY bm_bucket, \"Unit\", bm_problems, \"Kind\", bm_if1", question.Text, StringComparison.Ordinal);
        Assert.Contains(
            "  CASE WHEN (\"Kind\" = @bm0) THEN 1 ELSE 0 END,\n  bm_if1\nFROM", question.Text, StringComparison.Ordinal);
        Assert.Equal("SELECT DISTINCT \"Kind\" FROM (SELECT * FROM Cases\n) AS bm_query", rows.SelectDistinctTexts());
    }

    [Theory]
    [InlineData("date", true, ConditionOperator.In, false)]
    [InlineData("date", false, ConditionOperator.In, true)]
    [InlineData("date", true, ConditionOperator.Above, true)]
    [InlineData("timestamp without time zone", true, ConditionOperator.In, true)]
    public void Of_CellsAsTheyStandOverFewTexts_AreReadAnew(
        string opened, bool areFew, ConditionOperator operation, bool isReadOnce)
    {
        Extraction extraction = Extract(new AdditiveTally("opened", Where("Kind", operation, "Brev"), new ColumnValue("Amount")));
        extraction = extraction with
        { Columns = [.. extraction.Columns.Where(need => need.Column is "Opened" or "Unit" or "Kind" or "Amount")] };
        SqlRows rows = SqlRows
            .Found(PostgreSqlDialect.Instance, extraction, [.. new[] { opened, "text", "text", "numeric" }.Select(type =>
                new SqlColumn(PostgreSqlTypes.StorageOf(type), type, null))])
            .WithFewTexts(areFew);

        SourceQuery question = Assert.Single(SqlTallyQueries.Build(extraction, PostgreSqlDialect.Instance, rows)).Query;

        Assert.Equal(isReadOnce, question.Text.Contains("OFFSET", StringComparison.Ordinal));
    }

    [Fact]
    public void Quote_QuoteInAName_IsDoubled() => Assert.Equal("\"a\"\"b\"", SqliteDialect.Instance.Quote("a\"b"));

    private static IReadOnlyList<SourceQuery> Questions(params Tally[] tallies) =>
        [
            .. SqlTallyQueries.Build(
                Extract(tallies), SqliteDialect.Instance, SqlRows.Expected(SqliteDialect.Instance, Extract(tallies)))
                .Select(asked => asked.Query),
        ];
}
