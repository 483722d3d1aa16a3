using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Sources;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

public sealed class PostgreSqlQueriesTests
{
    [Fact]
    public async Task PlanQueries_FirstDay_LetTheDatabaseLookUpLaterRows()
    {
        AdditiveTally count = new("opened", All, null);
        Extraction extraction = Extract(Cases, count, new OpenTally("opened", "closed", All)) with
        {
            FirstDay = Day("2026-03-06"),
            FirstDays = new Dictionary<Tally, DateOnly> { [count] = Day("2026-03-06") },
        };
        SourceDefinition definition = Source("postgresql", "/", ("connection", "Post"));
        await using SqlSource source = new(definition, new PostgreSqlEngine(definition, Context(_ => null)));

        IReadOnlyList<SourceQuery> queries = source.PlanQueries(extraction);

        Assert.Contains(") AS bm_query\nWHERE \"Opened\" >= @bm0\n", queries[0].Text, StringComparison.Ordinal);
        Assert.Equal(new QueryParameter("@bm0", Day("2026-03-04")), queries[0].Parameters[0]);
        Assert.Contains(") AS bm_query\nOFFSET '0'", queries[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanQueries_ShareAndWorkingDays_ReadAsPlanShowsThem()
    {
        Extraction extraction = Extract(
            Cases,
            new AdditiveTally("opened", Where("Kind", ConditionOperator.NotIn, "O'Brien"), null),
            new AdditiveTally("opened", All, Duration(DurationUnit.Hours, keepNegative: false, "opened", "moved")),
            new ValuesTally("opened", All, Duration(DurationUnit.WorkingDays, keepNegative: true, "opened", "moved"))) with
        {
            Columns =
            [
                new("Opened", CellType.Date, DateMeaning.Local, null), new("Moved", CellType.Date, DateMeaning.Offset, null),
                new("Unit", CellType.Text, DateMeaning.Local, null), new("Kind", CellType.Text, DateMeaning.Local, null),
            ],
            PlacingDates = ["opened"],
        };
        SourceDefinition definition = Source("postgresql", "/", ("connection", "Post"));
        await using SqlSource source = new(definition, new PostgreSqlEngine(definition, Context(_ => null)));

        LongLines.Equal(
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
              CAST(trim_scale(SUM(CASE WHEN bm_value0 >= 0 THEN bm_value0 END)) AS text),
              COUNT(CASE WHEN bm_value0 < 0 THEN 1 END)
            FROM (SELECT bm_rows.*,
              "Opened" AS bm_bucket,
              CASE WHEN ("Kind" IS NULL OR NOT ("Kind" = @bm0)) THEN 1 ELSE 0 END AS bm_if0,
              CASE WHEN bm_moment0 IS NULL OR bm_moment1 IS NULL THEN (bm_day1 - "Opened") * 86400000000 ELSE CAST(EXTRACT(EPOCH \
                  FROM bm_moment1 - bm_moment0) * 1000000 AS bigint) END AS bm_value0
            FROM (SELECT CAST(CASE WHEN "Opened" >= '0001-01-01' AND "Opened" < '10000-01-01' THEN "Opened" END AS date) AS \
                "Opened",
              LEAST(CASE WHEN "Opened" >= '0001-01-01' AND "Opened" < '10000-01-01' THEN "Opened" END AT TIME ZONE \
                  'Europe/Copenhagen', (CASE WHEN "Opened" >= '0001-01-01' AND "Opened" < '10000-01-01' THEN "Opened" END - \
                  interval '1 hour') AT TIME ZONE 'Europe/Copenhagen' + interval '1 hour') AS bm_moment0,
              date_trunc('hour', CASE WHEN "Moved" >= '0001-01-01' AND "Moved" < '10000-01-01' THEN "Moved" END AT TIME ZONE \
                  'UTC') AS "Moved",
              CAST(CASE WHEN "Moved" >= '0001-01-01' AND "Moved" < '10000-01-01' THEN "Moved" END AT TIME ZONE \
                  'Europe/Copenhagen' AS date) AS bm_day1,
              CASE WHEN "Moved" >= '0001-01-01' AND "Moved" < '10000-01-01' THEN "Moved" END AS bm_moment1,
              NULLIF(CAST("Unit" AS text), '') COLLATE "C" AS "Unit",
              NULLIF(CAST("Kind" AS text), '') COLLATE "C" AS "Kind",
              CASE WHEN NOT ("Opened" >= '0001-01-01' AND "Opened" < '10000-01-01') OR NOT ("Moved" >= '0001-01-01' AND "Moved" \
                  < '10000-01-01') THEN CONCAT(CASE WHEN NOT ("Opened" >= '0001-01-01' AND "Opened" < '10000-01-01') THEN '0 ' \
                  || left(regexp_replace(regexp_replace(CAST("Opened" AS text), '[0-9]', '9', 'g'), '[[:alpha:]]', 'a', 'g'), \
                  40) || CASE WHEN length(CAST("Opened" AS text)) > 40 THEN '…' ELSE '' END || ', length ' || \
                  length(CAST("Opened" AS text)) || chr(10) END,
                CASE WHEN NOT ("Moved" >= '0001-01-01' AND "Moved" < '10000-01-01') THEN '1 ' || \
                    left(regexp_replace(regexp_replace(CAST("Moved" AT TIME ZONE 'UTC' AS text) || 'Z', '[0-9]', '9', 'g'), \
                    '[[:alpha:]]', 'a', 'g'), 40) || CASE WHEN length(CAST("Moved" AT TIME ZONE 'UTC' AS text) || 'Z') > 40 THEN \
                    '…' ELSE '' END || ', length ' || length(CAST("Moved" AT TIME ZONE 'UTC' AS text) || 'Z') || chr(10) END) \
                    END AS bm_problems
            FROM (SELECT * FROM Cases
            ) AS bm_query
            OFFSET '0') AS bm_rows
            OFFSET '0') AS bm_cells
            GROUP BY bm_bucket, "Unit", bm_problems, bm_if0

            -- Rows by day of 'opened', unit and pair of days from 'opened' to 'moved'
            SELECT "Opened",
              "Unit",
              "Opened",
              bm_day1,
              COUNT(*)
            FROM (SELECT CAST(CASE WHEN "Opened" >= '0001-01-01' AND "Opened" < '10000-01-01' THEN "Opened" END AS date) AS \
                "Opened",
              LEAST(CASE WHEN "Opened" >= '0001-01-01' AND "Opened" < '10000-01-01' THEN "Opened" END AT TIME ZONE \
                  'Europe/Copenhagen', (CASE WHEN "Opened" >= '0001-01-01' AND "Opened" < '10000-01-01' THEN "Opened" END - \
                  interval '1 hour') AT TIME ZONE 'Europe/Copenhagen' + interval '1 hour') AS bm_moment0,
              date_trunc('hour', CASE WHEN "Moved" >= '0001-01-01' AND "Moved" < '10000-01-01' THEN "Moved" END AT TIME ZONE \
                  'UTC') AS "Moved",
              CAST(CASE WHEN "Moved" >= '0001-01-01' AND "Moved" < '10000-01-01' THEN "Moved" END AT TIME ZONE \
                  'Europe/Copenhagen' AS date) AS bm_day1,
              CASE WHEN "Moved" >= '0001-01-01' AND "Moved" < '10000-01-01' THEN "Moved" END AS bm_moment1,
              NULLIF(CAST("Unit" AS text), '') COLLATE "C" AS "Unit",
              NULLIF(CAST("Kind" AS text), '') COLLATE "C" AS "Kind",
              CASE WHEN NOT ("Opened" >= '0001-01-01' AND "Opened" < '10000-01-01') OR NOT ("Moved" >= '0001-01-01' AND "Moved" \
                  < '10000-01-01') THEN CONCAT(CASE WHEN NOT ("Opened" >= '0001-01-01' AND "Opened" < '10000-01-01') THEN '0 ' \
                  || left(regexp_replace(regexp_replace(CAST("Opened" AS text), '[0-9]', '9', 'g'), '[[:alpha:]]', 'a', 'g'), \
                  40) || CASE WHEN length(CAST("Opened" AS text)) > 40 THEN '…' ELSE '' END || ', length ' || \
                  length(CAST("Opened" AS text)) || chr(10) END,
                CASE WHEN NOT ("Moved" >= '0001-01-01' AND "Moved" < '10000-01-01') THEN '1 ' || \
                    left(regexp_replace(regexp_replace(CAST("Moved" AT TIME ZONE 'UTC' AS text) || 'Z', '[0-9]', '9', 'g'), \
                    '[[:alpha:]]', 'a', 'g'), 40) || CASE WHEN length(CAST("Moved" AT TIME ZONE 'UTC' AS text) || 'Z') > 40 THEN \
                    '…' ELSE '' END || ', length ' || length(CAST("Moved" AT TIME ZONE 'UTC' AS text) || 'Z') || chr(10) END) \
                    END AS bm_problems
            FROM (SELECT * FROM Cases
            ) AS bm_query
            OFFSET '0') AS bm_rows
            WHERE bm_problems IS NULL AND "Opened" IS NOT NULL AND 1 = 1
            GROUP BY "Opened", "Unit", bm_day1
            """,
            string.Join("\n\n", source.PlanQueries(extraction)));
    }
}
