using BenefitMeter.Definitions;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using Dapper;
using Microsoft.Data.Sqlite;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

public sealed class CatalogueTablesTests : IDisposable
{
    private readonly StoreFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task PublishCatalogueAsync_Again_WritesOnlyWhatChanged()
    {
        ReportingStore store = await fixture.OpenAsync(Month(2025, 1));
        IndicatorDefinition letters = Sample.Indicators["letters"];
        Catalogue renamed = Sample with
        {
            Indicators = new Dictionary<string, IndicatorDefinition>(Sample.Indicators)
            {
                ["letters"] = letters with { Name = new LocalText("Breve", "Letters") },
            },
        };

        Assert.Equal(0, await store.PublishCatalogueAsync(Sample, [new PublishedPeriod(Month(2025, 1), 20)], Token));
        Assert.Equal(1, await store.PublishCatalogueAsync(renamed, [], Token));
    }

    [Fact]
    public async Task PublishCatalogueAsync_IndicatorAndUnitGone_AreKeptAndMarked()
    {
        ReportingStore store = await fixture.OpenAsync();
        Catalogue smaller = Sample with
        {
            Indicators = Sample.Indicators.Where(one => one.Key != "open").ToDictionary(),
            Organisation = Sample.Organisation with
            {
                Units = new UnitTree([new Unit("kommune", LocalText.Same("Eksempel Kommune"), null, [], null)]),
            },
        };

        await store.PublishCatalogueAsync(smaller, [], Token);

        using SqliteConnection connection = fixture.Connect();
        Assert.Equal("retired", connection.ExecuteScalar<string>("SELECT state FROM bi_indicator WHERE indicator_id = 'open'"));
        Assert.Equal("borger", connection.ExecuteScalar<string>("SELECT unit_id FROM bi_unit WHERE is_current = 0"));
    }

    [Fact]
    public async Task PublishCatalogueAsync_Units_HavePathLevelAndOrder()
    {
        ReportingStore store = await fixture.OpenAsync();

        ViewRows rows = await store.ReadViewAsync("bi_unit", new Dictionary<string, object> { ["unit_id"] = "borger" }, Token);

        Assert.Equal(
            ["borger", "Borgerservice", "Borgerservice", "kommune", "kommune/borger", 1L, null, 1L, 1L], Assert.Single(rows.Rows));
    }

    [Fact]
    public async Task PublishCatalogueAsync_ApprovedBaseline_IsNeverOverwritten()
    {
        ReportingStore store = await fixture.OpenAsync();
        var baseline = new ApprovedBaseline(
            "share", "borger", "", 1, 60.50m, 121, 200, "2025-01..2025-06", 1, "dir", "svc", new DateOnly(2025, 8, 1), "");

        await store.PublishCatalogueAsync(Sample with { ApprovedBaselines = [baseline] }, [], Token);
        await store.PublishCatalogueAsync(Sample with { ApprovedBaselines = [baseline with { Value = 1 }] }, [], Token);

        using SqliteConnection connection = fixture.Connect();
        Assert.Equal("60.5", connection.ExecuteScalar<string>("SELECT value FROM bm_baseline"));
    }

    [Fact]
    public async Task PublishCatalogueAsync_WholePeriodsOfTwoDatasets_AreOneRowThatOnlyGrows()
    {
        ReportingStore store = await fixture.OpenAsync();
        var early = new Period(PeriodGrain.All, new DateOnly(2024, 5, 1), new DateOnly(2025, 1, 1));
        var late = new Period(PeriodGrain.All, new DateOnly(2025, 1, 1), new DateOnly(2026, 4, 1));

        await store.PublishCatalogueAsync(Sample, [new PublishedPeriod(early, 160)], Token);
        await store.PublishCatalogueAsync(Sample, [new PublishedPeriod(late, 300)], Token);

        IReadOnlyList<object?> row = Assert.Single((await store.ReadViewAsync("bi_period", new Dictionary<string, object>(), Token)).Rows);
        Assert.Equal(["all", "all", "2024-05-01", "2026-03-31"], row.Take(4));
    }

    [Theory]
    // grain, start, days or months; id | year half quarter month iso_year iso_week | label | previous, last year, number
    [InlineData("Month", "2025-01-01", "2025-02-01", "2025-01", "2025 1 1 1 - -", "januar 2025", "January 2025", "2024-12", "2024-01", 1)]
    [InlineData("Quarter", "2025-01-01", "2025-04-01", "2025-Q1", "2025 1 1 - - -", "1. kvartal 2025", "Q1 2025", "2024-Q4", "2024-Q1", 1)]
    [InlineData("HalfYear", "2025-07-01", "2026-01-01", "2025-H2", "2025 2 - - - -", "2. halvår 2025", "H2 2025", "2025-H1", "2024-H2", 2)]
    [InlineData("Year", "2025-01-01", "2026-01-01", "2025", "2025 - - - - -", "2025", "2025", "2024", "2024", 1)]
    [InlineData("Week", "2024-12-30", "2025-01-06", "2025-W01", "2025 - - - 2025 1", "uge 1, 2025", "week 1, 2025", "2024-W52", "2024-W01", 1)]
    [InlineData("Week", "2026-12-28", "2027-01-04", "2026-W53", "2026 - - - 2026 53", "uge 53, 2026", "week 53, 2026", "2026-W52", "2025-W53", 53)]
    [InlineData("Fortnight", "2025-01-13", "2025-01-27", "2025-W03-F", "2025 - - - 2025 3", "14 dage fra uge 3, 2025", "fortnight from week 3, 2025", "2025-W01-F", null, 2)]
    [InlineData("Day", "2025-03-14", "2025-03-15", "2025-03-14", "2025 1 1 3 2025 11", "14. marts 2025", "14 March 2025", "2025-03-13", "2024-03-14", 73)]
    [InlineData("Day", "2024-02-29", "2024-03-01", "2024-02-29", "2024 1 1 2 2024 9", "29. februar 2024", "29 February 2024", "2024-02-28", null, 60)]
    public void PeriodRow_Of_TellsWhatThePeriodIs(
        string grain, string start, string end, string id, string numbers, string danish, string english, string previous,
        string? lastYear, int number)
    {
        Dictionary<string, object?> row = PeriodRow.Of(new PublishedPeriod(
            new Period(Enum.Parse<PeriodGrain>(grain), StoredText.ToDay(start), StoredText.ToDay(end)), 1));

        string[] columns = ["year", "half", "quarter", "month", "iso_year", "iso_week"];
        Assert.Equal(id, row["period_id"]);
        Assert.Equal(numbers, string.Join(' ', columns.Select(column => row[column] ?? "-")));
        Assert.Equal((danish, english), (row["label_da"], row["label_en"]));
        Assert.Equal((previous, lastYear, number), (row["previous_id"], row["last_year_id"], row["number_in_year"]));
    }
}
