using System.Runtime.Versioning;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenefitMeter.Worker.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BenefitMeter.Worker.Telemetry;

/// <summary>Adds log, metrics and traces to a host.</summary>
internal static class WorkerTelemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// Logs to the console (and, where it is set, to the Windows event log), collects metrics for <see cref="PrometheusText"/>,
    /// and sends traces, metrics and logs over OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set. Every other
    /// <c>OTEL_</c> variable is read as OpenTelemetry documents it.
    /// </summary>
    public static void AddBenefitMeterTelemetry(this IHostApplicationBuilder builder, Settings settings)
    {
        AddLog(builder.Logging, settings);
        builder.AddSignals();
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService, Starter>());
    }

    /// <summary>Tells whether there is somebody to send to.</summary>
    public static bool HasReceiver(this IHostApplicationBuilder builder) => !string.IsNullOrEmpty(builder.Configuration[Endpoint]);

    /// <summary>Adds metrics and, where there is a receiver, traces and log.</summary>
    public static void AddSignals(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PrometheusText>();
        IOpenTelemetryBuilder telemetry = new Registration(builder.Services)
            .ConfigureResource(resource => resource.AddService(
                "benefitmeter", serviceVersion: typeof(WorkerTelemetry).Assembly.GetName().Version?.ToString(3),
                serviceInstanceId: $"{Environment.MachineName}:{Environment.ProcessId}"))
            .WithMetrics(metrics => metrics
                .AddMeter(Instruments.MeterName, "System.Runtime", "Quartz")
                .AddReader(services => new BaseExportingMetricReader(services.GetRequiredService<PrometheusText>())));
        if (builder.HasReceiver())
        {
            telemetry
                .WithTracing(traces => traces.AddSource(Spans.SourceName))
                .WithLogging(null, log => log.IncludeFormattedMessage = true)
                .UseOtlpExporter();
        }
    }

    /// <summary>Starts collecting.</summary>
    public static void StartSignals(this IServiceProvider services)
    {
        services.GetService<MeterProvider>();
        services.GetService<TracerProvider>();
        services.GetService<LoggerProvider>();
    }

    private static void AddLog(ILoggingBuilder logging, Settings settings)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(settings.LogLevel);

        // What libraries say of a failed query may quote the data; our own failures do not (decision 0070).
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning)
            .AddFilter("Quartz", LogLevel.Warning).AddFilter("Npgsql", LogLevel.None);
        _ = settings.LogAsJson
            ? logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
                console.IncludeScopes = false;
                console.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            })
            : logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd HH:mm:ss'Z' ";
            });
        if (settings.LogToEventLog && OperatingSystem.IsWindows())
        {
            AddEventLog(logging);
        }
    }

    [SupportedOSPlatform("windows")]
    private static void AddEventLog(ILoggingBuilder logging) => logging.AddEventLog(log => log.SourceName = "BenefitMeter");

    // The package that would do these two things is small, and the ones used here are enough for them.
    private sealed class Registration(IServiceCollection services) : IOpenTelemetryBuilder
    {
        public IServiceCollection Services => services;
    }

    private sealed class Starter(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            services.StartSignals();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
