using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Providers;
using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Tests.Health;

/// <summary>
/// A worker's health and telemetry on a free loopback port, over the folder's own reporting database. A process has one worker
/// and one list of gauges, so tests that use it are in one collection and run one after the other.
/// </summary>
internal sealed class WorkerFixture : IAsyncDisposable
{
    private readonly HttpClient client = new();
    private readonly WebApplication app;

    private WorkerFixture(WebApplication app) => this.app = app;

    public WorkerState State => app.Services.GetRequiredService<WorkerState>();

    public ILogger Log => app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("BenefitMeter.Run");

    public string Url => app.Urls.Single();

    public static async Task<WorkerFixture> StartAsync(
        Workspace folder, Dictionary<string, string?>? configuration = null, string logLevel = "critical")
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        foreach ((string key, string? value) in configuration ?? [])
        {
            builder.Configuration[key] = value;
        }

        var settings = Settings.Load(folder.Path, null, new Dictionary<string, string?> { ["Log:Level"] = logLevel });
        builder.AddBenefitMeterTelemetry(settings);
        builder.Services.AddSingleton(settings).AddSingleton(new StoreClock(TimeProvider.System))
            .AddSingleton(ReportingStore.At(SqliteStore.Dialect, $"Data Source={folder.Store};Pooling=False"));
        builder.Services.AddBenefitMeterHealth();
        WebApplication app = builder.Build();
        app.MapBenefitMeterHealth(Language.English);
        var worker = new WorkerFixture(app);
        worker.State.CatalogueLoaded(CatalogueReader.Read(folder.Path, ProviderCatalogue.Keys).Catalogue!);
        worker.State.SchedulerRunning = true;
        await app.StartAsync(TestContext.Current.CancellationToken);
        return worker;
    }

    /// <summary>Asks a page.</summary>
    public async Task<(int Status, string Text)> GetAsync(string page)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(Url + page), TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Asks whether it is ready until it answers as expected; a look is kept for a second.</summary>
    public async Task<string> ReadyAsync(int status, string holds)
    {
        (int found, string text) = await GetAsync("/health/ready");
        for (int i = 0; i < 600 && !(found == status && text.Contains(holds, StringComparison.Ordinal)); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            (found, text) = await GetAsync("/health/ready");
        }

        Assert.Equal(status, found);
        Assert.Contains(holds, text, StringComparison.Ordinal);
        return text;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }
}
