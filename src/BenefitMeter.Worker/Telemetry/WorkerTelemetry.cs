using System.Runtime.Versioning;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenefitMeter.Worker.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BenefitMeter.Worker.Telemetry;

/// <summary>Adds the log, the metrics and the traces to a host.</summary>
internal static class WorkerTelemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// Logs to the console (and to the Windows event log if <see cref="Settings.LogToEventLog"/> is set), collects metrics for
    /// <see cref="PrometheusText"/>, and sends traces, metrics and the log over OTLP if <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is
    /// set. Every other <c>OTEL_</c> variable is read as OpenTelemetry documents it.
    /// </summary>
    public static void AddBenefitMeterTelemetry(this IHostApplicationBuilder builder, Settings settings)
    {
        AddLog(builder.Logging, settings);
        builder.Services.AddSingleton<ILoggerProvider>(services => new SchedulerLog(services, TimeProvider.System));
        builder.Services.AddOpenTelemetry().AddSignals(HasReceiver(builder.Configuration));
    }

    /// <summary>Returns whether <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set, so that signals are sent.</summary>
    public static bool HasReceiver(IConfiguration configuration) => !string.IsNullOrEmpty(configuration[Endpoint]);

    /// <summary>Adds the metrics and, if there is a receiver, the traces and the log.</summary>
    public static void AddSignals(this IOpenTelemetryBuilder telemetry, bool hasReceiver)
    {
        telemetry.Services.AddSingleton<PrometheusText>();
        telemetry
            .ConfigureResource(resource => resource.AddService(
                "benefitmeter", serviceVersion: typeof(WorkerTelemetry).Assembly.GetName().Version?.ToString(3),
                serviceInstanceId: $"{Environment.MachineName}:{Environment.ProcessId}"))
            .WithMetrics(metrics => metrics
                .AddMeter(Instruments.MeterName, "System.Runtime", "Quartz")
                .AddReader(services => new BaseExportingMetricReader(services.GetRequiredService<PrometheusText>())));
        if (hasReceiver)
        {
            telemetry
                .WithTracing(traces => traces.AddSource(Spans.SourceName))
                .WithLogging(null, log => log.IncludeFormattedMessage = true)
                .UseOtlpExporter();
        }
    }

    private static void AddLog(ILoggingBuilder logging, Settings settings)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(settings.LogLevel);

        // Messages of libraries about a failed query may quote the data; our own do not (decision 0070).
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning)
            .AddFilter("Npgsql", LogLevel.None);

        // The host logs the trace of what ends the worker, which the command reports in its own words.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        logging.AddFilter(SchedulerLog.Category, LogLevel.None).AddFilter<SchedulerLog>(null, LogLevel.None)
            .AddFilter<SchedulerLog>(SchedulerLog.Category, LogLevel.Warning);
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
}
