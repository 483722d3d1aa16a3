using BenefitMeter.Tests;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Reporting.Tables;
using BenefitMeter.Worker.Tests.Municipalities;
using BenefitMeter.Worker.Tests.Providers.PostgreSql;
using BenefitMeter.Worker.Tests.Providers.Sqlite;
using BenefitMeter.Worker.Tests.Providers.SqlServer;
using BenefitMeter.Worker.Tests.Runs.RealData;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>
/// One catalogue measured into every engine gives the same figures. Every column of the table is compared exactly as stored
/// (rule 19), and of the views what commands print, but for what tells one publication from another.
/// </summary>
[Slow("starts PostgreSQL")]
[Collection(SqlServerStoreFixture.Alone)]
public sealed class SameFiguresOnEveryStoreTests
{
    private static readonly string[] Views =
    [
        "bi_figure", "bi_indicator", "bi_unit", "bi_period", "bi_restatement", "bi_status_change", "bi_work_programme",
        "bi_quarterly_report", "bi_action", "bi_action_history", "bi_kaizen", "bi_improvement_project", "bi_process_step",
        "bi_workflow", "bi_volume_rule",
    ];

    private static readonly HashSet<string> Surrogates =
        ["figure_id", "run_id", "recorded_at", "old_recorded_at", "superseded_at", "first_recorded_at"];

    public static TheoryData<string> Others => ["postgresql", "sqlserver"];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Demo(string engine)
    {
        using Workspace folder = new();
        await folder.SucceedAsync("demo", "--directory", folder.Path, "--as-of", "2026-02-10");

        await AssertSameAsync(engine, 1000, async (store, _) => await folder.SucceedAsync(["measure", .. store]));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Receipts(string engine)
    {
        using Workspace folder = new();
        folder.Write("receipt.yaml", ReceiptCatalogue.OverCsv);

        await AssertSameAsync(
            engine, 500, async (store, _) => await folder.SucceedAsync(["measure", "--as-of", "2012-01-31", .. store]));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task PlannedWork_ApprovedAndCorrected(string engine)
    {
        using Workspace folder = TestMunicipality.PlannedWork.Create();

        await AssertSameAsync(engine, 200, async (store, _) =>
        {
            folder.Write("letters.csv", TestMunicipality.LetterRows);
            await folder.SucceedAsync(["measure", "--as-of", folder.AsOf, .. store]);
            await folder.SucceedAsync(["programme", "approve", "town-2025", "--quarter", "2025-Q1", "--by", "owner",
                "--Measure:AsOf", folder.AsOf, .. store]);
            folder.Change("letters.csv", "2,2025-01-10,2025-02-05,A,Post,20,p1", "2,2025-01-10,2025-02-05,A,Digital,20,p1");
            return await folder.SucceedAsync(["measure", "--as-of", folder.AsOf, .. store]);
        });
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task OlderAndNewestUkState_AndWhatReadersSawBetween(string engine)
    {
        using Workspace folder = new();
        await AssertSameAsync(engine, 10_000, async (store, reading) =>
        {
            UkRestatementTests.Write(folder, "2016-07-12");
            await folder.SucceedAsync(["measure", "--as-of", "2018-09-30", .. store]);
            ViewRows seen = await reading();
            DateTimeOffset between =
                seen.Rows.Max(row => StoredText.ToMoment((string)row[seen.Columns.ToList().IndexOf("recorded_at")]!));
            UkRestatementTests.WriteNewest(folder);
            await folder.SucceedAsync(["measure", "--as-of", "2018-09-30", .. store]);
            return (between, Lines(seen));
        });
    }

    private static async Task AssertSameAsync(
        string engine, int atLeast, Func<string[], Func<Task<ViewRows>>, Task<object>> measure)
    {
        using StoreFixture other = engine == "postgresql" ? new PostgreSqlStoreFixture() : new SqlServerStoreFixture();
        using StoreFixture embedded = new SqliteStoreFixture();
        List<string>[] dumps = [await DumpAsync(embedded, measure), await DumpAsync(other, measure)];

        Assert.True(dumps[0].Count > atLeast, $"Only {dumps[0].Count} rows were published.");
        string[] differences =
            [.. dumps[0].Zip(dumps[1]).Where(pair => pair.First != pair.Second).Select(pair => $"{pair.First}\n{pair.Second}")];
        Assert.True(differences.Length == 0, $"{differences.Length} rows differ:\n{string.Join('\n', differences.Take(3))}");
        Assert.Equal(dumps[0].Count, dumps[1].Count);
    }

    private static async Task<List<string>> DumpAsync(
        StoreFixture fixture, Func<string[], Func<Task<ViewRows>>, Task<object>> measure)
    {
        string[] settings =
        [
            "--ReportingStore:Provider", fixture.Dialect.Name, "--ReportingStore:ConnectionString", fixture.ConnectionString,
            "--ReportingStore:MigrateOnStart", "true",
        ];
        var store = ReportingStore.At(fixture.Dialect, fixture.ConnectionString);
        object done =
            await measure(settings, () => store.ReadViewAsync("bi_figure", StoreFixture.Token));
        string[] columns = [.. FigureTable.Content.Select(column => column.Name), "cause"];
        List<string> lines =
        [
            .. fixture.Rows($"SELECT {string.Join(", ", columns.Select(StoreSession.Quote))} FROM bm_figure "
                + "ORDER BY indicator_id, unit_id, grain, period_id, publication_id")
                .Select(row => string.Join('|', row.Select(StoredText.Of))),
        ];
        foreach (string view in Views)
        {
            lines.AddRange(Lines(await store.ReadViewAsync(view, StoreFixture.Token))
                .Select(line => $"{view}: {line}"));
        }

        if (done is (DateTimeOffset between, List<string> seen))
        {
            Assert.Equal(seen, Lines(await store.ReadViewAsync(
                new ViewSelection("bi_figure") { SeenAt = between }, StoreFixture.Token)));
        }

        return lines;
    }

    private static List<string> Lines(ViewRows view)
    {
        int[] places =
            [.. view.Columns.Index().Where(column => !Surrogates.Contains(column.Item)).Select(column => column.Index)];
        return [.. view.Rows.Select(row => string.Join('|', places.Select(place => StoredText.Of(row[place]))))];
    }
}
