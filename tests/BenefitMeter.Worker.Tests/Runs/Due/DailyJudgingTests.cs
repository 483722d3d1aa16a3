using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Providers;
using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Due;

public sealed class DailyJudgingTests
{
    [Fact]
    public async Task RunAsync_FiguresGrownTooOld_TurnGreyWithoutAskingAnySource()
    {
        using Workspace folder = await TestMunicipality.Letters.Indicator("received", """
            name: Received, dataset: letters, dated-by: received, measured-in: letters, direction: higher-is-better,
            act-when: Now., measure: { count: {} },
            targets: [ { decided: { date: 2025-01-01, by: owner }, profile: step, points: { 2025-01: 10 } } ]
            """).MeasureAsync();
        Catalogue catalogue = CatalogueReader.Read(folder.Path, ProviderCatalogue.Keys).Catalogue!;
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        ReportingStore store =
            await ReportingStore.OpenAsync(SqliteStore.Dialect, $"Data Source={folder.Store}", migrate: false, cancellationToken);
        RunContext measurement =
            new(catalogue, store, _ => throw new InvalidOperationException("A source was opened."), TimeProvider.System);

        Assert.Equal(0, await DailyJudging.RunAsync(measurement, new DateOnly(2025, 4, 10), cancellationToken));
        int changed = await DailyJudging.RunAsync(measurement, new DateOnly(2026, 4, 10), cancellationToken);
        int again = await DailyJudging.RunAsync(measurement, new DateOnly(2026, 4, 10), cancellationToken);

        Assert.True(changed > 0);
        Assert.Equal(0, again);
        Assert.Equal((long)changed, folder.Scalar("SELECT COUNT(*) FROM bi_figure_history WHERE cause = 'stale'"));
        Assert.Equal(1L, folder.Scalar("SELECT COUNT(DISTINCT command) FROM bi_run WHERE datasets = '' AND command <> 'benefits' "
            + "AND outcome = 'succeeded'"));
        Assert.Equal(2L, folder.Scalar("SELECT COUNT(*) FROM bi_run WHERE command = 'judge' AND outcome = 'nothing-changed'"));
    }
}
