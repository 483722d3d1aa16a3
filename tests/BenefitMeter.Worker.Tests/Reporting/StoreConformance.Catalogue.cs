using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Reading;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

public abstract partial class StoreConformance
{
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

        Assert.Equal("retired", fixture.Text("SELECT state FROM bi_indicator WHERE indicator_id = 'open'"));
        Assert.Equal("borger", fixture.Text("SELECT unit_id FROM bi_unit WHERE is_current = 0"));
    }

    [Fact]
    public async Task PublishCatalogueAsync_Units_HavePathLevelAndOrder()
    {
        ReportingStore store = await fixture.OpenAsync();

        ViewRows rows = await store.ReadViewAsync(new ViewSelection("bi_unit") { Where = [("unit_id", "borger")] }, Token);

        RowAssert.Equal(
            Assert.Single(RowAssert.Rows(rows)), ("unit_id", "borger"), ("unit_name_da", "Borgerservice"),
            ("unit_name_en", "Borgerservice"), ("parent_id", "kommune"), ("path", "kommune/borger"), ("unit_level", 1L),
            ("responsible_name", null), ("sort_order", 1L), ("is_current", 1L), ("valid_from", null), ("valid_to", null));
    }

    [Fact]
    public async Task PublishCatalogueAsync_ApprovedBaseline_IsNeverOverwritten()
    {
        ReportingStore store = await fixture.OpenAsync();
        var baseline = new ApprovedBaseline(
            "share", "borger", "", 1, 60.50m, 121, 200, "2025-01..2025-06", 1, "dir", "svc", new DateOnly(2025, 8, 1), "");

        await store.PublishCatalogueAsync(Sample with { ApprovedBaselines = [baseline] }, [], Token);
        await store.PublishCatalogueAsync(Sample with { ApprovedBaselines = [baseline with { Value = 1 }] }, [], Token);

        Assert.Equal("60.5", StoredText.Of(StoredText.Plain(
            Convert.ToDecimal(Assert.Single(fixture.Rows("SELECT value FROM bm_baseline"))[0], CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task PublishCatalogueAsync_WholePeriodsOfTwoDatasets_AreOneRowThatOnlyGrows()
    {
        ReportingStore store = await fixture.OpenAsync();
        var early = new Period(PeriodGrain.All, new DateOnly(2024, 5, 1), new DateOnly(2025, 1, 1));
        var late = new Period(PeriodGrain.All, new DateOnly(2025, 1, 1), new DateOnly(2026, 4, 1));

        await store.PublishCatalogueAsync(Sample, [new PublishedPeriod(early, 160)], Token);
        await store.PublishCatalogueAsync(Sample, [new PublishedPeriod(late, 300)], Token);

        IReadOnlyList<object?> row =
            Assert.Single((await store.ReadViewAsync("bi_period", Token)).Rows);
        Assert.Equal(["all", "all", "2024-05-01", "2026-03-31"], row.Take(4));
    }
}
