using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Health;
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
/// <c>serve</c>: the worker, with scheduler, health and telemetry; with <c>--check</c> it says whether it could start.
/// </summary>
internal static class ServeCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Build(CommandLine line)
    {
        Option<bool> check = new("--check")
        {
            Description = line.Say(
                "Tjek indstillinger, katalog, hemmeligheder og rapportdatabase, og slut",
                "Check settings, catalogue, secrets and reporting database, and end"),
        };
        return line.Verb(
            "serve", "Kører arbejdet efter tidsplanen (også uden verbum)", "Runs the work on schedule (also without a verb)",
            (context, parsed, cancellationToken) =>
                parsed.GetValue(check) ? ServeCheck.RunAsync(context, cancellationToken) : RunAsync(context, cancellationToken),
            check);
    }

    /// <summary>Runs until it is stopped.</summary>
    public static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        string folder = context.Settings.CataloguePath;
        if (!Directory.Exists(folder) || !Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories).Any())
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText($"Der er intet katalog i {folder}.", $"There is no catalogue in {folder}."),
                new LocalText("Nævn mappen med --catalogue.", "Name the folder with --catalogue."));
        }

        await using WebApplication app = Compose(context);
        BackgroundService[] loops = [.. app.Services.GetServices<IHostedService>().OfType<BackgroundService>()];
        try
        {
            await app.RunAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Health:Urls ({context.Settings.HealthUrls}) kan ikke bruges: {exception.Message}",
                    $"Health:Urls ({context.Settings.HealthUrls}) cannot be used: {exception.Message}"),
                new LocalText(
                    "Stop det program, der bruger adressen, eller vælg en anden.",
                    "Stop the program that uses the address, or choose another."),
                exception);
        }

        // A loop that broke ends the worker, and must not look like a stop that somebody asked for.
        foreach (Task broken in loops.Select(loop => loop.ExecuteTask).OfType<Task>().Where(task => task.IsFaulted))
        {
            await broken;
        }

        return CommandLine.Done;
    }

    private static WebApplication Compose(CommandContext context)
    {
        // A plain process on every system; Windows' service control protocol is left to a wrapper (decision 0047).
        WebApplicationBuilder builder =
            WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.AddBenefitMeterTelemetry(context.Settings);
        // Loopback alone: the pages have no password, and show contacts and failure texts (decision 0049).
        builder.WebHost.UseUrls(context.Settings.HealthUrls.Split(';'));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = context.Settings.ShutdownTimeout);
        builder.Services.AddBenefitMeterHealth(
            context.Settings, cancellationToken => ReportingDatabase.OpenAsync(context, migrate: false, cancellationToken),
            context.Time);

        // The container is there when the first run is.
        IServiceProvider? services = null;
        Lazy<SourceGuards> guards = new(() => new SourceGuards(
            context.Time, services!.GetRequiredService<ILogger<SourceGuards>>(), services!.GetRequiredService<WorkerState>()));
        WorkerParts parts = new(
            context.Settings,
            () => CommandCatalogue.Read(context),
            cancellationToken => ReportingDatabase.OpenAsync(context, context.Settings.MigrateOnStart, cancellationToken),
            (load, store) => CommandCatalogue.CreateRunContext(
                context, load.Catalogue!, load.Plans, store, guards.Value,
                services!.GetRequiredService<ILoggerFactory>().CreateLogger("BenefitMeter.Run")),
            context.Time);
        builder.Services.AddWorker(parts, ReportingDatabase.Dialect(context).Jobs, ReportingDatabase.At(context).JobsAddress);
        WebApplication app = builder.Build();
        services = app.Services;
        app.MapBenefitMeterHealth(context.Language);
        return app;
    }
}
