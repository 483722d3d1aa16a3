using System.CommandLine;
using System.Net.Sockets;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Providers;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Resilience;
using BenefitMeter.Worker.Scheduling;
using BenefitMeter.Worker.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>serve</c>: runs the worker, with scheduler, health and telemetry. With <c>--check</c> it only checks whether the worker can
/// start.
/// </summary>
internal static class ServeCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        Option<bool> check = new("--check")
        {
            Description = line.Say(
                "Tjek kun indstillinger, katalog, hemmeligheder og rapportdatabase",
                "Only check settings, catalogue, secrets and reporting database"),
        };
        return line.Verb(
            "serve", "Starter workeren, der måler efter tidsplanen (også uden kommando)",
            "Starts the worker, which measures on schedule (also without a command)",
            (context, parsed, cancellationToken) =>
                parsed.GetValue(check) ? ServeCheck.RunAsync(context, cancellationToken) : RunAsync(context, cancellationToken),
            check);
    }

    /// <summary>Runs the worker until it is stopped, and returns the exit code.</summary>
    /// <exception cref="BenefitMeterException">There is no catalogue, or <c>Health:Urls</c> cannot be used.</exception>
    public static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        string folder = context.Settings.CataloguePath;
        if (!Directory.Exists(folder) || !Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories).Any())
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText($"Der er intet katalog i {folder}.", $"There is no catalogue in {folder}."),
                new LocalText("Angiv mappen med --catalogue.", "Name the folder with --catalogue."));
        }

        await using WebApplication app = Compose(context);
        BackgroundService[] services = [.. app.Services.GetServices<IHostedService>().OfType<BackgroundService>()];
        try
        {
            await app.RunAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw HealthAddress.Failure(context.Settings.HealthUrls, exception);
        }

        // A service that fails also ends the worker, which must not look like a stop that was asked for.
        foreach (Task failed in services.Select(service => service.ExecuteTask).OfType<Task>().Where(task => task.IsFaulted))
        {
            await failed;
        }

        return CommandLine.Done;
    }

    private static WebApplication Compose(CommandContext context)
    {
        Settings settings = context.Settings;

        // All that runs in the worker decides by the database's clock (decision 0084).
        StoreClock clock = new(context.Time);
        ReportingStore store = ReportingDatabase.At(context);

        // A plain process on every system. The service protocol of Windows is left to a wrapper (decision 0047).
        WebApplicationBuilder builder =
            WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.AddBenefitMeterTelemetry(settings);
        // By default on loopback only: the pages have no password, and show contacts and failures (decision 0049).
        builder.WebHost.UseUrls(settings.HealthUrls.Split(';'));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.ShutdownTimeout);
        builder.Services.AddSingleton(settings).AddSingleton(clock).AddSingleton(store)
            .AddSingleton(ProviderCatalogue.Keys)
            .AddSingleton(services => CommandCatalogue.Guards(
                settings, clock, services.GetRequiredService<ILogger<SourceGuards>>(),
                services.GetRequiredService<WorkerState>()));
        builder.Services.AddBenefitMeterHealth();
        builder.Services.AddWorker(settings, clock, ReportingDatabase.Dialect(context).Jobs, store.JobsAddress);
        WebApplication app = builder.Build();
        app.Services.GetRequiredService<WorkerState>().IsStarting = true;
        app.MapBenefitMeterHealth(context.Language);
        return app;
    }
}
